import { expect, test } from 'vitest';
import { calendarText, foldLine } from './calendar-lines.ts';

test('marks of the format are escaped, so that words end no value and begin no property', () => {
  expect(calendarText('甲,乙;丙\\丁')).toBe('甲\\,乙\\;丙\\\\丁');
  expect(calendarText('一\r\nATTACH:x\r二\u0000三')).toBe('一\\nATTACH:x\\n二 三');
});

test('a line is folded at 75 octets, never inside a character', () => {
  const folded = foldLine(`SUMMARY:${'计划'.repeat(40)}`);
  for (const line of folded.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(folded.replaceAll('\r\n ', '').trimEnd()).toBe(`SUMMARY:${'计划'.repeat(40)}`);
});
