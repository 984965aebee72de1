import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillInBlanks, roomsToFill } from '../document/blanks.ts';
import { plainParagraph } from '../document/blocks.ts';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { readWordLists } from '../files/read-word-lists.ts';
import { rounds } from '../testing/rounds.ts';
import { fixText } from './apply-fixes.ts';
import { checkText, readChecked } from './check-text.ts';

const context = { vocabulary: readVocabulary(), words: readWordLists(), library: [] };
const check = (text: string) => checkText(text, context);
const mend = (text: string) => fixText(text, check).source;

/** What carries meaning: letters and figures, whatever their width. */
const words = (text: string) => text.normalize('NFKC').replace(/[^\p{Letter}\p{Number}\n]/gu, '');

/** Brackets and quotation marks as what they open and close, whatever their shape. */
const pairing = (text: string) =>
  [...text.normalize('NFKC').matchAll(/[()[\]〔〕【】《》“”‘’「」『』"]/g)]
    .map(([mark]) =>
      '"“”「」'.includes(mark)
        ? '"'
        : ('‘’『』'.includes(mark) ? "'" : mark).replace(/[[〔【]/, '(').replace(/[\]〕】]/, ')'),
    )
    .join('');

/** How wide each blank is that somebody fills in by hand, line by line. */
const rooms = (text: string) =>
  text.split('\n').map((line) => {
    const paragraph = plainParagraph(line, 1);
    const found = [...roomsToFill(paragraph), ...fillInBlanks(paragraph)];
    const blanks = new Map(found.map(({ start, end }) => [start, line.slice(start, end)]));
    return [...blanks.values()].sort();
  });

const countByRule = (text: string) => {
  const counts = new Map<string, number>();
  for (const { ruleId } of check(text)) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  return counts;
};

function expectSafe(text: string): void {
  const mended = mend(text);
  expect(words(mended)).toBe(words(text));
  expect(pairing(mended)).toBe(pairing(text));
  expect(rooms(mended)).toEqual(rooms(text));
  expect(mend(mended)).toBe(mended);
  const before = countByRule(text);
  for (const [rule, count] of countByRule(mended))
    expect([rule, count <= (before.get(rule) ?? 0)]).toEqual([rule, true]);
}

const fragments = [
  '兹定于　年　月　日',
  '定于 年 月 日',
  '2027年 月 日',
  '应到    人',
  '实到 人',
  '共 户，',
  '姓名：____',
  '地点：　　　',
  '地点： 。',
  '（　）',
  '( )',
  '甲某某　社区党委书记',
  '成员：甲某某 乙某',
  '召 集 人：',
  '组　长：',
  '国 务 院',
  '桃源社区',
  '居民委员会',
  '由网格员',
  '每周一次',
  '3(2)班',
  '3(2）班',
  '（一）',
  '(一)',
  '一、工作目标。',
  '一、工作要求',
  '１．',
  '1.',
  '２０２７',
  '第3条',
  '〔2027〕12号',
  '青街办[2027]12号',
  '(2027)3号楼',
  '8:30',
  '3,260户',
  '“',
  '”',
  '"',
  '「',
  '」',
  '《',
  '》',
  '（',
  '）',
  '(',
  ')',
  ',',
  ';',
  ':',
  '?',
  '!',
  '.',
  '，',
  '。',
  '；',
  '：',
  '、',
  ' ',
  '　',
  '  ',
  '\n',
  '\n　　',
  '\t',
  'APP',
  'https://taoyuan.example/查询?年=1',
  '15"',
] as const;
const madeUp = fc.array(fc.constantFrom(...fragments), { maxLength: 24 }).map((parts) => parts.join(''));

/** The words of every sample, line by line. */
const sampleTexts = globSync('content/samples/*.mdx').map((file) => {
  const { passages } = readChecked(readFileSync(file, 'utf8'), context).document;
  return passages
    .filter(({ path }) => !path)
    .map(({ text }) => text)
    .join('\n');
});

describe('a safe fix', () => {
  test('changes no letter, figure, blank or pair of made-up text, is done at once and leaves nothing new', () => {
    fc.assert(fc.property(madeUp, expectSafe), rounds({ numRuns: 600, seed: 13 }, { numRuns: 60_000 }));
  });

  test.each([
    '兹定于　年　月　日在桃源社区召开，姓名　，性别　。',
    '共 户， 人，地点： 。',
    '组　长：甲　某　　社区党委书记\n副组长：乙某某　居委会副主任',
    '小学3(2)班参加。',
    '（一）加强组织领导。\n社区每月检查一次。',
    '国 务 院 工 作 规 则',
  ])('leaves “%s” as it is', (text) => {
    expect(mend(text)).toBe(text);
  });

  test('changes nothing in a sample', () => {
    expect(sampleTexts.length).toBeGreaterThan(20);
    for (const text of sampleTexts) expect(mend(text)).toBe(text);
  });

  test.each([
    [
      'half-width marks',
      (text: string) =>
        text.replace(/(?<=\p{Script=Han})[，；](?=\p{Script=Han})/gu, (mark) => (mark === '，' ? ',' : ';')),
    ],
    ['blanks behind marks', (text: string) => text.replace(/[，；](?=(?![年月日])\p{Script=Han})/gu, '$& ')],
    ['straight quotation marks', (text: string) => text.replace(/[“”]/g, '"')],
    [
      'full-width figures',
      (text: string) =>
        text.replace(/\d{4}(?=年)/g, (year) =>
          year.replace(/\d/g, (figure) => String.fromCharCode(figure.charCodeAt(0) + 0xfee0)),
        ),
    ],
  ])('takes %s out of the samples again', (_, spoil) => {
    let spoilt = 0;
    // the marks are the same in all of them
    for (const text of sampleTexts.filter((_, index) => index % rounds(4, 1) === 0)) {
      const worse = spoil(text);
      if (worse === text) continue;
      spoilt += 1;
      expect(mend(worse)).toBe(text);
    }
    expect(spoilt).toBeGreaterThan(10);
  });
});
