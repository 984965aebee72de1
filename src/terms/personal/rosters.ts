/** Lists of people: behind a post and a colon, in a cell below 姓名; any word there that can be a name is one. */
import { listedName } from './names.ts';
import type { Person } from './person.ts';

/** What heads a list of people: a post, or a word for people, and a colon. */
const rosterHead =
  /(?:[\u3400-\u9fff]{0,8}(?:[长员者]|组\s{1,6}长|[成组]\s{1,6}员|书记|主任|联\s?系\s?人|责\s?任\s?人|负\s?责\s?人|[\u3400-\u9fff]人|姓\s{0,4}名|名单|代表|同志|指挥|秘书|经理|民警|医生|老师|干部|委员|社工|顾\s{0,4}问|党员|会计|出纳|值\s?班|[带白夜早中晚]班|[出列缺]席|请假|主持|记录|整理|审核|校对|[供撰]稿|摄影|签[发到字名]|经办|审批|抄报|牵头|小组|红榜|学生|对象)(?:[（(][^（）()]{0,20}[）)])?)[ \u3000]*[：:/—】]+/gu;

/** Names in a stretch that lists people, parted by marks or blanks; 张 三 is one spread to three characters. */
export function* listedNames(text: string, start: number, end: number): Generator<Person> {
  const part = text.slice(start, end);
  const possible: Person[] = [];
  let sure = 0;
  for (const { index, 0: shown } of part.matchAll(
    /(?<![\u3400-\u9fff])(?:[\u3400-\u9fff](?:[\u3000 ]{1,4}[\u3400-\u9fff]){1,2}|[\u3400-\u9fff]{1,12}(?:[·•‧・][\u3400-\u9fff]{1,8}){0,2})(?![\u3400-\u9fff])/gu,
  )) {
    const name = shown.replace(/[\u3000 ]/g, '').replace(/(?:等|同志|女士|先生)$/u, '');
    const at = { name, start: start + index, end: start + index + shown.length, listed: true as const };
    if (/[·•‧・]/u.test(name)) {
      if (/^[\u3400-\u9fff]{2,}[·•‧・][\u3400-\u9fff]{2,}/u.test(name)) yield at;
      continue;
    }
    const end =
      at.start + (name.length < shown.length && !/[\u3000 ]/.test(shown) ? name.length : shown.length);
    const how = listedName(name);
    if (how === 'possible') possible.push({ ...at, end });
    if (how !== 'sure') continue;
    sure += 1;
    yield { ...at, end };
  }
  // a cell or a line of its own that is such a word
  if (sure > 0 || possible[0]?.name === part.replace(/\s/gu, '')) yield* possible;
}

/** 组长：王小明　成员：李雷、韩梅. */
export function* rosters(text: string): Generator<Person> {
  const heads = [...text.matchAll(rosterHead)];
  for (const [order, { index, 0: shown }] of heads.entries()) {
    const from = index + shown.length;
    const next = heads[order + 1]?.index ?? text.length;
    const stop = text.slice(from, next).search(/[。；;]/u);
    yield* listedNames(text, from, stop < 0 ? next : from + stop);
  }
}
