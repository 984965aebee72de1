import { expect, test } from 'vitest';
import type { FileReport, PieceReport } from '../src/files/import-report.ts';
import type { Finding } from '../src/terms/finding.ts';
import { tellings } from './import-messages.ts';

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
    counts: { han: 0, kept: 0, dropped: 0, lost: 0 },
    findings: [],
  };
  const lines = tellings(report);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/甲\.txt.*3.*说明import\/a（同类共 3 处）$/u);
  expect(lines[1]).toMatch(/说明import\/b$/u);
});
