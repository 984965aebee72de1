import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { parsePlan } from '../plan/mdx/parse.ts';
import type { Plan } from '../plan/plan.ts';
import { approvalRecord } from '../testing/approval-record.ts';
import { type Component, readCalendar, readText } from '../testing/read-calendar.ts';
import { planCalendar, withdrawnCalendar } from './calendar.ts';
import { planEvents } from './calendar-events.ts';
import { calendarText, foldLine } from './calendar-lines.ts';

const vocabulary = readVocabulary();
const approval = { ...approvalRecord, version: 1, hash: '0'.repeat(64) };

function sample(id: string): Plan {
  const { value } = parsePlan(readFileSync(`content/samples/${id}.mdx`, 'utf8'), vocabulary);
  if (!value) throw new Error(`${id} cannot be read`);
  return value;
}

const calendarOf = (id: string) => planCalendar({ id, plan: sample(id), approval }) ?? '';

function eventOf(calendar: Component, summary: string): Component {
  const found = calendar.components.find(({ properties }) => properties.get('SUMMARY') === summary);
  if (!found) throw new Error(`no event ${summary}`);
  return found;
}

describe('a line', () => {
  test('comes back as it was, whatever the text, and is never longer than 75 octets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const file = `BEGIN:X\r\n${foldLine(`SUMMARY:${calendarText(text)}`)}END:X\r\n`;
        const kept = text
          .replace(/\r\n?/g, '\n')
          // biome-ignore lint/suspicious/noControlCharactersInRegex: what the format forbids becomes a space
          .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ');
        expect(readText(readCalendar(file).properties.get('SUMMARY') ?? '')).toBe(kept);
      }),
    );
  });

  test('is folded between characters', () => {
    const folded = foldLine(`SUMMARY:${'社区'.repeat(30)}`);
    expect(folded).not.toContain('\ufffd');
    expect(folded.split('\r\n ').every((line) => Buffer.byteLength(line.trimEnd()) <= 75)).toBe(true);
    expect(folded.split('\r\n ').length).toBe(3);
  });
});

describe('a calendar', () => {
  const ids = globSync('content/samples/*.mdx').map((file) => file.slice(16, -4));

  test.each(ids)('of %s keeps to the format', (id) => {
    const plan = sample(id);
    const file = planCalendar({ id, plan, approval, address: `https://example.gov.cn/approved/${id}/` });
    const { name, properties, components } = readCalendar(file ?? '');
    expect([name, properties.get('VERSION')]).toEqual(['VCALENDAR', '2.0']);
    const ids = components.map((event) => event.properties.get('UID'));
    expect(new Set(ids).size).toBe(components.length);
    for (const { name, properties: event } of components) {
      expect(name).toBe('VEVENT');
      expect(event.get('DTSTAMP')).toBe('20261116T000000Z');
      expect(event.get('DTSTART;VALUE=DATE')).toMatch(/^\d{8}$/);
      expect(Number(event.get('DTEND;VALUE=DATE'))).toBeGreaterThan(Number(event.get('DTSTART;VALUE=DATE')));
      for (const key of ['SUMMARY', 'DESCRIPTION', 'LOCATION']) readText(event.get(key) ?? '');
    }
  });

  test('has the phases with their days, the end being the day after', () => {
    const calendar = readCalendar(calendarOf('ebike-safety-campaign'));
    const { properties } = eventOf(calendar, '核数定点');
    expect(properties.get('DTSTART;VALUE=DATE')).toBe('20270222');
    expect(properties.get('DTEND;VALUE=DATE')).toBe('20270401');
    expect(readText(properties.get('DESCRIPTION') ?? '')).toContain('组织一轮夜间检查并留存底数');
  });

  test('has activities on festivals, on days and in months', () => {
    const calendar = readCalendar(calendarOf('community-activity-calendar'));
    const { properties } = eventOf(calendar, '元宵灯谜会');
    expect(properties.get('DTSTART;VALUE=DATE')).toBe('20270220');
    const drills = readCalendar(calendarOf('community-emergency-plan'));
    const drill = eventOf(drills, '叫应和转移演练').properties;
    expect([drill.get('DTSTART;VALUE=DATE'), drill.get('DTEND;VALUE=DATE')]).toEqual([
      '20270501',
      '20270601',
    ]);
    expect(drill.get('DESCRIPTION')).toContain('具体日期以通知为准');
  });

  test('has report deadlines, and rhythms to the end of the plan', () => {
    const { properties } = eventOf(
      readCalendar(calendarOf('neighbourhood-mediation-task-list')),
      '报送：纠纷受理、调结、转出、回访件数',
    );
    expect(properties.get('DTSTART;VALUE=DATE')).toBe('20270331');
    expect(properties.get('RRULE')).toBe('FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1;UNTIL=20271231');
  });

  test('begins a weekly rhythm on the first Friday of the period', () => {
    const [event] = planEvents({
      title: '计划',
      period: { kind: '活动期', start: '2027-03-08', end: '2027-04-23' },
      blocks: { report: [{ what: '周报', to: '街道', due: '每周末' }] },
    });
    expect(event).toMatchObject({ first: 20270312, rule: 'FREQ=WEEKLY;BYDAY=FR;UNTIL=20270423' });
  });

  test('is the same at every build, and its events keep their ids when others are added', () => {
    expect(calendarOf('ebike-safety-campaign')).toBe(calendarOf('ebike-safety-campaign'));
    const plan = sample('ebike-safety-campaign');
    const [first, ...others] = plan.meta.blocks.phases ?? [];
    const fewer = { ...plan, meta: { ...plan.meta, blocks: { phases: others } } };
    expect(first).toBeDefined();
    const idOf = (file = '') => eventOf(readCalendar(file), '集中攻坚').properties.get('UID');
    const id = 'x';
    expect(idOf(planCalendar({ id, plan: fewer, approval }))).toBe(
      idOf(planCalendar({ id, plan, approval })),
    );
  });

  test('of a plan without dates has its period, and does not exist where even that is blank', () => {
    const plan = sample('village-annual-plan');
    const { properties } = eventOf(readCalendar(calendarOf('village-annual-plan')), plan.meta.title);
    expect(properties.get('DTSTART;VALUE=DATE')).toBe('20270101');
    expect(properties.get('DTEND;VALUE=DATE')).toBe('20280101');
    const blank: Plan = { ...plan, meta: { ...plan.meta, period: { kind: '年度' } } };
    expect(planCalendar({ id: 'x', plan: blank, approval })).toBeUndefined();
  });

  test('of a withdrawn plan says so and nothing else', () => {
    const { components } = readCalendar(
      withdrawnCalendar('x', { date: '2027-05-06', notice: '内容有误，重新审议' }),
    );
    expect(components.length).toBe(1);
    expect(readText(components[0]?.properties.get('DESCRIPTION') ?? '')).toBe(
      '2027年5月6日撤下：内容有误，重新审议',
    );
  });
});
