/**
 * A plan as an iCalendar file (RFC 5545): phases, dated activities and report deadlines as all-day events. The same plan
 * gives the same bytes: events are stamped with the day of publication, and known by the name of their row.
 */
import type { Approval } from '../plan/approval.ts';
import { plainTitle } from '../plan/frontmatter.ts';
import type { Plan } from '../plan/plan.ts';
import { showDate } from '../terms/plan-date.ts';
import { type CalendarEvent, planEvents } from './calendar-events.ts';
import { calendarText, foldLine } from './calendar-lines.ts';

export interface CalendarSource {
  /** Id of the approved plan: part of every event's own id. */
  id: string;
  plan: Plan;
  approval: Approval;
  /** Full address of the plan's page, where the site has one. */
  address?: string;
}

type Property = readonly [name: string, value: string];

/** 20270305 → 20270306. */
function dayAfter(day: number): string {
  const [year, month, date] = [Math.floor(day / 10_000), Math.floor(day / 100) % 100, day % 100];
  return new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, 10).replaceAll('-', '');
}

/** `2027-03-05` → the beginning of that day in the form of a time stamp. */
function stamp(day: string): string {
  return `${day.replaceAll('-', '')}T000000Z`;
}

/** A short number for a text, always the same (FNV-1a): no secret, only a name. */
function nameNumber(text: string): string {
  let hash = 0x811c9dc5;
  for (const octet of new TextEncoder().encode(text)) hash = Math.imul(hash ^ octet, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

function component(name: string, properties: readonly Property[], inside: readonly string[] = []): string {
  const lines = properties.map(([key, value]) => foldLine(`${key}:${value}`));
  return `BEGIN:${name}\r\n${lines.join('')}${inside.join('')}END:${name}\r\n`;
}

function calendar(name: string, events: readonly string[]): string {
  const head: Property[] = [
    ['VERSION', '2.0'],
    ['PRODID', '-//community-plan-library//plan calendar//ZH'],
    ['CALSCALE', 'GREGORIAN'],
    ['METHOD', 'PUBLISH'],
    ['NAME', calendarText(name)],
    ['X-WR-CALNAME', calendarText(name)],
  ];
  return component('VCALENDAR', head, events);
}

function eventId(id: string, { kind, name, number }: CalendarEvent): string {
  return `${id}.${kind}.${nameNumber(name)}${number > 1 ? `-${number}` : ''}@community-plan-library`;
}

function eventText(event: CalendarEvent, { id, approval, address }: CalendarSource): string {
  const { office, phone } = approval.contact;
  const description = [...event.notes, address].filter(Boolean).join('\n');
  const optional: [name: string, value: string | undefined][] = [
    ['RRULE', event.rule],
    ['LOCATION', event.place && calendarText(event.place)],
    ['DESCRIPTION', description && calendarText(description)],
    ['URL', address],
  ];
  return component('VEVENT', [
    ['UID', eventId(id, event)],
    ['DTSTAMP', stamp(approval.header.published)],
    ['SEQUENCE', String(approval.version - 1)],
    ['DTSTART;VALUE=DATE', String(event.first)],
    ['DTEND;VALUE=DATE', dayAfter(event.last)],
    ['SUMMARY', calendarText(event.name)],
    ['CATEGORIES', calendarText(event.category)],
    ['CONTACT', calendarText(`${office} ${phone}`)],
    ['TRANSP', 'TRANSPARENT'],
    ...optional.flatMap(([name, value]): Property[] => (value ? [[name, value]] : [])),
  ]);
}

/** The whole file; undefined for a plan that names not even its year, since a calendar holds at least one event. */
export function planCalendar(source: CalendarSource): string | undefined {
  const events = planEvents(source.plan.meta);
  if (events.length === 0) return undefined;
  return calendar(
    plainTitle(source.plan.meta.title),
    events.map((event) => eventText(event, source)),
  );
}

/** What those who follow the calendar of a withdrawn plan get: the notice, and nothing of the plan. */
export function withdrawnCalendar(id: string, withdrawal: { date: string; notice: string }): string {
  const { date, notice } = withdrawal;
  const day = Number(date.replaceAll('-', ''));
  const event = component('VEVENT', [
    ['UID', `${id}.withdrawn@community-plan-library`],
    ['DTSTAMP', stamp(date)],
    ['DTSTART;VALUE=DATE', String(day)],
    ['DTEND;VALUE=DATE', dayAfter(day)],
    ['SUMMARY', calendarText('这份计划已撤下')],
    ['DESCRIPTION', calendarText(`${showDate(date)}撤下：${notice}`)],
    ['TRANSP', 'TRANSPARENT'],
  ]);
  return calendar('已撤下的计划', [event]);
}
