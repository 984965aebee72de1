/**
 * 名称写得不一致: a name of a street, community or unit that sounds or looks like the one that the document uses, 清山街道 for
 * 青山街道, and a department named by half of its name, 区建设局 where the document has 区住房和城乡建设局.
 */
import type { CheckedDocument, Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';
import type { WordLists } from '../word-lists.ts';

interface Named {
  at: Passage;
  start: number;
  end: number;
  name: string;
}

/** What names of places are not made of. */
const noName = '由见间各本该全我你他在为与和及或等到从对向于的新老每进近就个住此把将让请使';
const place = new RegExp(`[^${noName}\\P{Script=Han}]{2}(?:街道|社区|小区|花园|家园|公寓)`, 'gu');
const department =
  /(?<!城)[市区县](?!域|级|里|民|内|委|直)(?:(?!(?<!城)市|[区县由与]|会同|配合|牵头)\p{Script=Han}){1,12}?局(?![面部限势促域])/gu;

/** @param end a character that every such name has in its last word */
function namesIn({ passages }: CheckedDocument, pattern: RegExp, end: RegExp): Named[] {
  return passages.flatMap((at) => {
    if (!end.test(at.text)) return [];
    return [...at.text.matchAll(pattern)].map(({ index, 0: name }) => ({
      at,
      start: index,
      end: index + name.length,
      name,
    }));
  });
}

/** Whether two names differ in one character that sounds or looks like the other. */
function isMistaken(a: string, b: string, { soundAlike, lookAlike }: WordLists): boolean {
  if (a.length !== b.length) return false;
  const places = [...a].flatMap((character, index) => (character === b[index] ? [] : [index]));
  const [first] = places;
  if (first === undefined || places.length > 1) return false;
  const [one = '', other = ''] = [a[first], b[first]];
  return [...soundAlike, ...lookAlike].some((group) => group.includes(one) && group.includes(other));
}

/** 区建设局 is made of characters of 区住房和城乡建设局 in their order, and is no part of its beginning. */
function isHalf(short: string, long: string): boolean {
  if (short.length + 3 > long.length || !long.endsWith(short.slice(-3))) return false;
  return long.startsWith(short[0] ?? '') && long.slice(1).endsWith(short.slice(1));
}

export const typoNearName: Rule = {
  id: 'typo/near-name',
  name: '名称写得不一致',
  severity: 'warning',
  about:
    '街道、社区、小区的名称和本文里另一个只差一个同音或形近的字，多半是同一个名称写错了一次；部门名称只写了后半截的只作提示。',
  why: '同一份文件里一处“青山街道”、一处“清山街道”，居民会以为是两个街道；名称写错，公文送不到。',
  mend: [
    '按本单位的正式名称改，点“采纳”换好一处。',
    '用“查找”把错的写法全文改一遍。',
    '部门名称统一成全称，或首次写全称、注明简称。',
  ],
  unless:
    '确是两个不同的街道、社区的，把其中一个列入本单位用词，以后不再提。部门的规范简称已经注明的，那条建议忽略。',
  source: 'custom',
  basis: '同音、形近字表；在一份文件里互相比较，出现多的当作正确的。',
  examples: {
    ok: [
      { text: '桃源社区工作计划\n桃源社区和青山街道、柳湾社区一起开展。' },
      { text: '由区住房和城乡建设局牵头，区教育局、区发展和改革局配合。' },
    ],
    notOk: [
      {
        text: '按照青山街道部署开展，青山街道负责检查，经费由清山街道代理记账。',
        found: ['清山街道'],
        fixed: '按照青山街道部署开展，青山街道负责检查，经费由青山街道代理记账。',
      },
      { text: '由区住房和城乡建设局牵头。\n由区建设局踏勘。', found: ['区建设局'] },
    ],
  },
  check(document, { words }) {
    const places = namesIn(document, place, /街道|[社小]区|[花家]园|公寓/);
    const counts = new Map<string, number>();
    for (const { name } of places) counts.set(name, (counts.get(name) ?? 0) + 1);
    for (const name of document.facts.names) counts.set(name, 1000);
    // of two that stand equally often the one that comes later is told
    const usual = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
    const fault = ({ at, start, end, name }: Named, expected: string): Fault => ({
      at,
      start,
      end,
      message: `“${name}”和本文里的“${expected}”只差一个字；请核对是不是同一个名称写错了`,
      expected,
      fix: { text: expected, safe: false },
    });
    const mistaken = places.flatMap((one) => {
      const own = usual.slice(0, usual.indexOf(one.name)).find((name) => isMistaken(one.name, name, words));
      return own ? [fault(one, own)] : [];
    });
    const departments = namesIn(document, department, /局/);
    const whole = [...new Set(departments.map(({ name }) => name))];
    const halves = departments.flatMap((one): Fault[] => {
      const long = whole.find((name) => isHalf(one.name, name));
      return long
        ? [
            {
              ...fault(one, long),
              message: `“${one.name}”没有写全，本文别处写的是“${long}”；请统一成全称`,
              severity: 'info',
            },
          ]
        : [];
    });
    return [...mistaken, ...halves];
  },
};
