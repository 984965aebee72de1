// A number of a private person is hidden wherever it stands in a document, however it is typed.

import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { printPlan } from '../plan/mdx/print.ts';
import { readSource } from '../source/read-source.ts';
import { makeDocx, p, tbl, tc, tr } from '../source/testing/make-docx.ts';
import { importOffice } from './import-document.ts';

const vocabulary = readVocabulary();
const lines = [
  '云杉社区2027年防汛工作方案',
  '各网格：',
  '为做好防汛，制定本方案。',
  '一、工作目标',
  '备足沙袋，不漏一处。',
  '二、工作要求',
  '（一）值班',
  '按时值班。',
  '附件：1.值班表',
  '云杉社区居民委员会',
  '2027年5月6日',
  '（联系人：郑平平）',
];

/** Without full width and blanks. */
const plain = (text: string) => text.normalize('NFKC').replace(/\s/gu, '');

function importedFrom(bytes: Uint8Array, name: string) {
  const { value } = readSource(bytes, name);
  if (!value) throw new Error(name);
  const { pieces, dropped } = importOffice(value, vocabulary);
  expect(pieces).toHaveLength(1);
  return { source: pieces.map(({ plan }) => printPlan(plan, vocabulary)).join(), dropped };
}

describe.each(['139.0013.9000', '１３９００１３９０００', '139 0013 9000'])('%s', (number) => {
  const ownLine = (at: number) => lines.toSpliced(at, 0, `联系电话：${number}`);
  const inLine = (at: number) => lines.with(at, `${lines[at]?.replace(/(\D?)$/u, `，电话${number}$1`)}`);

  test.each(lines.map((line, at) => [line, at] as const))('is hidden before and in “%s”', (_, at) => {
    for (const text of [ownLine(at), inLine(at)]) {
      const { source, dropped } = importedFrom(strToU8(text.join('\n\n')), '防汛.txt');
      expect(source).not.toMatch(/0013|００１３/u);
      expect(plain(dropped.map((one) => one.text).join())).toContain(plain(number));
    }
  });

  test('is hidden in a line of a cell', () => {
    const cell = p('联系人：郑平平') + p(`电话：${number}`);
    const body =
      lines
        .slice(0, 5)
        .map((line) => p(line))
        .join('') + tbl(tr(tc('岗位'), tc('联系方式')), tr(tc('值班'), tc(cell)));
    const { source } = importedFrom(makeDocx({ body }), '防汛.docx');
    expect(source).toContain('联系人：<Slot name="contact" /><br />电话：【联系电话】');
    expect(source).not.toMatch(/0013|００１３|郑平平/u);
  });
});
