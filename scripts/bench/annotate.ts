/**
 * `npm run bench -- annotate`: what it costs to put all findings on a Word file of twenty pages into that file, step by
 * step, and how much larger it gets.
 */
import { performance } from 'node:perf_hooks';
import { checkOffice } from '../../src/check/check-text.ts';
import { rules } from '../../src/check/rules.ts';
import { shownText } from '../../src/check/shown-text.ts';
import { readVocabulary } from '../../src/files/read-vocabulary.ts';
import { readWordLists } from '../../src/files/read-word-lists.ts';
import { annotateFindings } from '../../src/revise/annotate/annotate-findings.ts';
import { openWordFile } from '../../src/revise/word-file.ts';
import { readSource } from '../../src/source/read-source.ts';
import { makeDocx, p } from '../../src/source/testing/make-docx.ts';
import type { BenchPart } from './part.ts';
import { createRandom } from './random.ts';

/** Paragraphs of 75 characters that fill twenty pages of 22 lines of 28. */
const paragraphs = 150;

/** A document in which every third paragraph has slips. */
function longDocument(seed: number): Uint8Array {
  const random = createRandom(String(seed));
  const sentence = () =>
    `组织网格员走访第${random.int(1, 90)}号楼的住户，问明困难，当天记入台账，每周汇总一次。`;
  const slips = [
    '做好消防检查,发现问题及时上报。',
    '各组按时报送台帐；逾期的的要说明。',
    '会议定于2027年2月30日召开。',
  ];
  const body = Array.from({ length: paragraphs }, (_, index) => {
    const more = index % 3 === 0 ? (slips[(index / 3) % slips.length] ?? '') : sentence();
    return p(index % 15 === 0 ? `${index / 15 + 1}.走访` : `${sentence()}${more}`);
  });
  return makeDocx({ body: p('2027年社区工作计划') + body.join('') });
}

const middle = (times: readonly number[]) =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

export const benchAnnotate: BenchPart = async ({ runs, seed }) => {
  const source = longDocument(seed);
  const context = { vocabulary: readVocabulary(), words: readWordLists() };
  const times: Record<string, number[]> = { 读: [], 审: [], 批注: [] };
  let result = { kilobytes: 0, changed: 0, comments: 0 };
  const timed = <T>(step: string, work: () => T): T => {
    const start = performance.now();
    const value = work();
    times[step]?.push(performance.now() - start);
    return value;
  };
  for (let run = 0; run < runs; run++) {
    const document = timed('读', () => readSource(source, '计划.docx').value);
    if (!document) throw new Error('the made document cannot be read');
    const shown = shownText(document);
    const findings = timed('审', () => checkOffice(document, context, shown, { lines: 'shown' }));
    const { bytes, changed, comments } = timed('批注', () => {
      const file = openWordFile(source);
      if (!file) throw new Error('the made document cannot be opened');
      const ruleName = (id: string) => rules.find((rule) => rule.id === id)?.name ?? id;
      return annotateFindings(file, shown, findings, { wanted: () => true, ruleName });
    });
    result = { kilobytes: Math.round(bytes.length / 102.4) / 10, changed, comments };
  }
  const step = (name: string) => Math.round(middle(times[name] ?? []));
  const row = {
    读毫秒: step('读'),
    审毫秒: step('审'),
    写毫秒: step('批注'),
    原件KB: Math.round(source.length / 102.4) / 10,
    批注版KB: result.kilobytes,
    修订处: result.changed,
    批注条: result.comments,
  };
  const title = `20 页 Word 文件批注一次（${runs} 次的中位数）`;
  return { tables: [{ title, rows: [row] }], figures: row };
};
