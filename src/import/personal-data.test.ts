// Names in rosters and before 同志, telephone and identity numbers; made-up people.

import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { readBlanks } from './blanks.ts';
import { hidePersonalData } from './personal-data.ts';

const blanks = readBlanks(readVocabulary());
const hidden = (text: string, afterRoster = false) => {
  const { text: out, found } = hidePersonalData(text, blanks, afterRoster);
  return [blanks.decode(out), found.map(({ found }) => found)];
};

describe('a roster', () => {
  test.each([
    ['组 长:王大力', '组长：【组长岗位】', ['王大力']],
    ['副组长：李小满（居委会副主任）', '副组长：居委会副主任', ['李小满']],
    ['成 员:赵 冬 孙立秋 周 敏', '成员：【成员岗位】', ['赵冬', '孙立秋', '周敏']],
    ['组员：钱福、吴雨', '组员：【成员岗位】', ['钱福', '吴雨']],
    ['联系人：郑平平', '联系人：【联系岗位】', ['郑平平']],
    ['组长：', '组长：【组长岗位】', []],
    ['各楼组长：', '各楼组长：', []],
  ])('%s → %s', (text, expected, names) => {
    expect(hidden(text)).toEqual([expected, names]);
  });

  test('of posts stays as it is', () => {
    for (const text of ['组长：社区党委书记', '成员：网格员、楼组长', '副组长：居委会副主任、物业单位负责人'])
      expect(hidden(text)).toEqual([text, []]);
  });

  test.each([
    [
      '组长：王大力\n成员：赵冬、孙立秋\n地点：活动室',
      '组长：【组长岗位】\n成员：【成员岗位】\n地点：活动室',
      ['王大力', '赵冬', '孙立秋'],
    ],
    ['成员：赵冬、孙立秋\n周敏', '成员：【成员岗位】', ['赵冬', '孙立秋', '周敏']],
    ['联系人：\n郑平平\n备注：白天', '联系人：【联系岗位】\n备注：白天', ['郑平平']],
    ['组长：\n成员：', '组长：【组长岗位】\n成员：【成员岗位】', []],
    ['组长：\n社区党委书记', '组长：\n社区党委书记', []],
  ])('stands in lines of a cell: %j', (text, expected, names) => {
    expect(hidden(text)).toEqual([expected, names]);
  });

  test('goes on in lines without a role', () => {
    expect(hidden('冯春（文体队队长）', true)).toEqual(['文体队队长', ['冯春']]);
    expect(hidden('冯春（文体队队长）')).toEqual(['冯春（文体队队长）', []]);
  });
});

describe('a sentence', () => {
  test('loses private names, not those of public figures', () => {
    expect(hidden('由王建业同志负责')).toEqual(['由【责任人】同志负责', ['王建业']]);
    expect(hidden('学习雷锋同志的事迹')).toEqual(['学习雷锋同志的事迹', []]);
  });

  test.each([
    ['电话13900139000', '电话【联系电话】', '13900139000'],
    ['电话１３９００１３９０００。', '电话【联系电话】。', '１３９００１３９０００'],
    ['电话139.0013.9000或', '电话【联系电话】或', '139.0013.9000'],
    ['电话139–0013–9000', '电话【联系电话】', '139–0013–9000'],
    ['电话139　0013　9000', '电话【联系电话】', '139　0013　9000'],
    ['电话+86 139 0013 9000', '电话【联系电话】', '+86 139 0013 9000'],
    ['电话0599-8888123', '电话【联系电话】', '0599-8888123'],
    ['电话（0599）8888 1234', '电话【联系电话】', '（0599）8888 1234'],
    ['身份证11010519491231002X', '身份证【证件号码】', '11010519491231002X'],
    [
      '身份证１１０１０５１９４９１２３１００２Ｘ',
      '身份证【证件号码】',
      '１１０１０５１９４９１２３１００２Ｘ',
    ],
    ['身份证110105 19491231 002X', '身份证【证件号码】', '110105 19491231 002X'],
    ['卡号6222 0212 3456 7894', '卡号【账户名称】', '6222 0212 3456 7894'],
  ])('loses numbers of one person, however they are typed: %s', (text, expected, number) => {
    expect(hidden(text)).toEqual([expected, [number]]);
  });

  test.each(['共120000元，2031年', '立案号202601011234567890已归档', '编号202713800000000'])(
    'keeps other numbers: %s',
    (text) => expect(hidden(text)).toEqual([text, []]),
  );
});
