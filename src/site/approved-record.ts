/** The rows that are published about an approved plan; labels follow the rules under which it is published. */

import { type ApprovedVersion, lastDay } from '../approve/approved-plan.ts';
import type { Validity } from '../plan/approval.ts';
import { plainTitle } from '../plan/frontmatter.ts';
import { showDate } from '../terms/plan-date.ts';

export interface RecordRow {
  label: string;
  value: string;
  /** Takes the whole width. */
  wide?: boolean;
  /** Where to read on. */
  more?: { text: string; address: string };
}

/** 20271231 → 2027年12月31日. */
export function showDay(day: number): string {
  return showDate(String(day).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'));
}

/**
 * How many columns each entry takes where so many stand side by side. One that would be left beside an empty cell takes
 * that as well: a table shows no empty cells.
 */
export function columnSpans(rows: readonly Pick<RecordRow, 'wide'>[], columns: number): number[] {
  let taken = 0;
  return rows.map(({ wide }, index) => {
    const next = rows[index + 1];
    const span = wide || !next || next.wide ? columns - taken : 1;
    taken = (taken + span) % columns;
    return span;
  });
}

/** @param count how many versions there are. Rows without a value are left out. */
export function recordRows(version: ApprovedVersion, count: number, validity: Validity): RecordRow[] {
  const { approval, plan } = version;
  const { header } = approval;
  const government = header.disclosure === '政府信息公开';
  const last = lastDay(version);
  const rows: [label: string, value: string | undefined, wide?: true][] = [
    ['索引号', header.index],
    [government ? '主题分类' : '公开事项', header.subject],
    ['发文字号', header.docNo],
    [government ? '标题' : '公开内容', plainTitle(plan.meta.title), true],
    [government ? '发布机构' : '公开主体', header.publisher],
    ['成文日期', plan.meta.signoff?.date && showDate(plan.meta.signoff.date)],
    ['发布日期', showDate(header.published)],
    ['有效性', validity],
    ['有效期至', last === undefined ? undefined : showDay(last)],
    ['版本', count > 1 ? `第 ${version.version} 版，共 ${count} 版` : undefined],
    ['公开方式', header.manner],
    [government ? '公开范围' : '公开对象', header.scope],
    ['公开渠道', header.channel],
    ['公开依据', header.basis, true],
    ['关键词', header.keywords.join('、'), true],
  ];
  return rows.flatMap(([label, value, wide = false]) => (value ? [{ label, value, wide }] : []));
}
