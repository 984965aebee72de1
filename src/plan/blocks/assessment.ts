/** 督查考核: how often, how, by whom, and what follows from it. */
import { z } from 'zod';
import { asWritten, line, lines, readList, showList } from './cell.ts';
import { fault } from './definition.ts';
import { choiceColumn, rowBlock, textColumn } from './rows.ts';

const frequencies = ['日', '周', '月', '季', '半年', '年'] as const;
const modes = ['现场', '专项督查', '暗访', '自查', '评议'] as const;
const results = ['公布', '通报', '绩效', '奖惩', '问责'] as const;

const assessment = z.strictObject({
  /** 日, 周, 月, 季, 半年, 年. */
  freq: asWritten.optional(),
  /** When exactly: 每月25日前后. */
  time: line.optional(),
  /** 现场, 专项督查, 暗访, 自查, 评议. */
  mode: lines,
  /** Who assesses. */
  by: line,
  /** The scoring rule, or where it is written down. */
  scoring: line.optional(),
  /** 公布, 通报, 绩效, 奖惩, 问责. */
  result: lines,
});
type Assessment = z.infer<typeof assessment>;

/** A column of fixed words, one a line. */
function wordsColumn(key: 'mode' | 'result', label: string, words: readonly string[]) {
  return {
    label,
    width: 3,
    keys: [key],
    required: true,
    input: { hint: `每行一种：${words.join('、')}` },
    show: (row: Assessment) => showList(row[key]),
    read: (cell: string) => {
      // fixed words never hold a comma, so people may write them on one line
      const items = readList(cell.replace(/[、，,]/g, '\n'));
      const isKnown = items.every((item) => words.includes(item));
      return { [key]: isKnown ? items : readList(cell) } as Partial<Assessment>;
    },
    meant: (row: Assessment) =>
      row[key].every((item) => words.includes(item)) ? undefined : `${words.join('、')}，每行一种`,
  };
}

export const assessmentBlock = rowBlock<Assessment>({
  type: 'assessment',
  label: '督查考核安排',
  purpose: '考核的频次、方式、主体和结果运用',
  row: assessment,
  columns: [
    choiceColumn('freq', '频次', 2, frequencies, { required: true }),
    textColumn('time', '时间', 3),
    wordsColumn('mode', '方式', modes),
    textColumn('by', '考核主体', 4, { required: true }),
    textColumn('scoring', '评分办法', 4),
    wordsColumn('result', '结果运用', results),
  ],
  blankRows: 2,
  blankRow: { mode: [], by: '', result: [] },
  check: (rows) =>
    rows.flatMap((row, index) =>
      row.result.includes('奖惩') && !row.scoring
        ? [
            fault(
              'assessment/no-scoring',
              [index, 'result'],
              `“${row.by}”的考核要用于奖惩，却没有评分办法；请在 scoring 写明依据哪项办法`,
            ),
          ]
        : [],
    ),
});
