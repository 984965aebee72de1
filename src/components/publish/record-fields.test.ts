// The form and the record say the same: what was typed comes back as the record has it, and whatever is wrong with a value leads
// to a field that is there.
import { describe, expect, test } from 'vitest';
import { approvalRecordSchema } from '../../plan/approval.ts';
import { approvalRecord } from '../../testing/approval-record.ts';
import {
  fieldKey,
  lastingForm,
  readRecordForm,
  recordFields,
  waiverKey,
  withBlanksFilled,
} from './record-fields.ts';

/** A record as somebody types it into the fields. */
function asTyped(record: object): Record<string, string> {
  const entries = recordFields.flatMap(({ key }) => {
    const value = key
      .split('.')
      .reduce<unknown>((inner, part) => (inner as Record<string, unknown> | undefined)?.[part], record);
    if (value === undefined) return [];
    return [[key, Array.isArray(value) ? value.join('、') : String(value)]];
  });
  return Object.fromEntries(entries);
}

/** Every value of a schema that is typed by itself, as its path: whatever the record gets later is among them. */
function paths(value: unknown, path: string[] = []): string[] {
  if (Array.isArray(value) && path[0] !== 'reviews') return [path.join('.')];
  if (typeof value !== 'object' || value === null) return [path.join('.')];
  return Object.entries(value).flatMap(([key, inner]) => paths(inner, [...path, key]));
}

const full = approvalRecordSchema.parse({
  ...approvalRecord,
  header: {
    ...approvalRecord.header,
    docNo: '青街办〔2027〕3号',
    channel: '公示栏、本站',
    basis: '《居务公开目录》',
    keywords: ['扶手', '维护'],
    expires: '2027-12-31',
  },
});

describe('the form of the record', () => {
  test('has a field for every value of a record but those that have only one answer or are asked for by a gate', () => {
    const known = recordFields.map(({ key }) => key);
    const asked = ['waivers', 'similarity'];
    const one = ['header.manner', 'reviews.0.step', 'reviews.1.step', 'reviews.2.step'];
    expect(paths(full).filter((path) => ![...known, ...asked, ...one].includes(path))).toEqual([]);
  });

  test('gives back the record that was typed', () => {
    expect(readRecordForm(asTyped(full))).toEqual({ record: full, faults: [] });
    expect(readRecordForm(asTyped(approvalRecord))).toEqual({ record: approvalRecord, faults: [] });
  });

  test('reads days as people type them', () => {
    const { record } = readRecordForm({
      ...asTyped(full),
      date: '2026.11.10',
      'reviews.0.date': '2026年11月3日',
    });
    expect(record).toEqual(full);
  });

  test('takes reasons that a gate has asked for', () => {
    const form = {
      ...asTyped(full),
      [waiverKey('宣传发动')]: '并入日常管理',
      similarity: '两个社区联合编制',
    };
    expect(readRecordForm(form).record).toEqual({
      ...full,
      waivers: [{ section: '宣传发动', reason: '并入日常管理' }],
      similarity: '两个社区联合编制',
    });
  });

  test.each(recordFields.filter(({ optional }) => !optional))(
    'says once that $label is blank',
    ({ key, label }) => {
      const { [key]: _gone, ...rest } = asTyped(full);
      const { record, faults } = readRecordForm(rest);
      expect(record).toBeUndefined();
      expect(faults).toEqual([{ key, message: `“${label}”还没有填`, blank: label }]);
    },
  );

  test.each([
    ['date', '明年初', /“通过日期”：“明年初”不是日期/],
    ['date', '2026-02-30', /日历上没有 2026-02-30/],
    ['votes.present', '五十', /“到会人数”应是整数/],
    ['votes.agree', '', /还要写“同意人数”/],
    ['votes.agree', '53', /同意人数不能多于到会人数/],
    ['contact.phone', '13812345678', /“办公电话”：应是办公电话/],
    ['header.docNo', '青街办[2027]3号', /六角括号/],
  ])('says in Chinese what is wrong with %s “%s”', (key, text, message) => {
    const { record, faults } = readRecordForm({ ...asTyped(full), [key]: text });
    expect(record).toBeUndefined();
    expect(faults).toHaveLength(1);
    expect(faults[0]?.message).toMatch(message);
    expect(recordFields.map(({ key }) => key)).toContain(faults[0]?.key);
  });

  test('of nothing has a fault for each field that must be filled, and no word of a program', () => {
    const { faults } = readRecordForm({});
    expect(faults.map(({ key }) => key)).toEqual(
      recordFields.filter(({ optional }) => !optional).map(({ key }) => key),
    );
    expect(faults.map(({ message }) => message).join('')).not.toMatch(/[a-z]{3}/i);
  });

  test('leads a section left out, and the reason that was given for it, to one field', () => {
    const key = waiverKey('宣传发动');
    expect(fieldKey(['waivers', '宣传发动'], {})).toBe(key);
    expect(fieldKey(['waivers', '0', 'reason'], { [key]: '并入' })).toBe(key);
  });
});

test('the next record begins with what lasts, and nothing typed is written over', () => {
  const lasting = lastingForm(full);
  expect(lasting).toMatchObject({ body: '居民代表会议', 'reviews.1.role': '社区党委书记' });
  expect(Object.keys(lasting)).not.toContain('header.index');
  expect(Object.keys(lasting)).not.toContain('date');
  const { form, filled } = withBlanksFilled({ body: '居民会议', meeting: ' ' }, [{ body: 'x' }, lasting]);
  expect(form.body).toBe('居民会议');
  expect(form['contact.phone']).toBe('0000-0000000');
  expect(filled).toBe(Object.keys(lasting).length - 1);
});
