// Findings keep to their words while the text around them is edited.
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../terms/finding.ts';
import { findingAt, placeFindings, shiftFindings } from './placed-findings.ts';
import { changeBetween, changesBetween } from './text-change.ts';
import { markSegments } from './text-marks.ts';

const text = '第一行,有错\n第二行××';
const comma: Finding = {
  ruleId: 'a/comma',
  severity: 'warning',
  message: '半角',
  line: 1,
  column: 4,
  end: { line: 1, column: 5 },
  found: ',',
  fix: { start: 3, end: 4, text: '，', safe: true },
};
const blank: Finding = {
  ruleId: 'a/blank',
  severity: 'error',
  message: '没填',
  line: 2,
  column: 4,
  end: { line: 2, column: 6 },
  found: '××',
};
const whole: Finding = { ruleId: 'a/whole', severity: 'info', message: '缺一节', line: 1, column: 1 };
const placed = placeFindings([comma, blank, whole], text);
const found = (list: typeof placed, now: string) =>
  list.map(({ finding, start, end }) => `${finding.line} ${now.slice(start, end)}`);

describe('findings in a text', () => {
  test('stand where lines and columns say, or for the whole', () => {
    expect(found(placed, text)).toEqual(['1 ,', '2 ××', '1 ']);
    expect(placed.map(({ whole }) => whole)).toEqual([false, false, true]);
  });

  test('move with what is typed before them', () => {
    const after = `抬头\n${text}`;
    expect(found(shiftFindings(placed, text, after), after)).toEqual(['2 ,', '3 ××', '1 ']);
    expect(shiftFindings(placed, text, after)[0]?.finding.fix?.start).toBe(6);
  });

  test('stay when something is typed behind them, and go when they are touched', () => {
    const behind = `${text}。`;
    expect(found(shiftFindings(placed, text, behind), behind)).toEqual(['1 ,', '2 ××', '1 ']);
    const mended = text.replace(',', '，');
    expect(found(shiftFindings(placed, text, mended), mended)).toEqual(['2 ××', '1 ']);
    expect(found(shiftFindings(placed, text, ''), '')).toEqual(['1 ']);
  });

  test('keep their key when their line moves', () => {
    const after = `抬头\n${text}`;
    const again = placeFindings([{ ...comma, line: 2, end: { line: 2, column: 5 } }], after);
    expect(again[0]?.key).toBe(placed[0]?.key);
  });

  test('are found at the caret', () => {
    expect(findingAt(placed, 4)?.finding.ruleId).toBe('a/comma');
    expect(findingAt(placed, 1)).toBeUndefined();
  });
});

test('an edit is the stretch between what stayed', () => {
  expect(changeBetween('甲乙丙', '甲丁丙')).toEqual({ start: 1, end: 2, inserted: '丁' });
  expect(changeBetween('甲甲', '甲甲甲')).toEqual({ start: 2, end: 2, inserted: '甲' });
  expect(changeBetween('甲', '甲')).toBeUndefined();
});

test('edits are told line by line while the lines stay as many', () => {
  expect(changesBetween('甲,\n乙\n丙,', '甲，\n乙\n丙，')).toEqual([
    { start: 1, end: 2, inserted: '，' },
    { start: 6, end: 7, inserted: '，' },
  ]);
  expect(changesBetween('甲', '甲\n乙')).toEqual([{ start: 1, end: 1, inserted: '\n乙' }]);
});

test('marks never overlap: the gravest wins, the chosen is told', () => {
  const inner = { ...placed[1], start: 2, end: 4 } as (typeof placed)[number];
  const outer = { ...placed[0], start: 0, end: 6 } as (typeof placed)[number];
  expect(markSegments([outer, inner], outer)).toEqual([
    { start: 0, end: 2, mark: 'warning current' },
    { start: 2, end: 4, mark: 'error current' },
    { start: 4, end: 6, mark: 'warning current' },
  ]);
});
