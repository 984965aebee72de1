/**
 * `npm run bench -- annotate`: what it costs to put all findings on a Word file of twenty pages into that file, step by
 * step, and how much larger it gets.
 */
import { checkOffice } from '../../src/check/check-text.ts';
import { rules } from '../../src/check/rules.ts';
import { shownText } from '../../src/check/shown-text.ts';
import { readVocabulary } from '../../src/files/read-vocabulary.ts';
import { readWordLists } from '../../src/files/read-word-lists.ts';
import { annotateFindings } from '../../src/revise/annotate/annotate-findings.ts';
import { openWordFile } from '../../src/revise/word-file.ts';
import { readSource } from '../../src/source/read-source.ts';
import { longDocument } from './long-document.ts';
import type { BenchPart } from './part.ts';
import { kilobytes, stepTimes } from './step-times.ts';

export const benchAnnotate: BenchPart = async ({ runs, seed }) => {
  const source = longDocument(seed);
  const context = { vocabulary: readVocabulary(), words: readWordLists() };
  const { timed, of } = stepTimes();
  let result = { size: 0, changed: 0, comments: 0 };
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
    result = { size: kilobytes(bytes), changed, comments };
  }
  const row = {
    读毫秒: of('读'),
    审毫秒: of('审'),
    写毫秒: of('批注'),
    原件KB: kilobytes(source),
    批注版KB: result.size,
    修订处: result.changed,
    批注条: result.comments,
  };
  const title = `20 页 Word 文件批注一次（${runs} 次的中位数）`;
  return { tables: [{ title, rows: [row] }], figures: row };
};
