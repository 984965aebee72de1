// Names in sentences, with surnames that are more often other words, and the same words where they are no names.
import { expect, test } from 'vitest';
import { peopleIn } from './people.ts';

const surnames = [
  ...'高平万时方常安和路成包水花白金马江石田史向明年温关单党干于从别应全公东居计管元任文云亓麴逄佘覃仝庹乜冼妫',
  ...['欧阳', '上官', '令狐', '诸葛'],
];
const given = ['建国', '秀英', '志民', '春生', '少员', '兴家', '海燕', '文静', '磊', '敏'];
const frames: readonly (readonly [string, string])[] = [
  ['楼长', '负责登记。'],
  ['由', '负责登记。'],
  ['', '同志带队。'],
  ['联系人', '，办公时间均可。'],
  ['志愿者', '参加。'],
  ['找', '女士。'],
  ['', '患糖尿病，独居。'],
  ['组长：', '\n'],
  ['董事长', '受到表扬。'],
  ['社区党委书记', '主持。'],
];

test('of names whose surname is another word, too, 95 in 100 are found in a sentence', () => {
  const all = surnames.flatMap((surname) =>
    given.flatMap((one) =>
      frames.map(([before, behind]) => ({ name: surname + one, text: before + surname + one + behind })),
    ),
  );
  const missed = all.filter(({ name, text }) => !peopleIn(text).some((one) => one.name.startsWith(name)));
  expect(
    1 - missed.length / all.length,
    missed.map(({ text }) => text.trim()).join('　'),
  ).toBeGreaterThanOrEqual(0.95);
});

test.each(['志愿者买买提·艾力负责登记。', '慰问古丽娜·阿布都同志。'])(
  'a name with a dot is one: %s',
  (text) => expect(peopleIn(text)).toHaveLength(1),
);

test.each([
  '居民小组长向居民通报，党员带头应当主动。',
  '做好妇女儿童工作，开展妇女儿童关爱。',
  '不断提高服务居民水平，做好困境儿童关爱。',
  '和平社区书记、文明楼长、平安志愿者每周巡查。',
  '由党员干部负责，向女士们讲解，请全体党员参加。',
  '组织“邻里·同心”活动，社区成员文明出行。',
  '计生专干、安全员、关工委主任负责管理。',
  '向阳社区党委书记主持，万家燃气公司负责检修。',
  '高中教师带队，时令菜由农民负责，单元长签字。',
])('words that only begin like a name are none: %s', (text) =>
  expect(peopleIn(text).map(({ name }) => name)).toEqual([]),
);
