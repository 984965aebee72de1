/** Blocks as HTML (hast): tables, and phases as a timeline as well. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { BlockType } from '../../plan/block-type.ts';
import { blockDefinition, blockTables } from '../../plan/blocks/blocks.ts';
import { showRange } from '../../plan/blocks/cell.ts';
import type { BlockCell, BlockTable } from '../../plan/blocks/definition.ts';
import type { Phase } from '../../plan/blocks/phases.ts';
import { fullRows, shownColumns } from '../../plan/blocks/table-columns.ts';
import { dateSpan } from '../../terms/plan-date.ts';
import { type HtmlCell, htmlTable } from './html-table.ts';
import { type HtmlContext, metaElements } from './html-text.ts';

function blockCell({ text, rowSpan, fixed, heading }: BlockCell, context: HtmlContext): HtmlCell {
  const lines = text
    .split('\n')
    .map((line) => h('span', { className: ['line'] }, metaElements(line, context)));
  const data = fixed ? lines : [h('span', { className: ['data'] }, lines)];
  const content = text === '' ? [] : data;
  return { text, content, rowSpan, heads: heading ? (fixed ? 'form' : 'data') : undefined };
}

function tableElement(table: BlockTable, context: HtmlContext): Element {
  const used = shownColumns(table);
  const keep = <T>(cells: readonly T[]) => cells.filter((_, index) => used[index] ?? true);
  return htmlTable({
    caption: table.caption,
    widths: keep(table.widths),
    goesOn: keep(table.goesOn ?? []),
    head: keep(table.columns).map((text) => ({ text, content: [{ type: 'text', value: text }] })),
    rows: fullRows(table).map((row) => keep(row).map((cell) => cell && blockCell(cell, context))),
  });
}

/** Months since year 0, with the day as a fraction, from `yyyymmdd`. */
function months(day: number, end: boolean): number {
  const date = day % 100;
  return (
    Math.floor(day / 10_000) * 12 +
    (Math.floor(day / 100) % 100) -
    1 +
    Math.min(end ? date : date - 1, 30) / 30
  );
}

/**
 * Phases as bars over months. Its words are drawn from data attributes by the style sheet: they repeat the table, so
 * they belong to the picture and not to the plan's text.
 */
function timelineElement(phases: readonly Phase[]): Element[] {
  const spans = phases.flatMap(({ name, start, end }) => {
    const first = start && dateSpan(start)?.first;
    const last = end && dateSpan(end)?.last;
    return first && last && first <= last
      ? [{ name, start, end, from: months(first, false), to: months(last, true) }]
      : [];
  });
  if (spans.length === 0 || spans.length < phases.length) return [];
  const origin = Math.floor(Math.min(...spans.map(({ from }) => from)));
  const length = Math.ceil(Math.max(...spans.map(({ to }) => to))) - origin;
  const percent = (value: number) => Math.round((value / length) * 1000) / 10;
  // at most eight labels, so that they fit a narrow screen; the year stands above the first month that it covers
  const step = Math.ceil(length / 8);
  const ticks = Array.from({ length: Math.ceil(length / step) }, (_, index) => {
    const month = origin + index * step;
    const year = Math.floor(month / 12);
    const opensYear = index === 0 || year !== Math.floor((month - step) / 12);
    return h('span', {
      className: ['tick'],
      style: `--from:${percent(index * step)}`,
      dataText: `${(month % 12) + 1}月`,
      dataYear: opensYear ? `${year}年` : undefined,
    });
  });
  const bars = spans.map(({ name, from, to, start, end }) => {
    const offset = percent(from - origin);
    const label = h('span', { className: ['bar-label'], dataText: name, dataWhen: showRange(start, end) });
    // a label begins with its bar, or ends with it where it would run out of the picture
    const className = offset > 50 ? ['bar', 'late'] : ['bar'];
    return h('span', { className, style: `--from:${offset};--length:${percent(to - from)}` }, [label]);
  });
  const label = `时间线：${spans.map(({ name, start, end }) => `${name}，${showRange(start, end)}`).join('；')}`;
  return [
    h('div', { className: ['timeline'], role: 'img', ariaLabel: label }, [
      h('span', { className: ['scale'] }, ticks),
      ...bars,
    ]),
  ];
}

/** A block as a figure; nothing where the plan has no data for it. */
export function blockElements(type: BlockType, context: HtmlContext): ElementContent[] {
  const { blocks } = context.plan.meta;
  const tables = blockTables(type, blocks);
  if (tables.length === 0) return [];
  const { label } = blockDefinition(type);
  const picture = type === 'phases' ? timelineElement(blocks.phases ?? []) : [];
  const scroll = tables.map((table) =>
    h('div', { className: ['table-scroll'], tabIndex: 0, role: 'group', ariaLabel: table.caption }, [
      tableElement(table, context),
    ]),
  );
  return [
    h('div', { className: ['block'], dataBlock: type, role: 'group', ariaLabel: label }, [
      ...picture,
      ...scroll,
    ]),
  ];
}
