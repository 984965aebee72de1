import { expect, test } from 'vitest';
import type { SourceDocument } from '../document/source-document.ts';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { accountFor, accountForOwn, lossFindings, type Made } from './account.ts';
import { readBlanks } from './blanks.ts';
import { importDocument } from './import-document.ts';

const vocabulary = readVocabulary();
const source: SourceDocument = {
  file: '方案.docx',
  paragraphs: true,
  lines: [
    { text: '云杉社区2027年防汛方案', line: 1 },
    { text: '备沙袋１２0只，Ａ区□已查☑合格，见附表。', line: 2 },
    {
      text: '',
      line: 3,
      table: [
        ['甲', '7'],
        ['乙', '8'],
      ],
    },
  ],
};
const made = (change: Partial<Made>): Made => {
  const { pieces, dropped } = importDocument(source, vocabulary);
  const titled = new Set(pieces.map(({ id }) => id));
  return { pieces, dropped, titled, numbers: [], blanks: readBlanks(vocabulary), ...change };
};

test('nothing is missing where all is in a plan, whatever form figures and letters were written in', () => {
  const { counts, missing, missingSigns } = accountFor(source, made({}));
  expect(counts).toMatchObject({ dropped: 0, lost: 0, lostSigns: 0 });
  expect([missing, missingSigns]).toEqual([[], []]);
});

test('characters, figures, letters and boxes that came nowhere are counted and named', () => {
  const { counts, missingSigns } = accountFor(source, made({ pieces: [] }));
  expect(counts.lost).toBe(counts.han);
  expect(missingSigns.join('')).toBe('2071a□☑8');
  expect(counts.lostSigns).toBe(12);
});

test('what was dropped by name is not missing', () => {
  const text = source.lines.flatMap(({ text, table }) => table?.flat() ?? text).join('\n');
  const all = [{ startLine: 1, endLine: 3, reason: '不是计划', text }];
  const { counts } = accountFor(source, made({ pieces: [], dropped: all }));
  expect([counts.lost, counts.lostSigns]).toEqual([0, 0]);
});

test('a character that only a font of its own can show is named with its place', () => {
  const lines = [...source.lines, { text: '王\ue815同志牵头。', line: 4 }];
  const { dropped } = importDocument({ ...source, lines }, vocabulary);
  expect(dropped).toContainEqual(expect.objectContaining({ startLine: 4, text: '\ue815' }));
});

test('a Word file of this project is held against the plan that it gave', () => {
  const text = source.lines.flatMap(({ text, table }) => table?.flat() ?? text);
  const shown = text.join('\n');
  expect(accountForOwn(text, shown).counts).toMatchObject({ lost: 0, lostSigns: 0 });
  const less = accountForOwn(text, shown.replace('合格', '').replace('8', ''));
  expect(less.counts).toMatchObject({ lost: 2, lostSigns: 1 });
  expect(lossFindings(less, 'warning').map(({ ruleId, message }) => [ruleId, message])).toEqual([
    ['import/lost', '有 2 个汉字没有着落（合格），请对照原件'],
    ['import/lost-signs', '有 1 个数字、字母或勾选框没有着落（8），请对照原件'],
  ]);
});
