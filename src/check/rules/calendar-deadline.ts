/** 报送和报名的时限: a report on the whole that is due long before the end, names taken after the day itself, a deadline before the signing. */
import type { CheckedDocument, Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';
import { possibleYears } from './document-years.ts';
import { dateOrder, type WrittenDate, writtenDates, writtenRanges } from './written-dates.ts';

/** Reports on what was done, not on what is planned or on a part of it. */
const report =
  /(?:小结|总结|活动情况|完成情况|情况报告|工作报告|工作成效)(?:报告|材料|和[^，。；]{1,8})?(?:请|务必)?(?:于|在)?$/;
const partial = /阶段|每[月周季年]|月度|季度|半年|上年|[安计]排|进展|学期/;
const due = /^(?:以?前|之前)[^，。；]{0,6}(?:报|交|提交)/;
const nameDue =
  /(?:报名(?:截止|截至)?(?:时间|日期)?(?:为|是|至|到|：|于)?|报名[^，。；]{0,8}(?:截止|截至)(?:到|至|于|时间为)?)$/;
/** 请于5月6日前报名, 5月6日前到社区登记报名. */
const namesBehind = /^(?:以?前|之前)[^，。；前]{0,12}报名/;
/** The day of the event itself. */
const held = /(?:定于|拟于|将于|活动时间(?:为|是)?[：:]?|比赛时间(?:为|是)?[：:]?|举办时间(?:为|是)?[：:]?)$/;
/** A summary in the last weeks of what goes on is usual. */
const usualDays = 15;

const days = (order: number) =>
  Date.UTC(Math.floor(order / 10_000), (Math.floor(order / 100) % 100) - 1, order % 100) / 86_400_000;

interface Setting {
  document: CheckedDocument;
  /** Where what goes on ends: 自…起至…止. */
  end?: { order: number; shown: string };
  held: number[];
}

function orderOf(
  document: CheckedDocument,
  at: Passage,
  date: WrittenDate,
  last = false,
): number | undefined {
  const [year, ...more] = possibleYears(document, at, date);
  if (year === undefined || more.length > 0) return undefined;
  return dateOrder({ ...date, year }, last);
}

function settingOf(document: CheckedDocument): Setting {
  const setting: Setting = { document, held: [] };
  for (const at of document.passages) {
    if (at.type === 'cell') continue;
    for (const { start, end, to } of writtenRanges(at.text)) {
      const isWhole = at.text[start - 1] === '自' && at.text[end] === '止';
      const order = isWhole ? orderOf(document, at, to, true) : undefined;
      if (order !== undefined && order > (setting.end?.order ?? 0))
        setting.end = { order, shown: at.text.slice(start, end) };
    }
    for (const date of writtenDates(at.text)) {
      const order = held.test(at.text.slice(Math.max(0, date.start - 12), date.start))
        ? orderOf(document, at, date)
        : undefined;
      if (order !== undefined && date.day !== undefined) setting.held.push(order);
    }
  }
  return setting;
}

function faultsAt(at: Passage, date: WrittenDate, { document, end, held: events }: Setting): Fault[] {
  const before = /[^，。；]*$/.exec(at.text.slice(Math.max(0, date.start - 40), date.start))?.[0] ?? '';
  const shown = at.text.slice(date.start, date.end);
  const order = orderOf(document, at, date, true);
  if (order === undefined || date.day === undefined) return [];
  const place = { at, start: date.start, end: date.end };
  if (
    end &&
    report.test(before) &&
    !partial.test(before) &&
    due.test(at.text.slice(date.end, date.end + 12))
  ) {
    if (days(end.order) - days(order) <= usualDays) return [];
    return [
      { ...place, message: `“${shown}”就要报总结，活动（${end.shown}）那时还没有结束；请核对报送时限` },
    ];
  }
  const isNameDue = nameDue.test(before) || namesBehind.test(at.text.slice(date.end, date.end + 20));
  if (isNameDue && events.length === 1 && order > (events[0] ?? order))
    return [{ ...place, message: `报名到“${shown}”才截止，活动在那之前就举办了；请核对两个日期` }];
  return [];
}

export const calendarDeadline: Rule = {
  id: 'calendar/deadline',
  name: '时限与活动时间矛盾',
  severity: 'warning',
  about: '活动小结的报送时限不应早在活动结束的半个月以前；报名截止不应晚于活动当天。',
  why: '活动十月底才完，总结九月底就要报，基层只好编一份交差；报名比活动还晚截止，名单就没法用。',
  mend: [
    '把活动时间、报名截止、总结报送三个日期排在一起看。',
    '总结的时限改到活动结束以后，或写明报的是“阶段小结”。',
    '报名截止改到活动之前，留出排座、备料的时间。',
  ],
  unless: '活动结束前半个月以内要的总结不指出，按月、按季、分阶段报的也不指出。现场报名的，写明“现场报名”。',
  source: 'custom',
  basis: '行文惯例；半个月的宽限是看了公开发布的通知以后定的。',
  examples: {
    ok: [
      { text: '自2027年9月20日起，至2027年10月22日止。小结于2027年10月21日前报。' },
      {
        text: '自2027年9月20日起，至2027年10月22日止。活动安排于2027年9月4日前报，阶段小结于2027年9月25日前报。',
      },
      { text: '定于2027年5月8日举办比赛，报名截止时间为2027年5月6日。' },
    ],
    notOk: [
      { text: '自2027年9月20日起，至2027年10月22日止。小结于2027年9月25日前报。', found: ['2027年9月25日'] },
      { text: '定于2027年5月8日举办比赛，报名截止时间为2027年5月16日。', found: ['2027年5月16日'] },
      { text: '定于2027年5月8日举办比赛，请于2027年5月16日前到社区报名。', found: ['2027年5月16日'] },
    ],
  },
  check(document) {
    const setting = settingOf(document);
    return document.passages.flatMap((at) =>
      at.type === 'cell' ? [] : writtenDates(at.text).flatMap((date) => faultsAt(at, date, setting)),
    );
  },
};
