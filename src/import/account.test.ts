import { expect, test } from 'vitest';
import type { SourceDocument } from '../document/source-document.ts';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { accountFor, type Made } from './account.ts';
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
  const { counts, missing, signs } = accountFor(source, made({}));
  expect(counts).toMatchObject({ dropped: 0, lost: 0 });
  expect([missing, signs]).toEqual([[], { total: 0, characters: [] }]);
});

test('characters, figures, letters and boxes that came nowhere are counted and named', () => {
  const { counts, signs } = accountFor(source, made({ pieces: [] }));
  expect(counts.lost).toBe(counts.han);
  expect(signs.characters.join('')).toBe('2071a□☑8');
  expect(signs.total).toBe(12);
});

test('what was dropped by name is not missing', () => {
  const text = source.lines.flatMap(({ text, table }) => table?.flat() ?? text).join('\n');
  const all = [{ startLine: 1, endLine: 3, reason: '不是计划', text }];
  const { counts, signs } = accountFor(source, made({ pieces: [], dropped: all }));
  expect([counts.lost, signs.total]).toEqual([0, 0]);
});

test('a character that only a font of its own can show is named with its place', () => {
  const lines = [...source.lines, { text: '王\ue815同志牵头。', line: 4 }];
  const { dropped } = importDocument({ ...source, lines }, vocabulary);
  expect(dropped).toContainEqual(expect.objectContaining({ startLine: 4, text: '\ue815' }));
});
