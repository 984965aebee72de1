import { expect, test } from 'vitest';
import type { FileReport, PieceReport } from '../src/files/import-report.ts';
import { emptyAccount } from '../src/import/imported-document.ts';
import type { Finding } from '../src/terms/finding.ts';
import { accountLine, tellings } from './import-messages.ts';

const warning = (ruleId: string, line: number, severity: Finding['severity'] = 'warning'): Finding => ({
  ruleId,
  severity,
  message: `说明${ruleId}`,
  line,
  column: 1,
});

function piece(output: string | null, findings: Finding[]): PieceReport {
  return {
    ...{ id: '01', title: '计划', startLine: 1, endLine: 9, parent: null, outline: [] },
    ...{ outlineType: 'annual-plan', themes: [], confidence: { outlineType: 1, themes: [] } },
    output,
    findings,
  };
}

test('each kind of warning is told once for a file, with its first place and its count', () => {
  const report: FileReport = {
    file: '甲.txt',
    pieces: [
      piece('a.mdx', [warning('import/a', 3), warning('import/a', 5), warning('import/i', 6, 'info')]),
      piece('b.mdx', [warning('import/a', 8), warning('import/b', 9)]),
      piece(null, [warning('import/exists', 1, 'error')]),
    ],
    dropped: [],
    counts: emptyAccount,
    findings: [],
  };
  const lines = tellings(report);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/甲\.txt.*3.*说明import\/a（同类共 3 处）$/u);
  expect(lines[1]).toMatch(/说明import\/b$/u);
});

test.each([
  [{}, '汉字 9 个：写入 7，剔除 2，遗失 0'],
  [{ lost: 3 }, '汉字 9 个：写入 7，剔除 2，遗失 3'],
  [{ lostSigns: 4 }, '汉字 9 个：写入 7，剔除 2，遗失 数字、字母或勾选框 4 个'],
  [{ lost: 3, lostSigns: 4 }, '汉字 9 个：写入 7，剔除 2，遗失 3，另有数字、字母或勾选框 4 个'],
  [
    { notes: { picture: { taken: 0, left: 2 }, comment: { taken: 0, left: 1 } } },
    '汉字 9 个：写入 7，剔除 2，遗失 0；正文以外：批注 1（未读入）、图片 2（未读入）',
  ],
])(
  'nothing is called lost only where figures and boxes are there, too, and notes are told: %j',
  (more, line) => {
    expect(accountLine({ ...emptyAccount, han: 9, kept: 7, dropped: 2, ...more })).toBe(line);
  },
);
