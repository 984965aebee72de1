import { expect, test } from 'vitest';
import { formatFinding } from './finding.ts';

test('what a finding quotes from a file cannot steer the terminal that shows it', () => {
  const message = '没有提纲“\u001b[2J\u0007\u202e计划”\t可用的有：\n  年度计划';
  const finding = { ruleId: 'frontmatter/outline', severity: 'error', message, line: 3, column: 1 } as const;
  expect(formatFinding(finding, 'a\u001b.mdx')).toBe(
    'a�.mdx:3:1 frontmatter/outline 没有提纲“�[2J��计划”\t可用的有：\n  年度计划',
  );
});

test('a finding in a Word file is placed in words', () => {
  const finding = {
    ruleId: 'numbering/gap',
    severity: 'error',
    message: '少了',
    line: 9,
    column: 5,
  } as const;
  expect(formatFinding({ ...finding, where: '第3段第5字' }, 'a.docx')).toBe(
    'a.docx：第3段第5字 numbering/gap 少了',
  );
});
