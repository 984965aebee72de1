/**
 * `npm run bench -- layout`: what it costs to set a Word file of twenty pages in official layout, and how much larger it
 * gets. The file is the one of `annotate`.
 */
import { knownHeadings } from '../../src/check/recognise-for-check.ts';
import { readVocabulary } from '../../src/files/read-vocabulary.ts';
import { layOut } from '../../src/revise/layout/lay-out.ts';
import { prepareLayout } from '../../src/revise/layout/prepare.ts';
import { longDocument } from './long-document.ts';
import type { BenchPart } from './part.ts';
import { kilobytes, stepTimes } from './step-times.ts';

export const benchLayout: BenchPart = async ({ runs, seed }) => {
  const source = longDocument(seed);
  const known = knownHeadings(readVocabulary());
  const { timed, of } = stepTimes();
  let result = { 排好KB: 0, 排了段: 0 };
  for (let run = 0; run < runs; run++) {
    const prepared = timed('认', () => prepareLayout(source, '计划.docx', known).value);
    if (!prepared) throw new Error('the made document cannot be prepared');
    const { bytes, account } = timed('排', () => layOut(prepared));
    const set = Object.values(account.set).reduce((sum, count) => sum + count, 0);
    result = { 排好KB: kilobytes(bytes), 排了段: set };
  }
  const row = { 读和认毫秒: of('认'), 排和写毫秒: of('排'), 原件KB: kilobytes(source), ...result };
  const title = `20 页 Word 文件排成公文格式一次（${runs} 次的中位数）`;
  return { tables: [{ title, rows: [row] }], figures: row };
};
