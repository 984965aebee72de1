/**
 * Plans that follow one another without a label. The signals: a title on a line of its own in the middle, or numbers
 * that begin again at 一、 (or at 二、, its 一、 being lost) after a whole plan, with the preamble before them.
 */

import { isTitleLine } from '../document/title-words.ts';
import type { Node } from './headings.ts';

/** Where a further plan begins and how it is known. */
export interface Glue {
  at: number;
  signal: 'title' | 'restart' | 'lost-start';
}

const preamble =
  /(?:制定|制订|特制|安排|部署|汇报|报告|通知|总结|计划|方案|意见|要求)[^。]{0,12}如下\s*[：:。]?$|(?:特制定|特制订|现制定|制定本|制订本|现将|现就)[^。]{0,60}[。：:]?$/u;
/** 活动要求 and 附件 have numbers of their own below them. */
const attachment = /^(?:附件|附表|附)\s*[\d一二三四五六七八九十]{0,2}\s*[：:.、]?/u;

function isPreamble(node: Node): boolean {
  return (
    node.kind === 'text' && node.paragraph.text.length >= 24 && preamble.test(node.paragraph.text.slice(-120))
  );
}

/** The plan's preamble above its first heading: the nearest text that announces it, and all that stand between. */
function withPreamble(nodes: readonly Node[], at: number, floor: number): number {
  let start = at;
  for (let index = at - 1; index > floor && at - index <= 4; index--) {
    const node = nodes[index];
    if (node?.kind !== 'text' || node.paragraph.table) break;
    if (isPreamble(node) || isTitleLine(node.paragraph.text)) start = index;
  }
  // the title above the preamble
  const above = nodes[start - 1];
  if (start < at && above && start - 1 > floor && isTitleLine(above.paragraph.text)) start -= 1;
  return start;
}

/** How many paragraphs the sections of the plan before usually have. */
function usualLength(tops: readonly number[]): number {
  const lengths = tops.slice(0, -1).map((top, index) => (tops[index + 1] ?? top) - top - 1);
  return lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
}

/** The first place of a plan whose 一、 is lost: after as many paragraphs as a section of the plan before has. */
function lostStart(nodes: readonly Node[], at: number, tops: readonly number[]): number {
  const last = tops.at(-1) ?? at;
  const between = nodes.slice(last + 1, at);
  if (between.some(({ kind }) => kind !== 'text') || between.length < 2) return at;
  const usual = Math.max(1, usualLength(tops));
  return usual < between.length ? last + 1 + usual : at;
}

/** The places where further plans begin, in order. */
export function findGlue(nodes: readonly Node[]): Glue[] {
  const found: Glue[] = [];
  let tops: number[] = [];
  let floor = 0;
  let numbered = false;
  let above = 0;
  const begin = (glue: Glue) => {
    found.push(glue);
    tops = [];
    floor = glue.at;
    numbered = false;
  };
  for (const [at, node] of nodes.entries()) {
    const text = node.paragraph.text;
    numbered ||= (nodes[at - 1]?.depth ?? 0) > 0;
    const has = tops.length >= 2 || numbered;
    const isTitle = at - floor >= 3 && has && !node.mark && isTitleLine(text) && opensPlan(nodes, at);
    if (isTitle && (node.kind === 'text' || restartsBelow(nodes, at, tops))) {
      begin({ at, signal: 'title' });
      // a title that was read as a heading stands above all that follows
      if (node.kind !== 'text') above = node.depth;
      continue;
    }
    if (!node.mark?.value || node.depth !== above + 1) continue;
    const isFirstOrder = node.mark.style === '一、';
    if (!isFirstOrder && tops.length > 0 && nodes[tops[0] ?? 0]?.mark?.style !== node.mark.style) continue;
    const before = nodes[at - 1];
    const underPlain = before?.kind === 'heading' && !before.mark && before.depth > above;
    const underAttachment = nodes
      .slice(Math.max(0, at - 3), at)
      .some(({ paragraph }) => attachment.test(paragraph.text));
    const last = nodes[tops.at(-1) ?? -1]?.mark?.value ?? 0;
    const { value } = node.mark;
    if (underPlain || underAttachment) {
      // numbers of their own
    } else if (tops.length >= 2 && value === 1 && last >= 2) {
      const start = withPreamble(nodes, at, tops.at(-1) ?? 0);
      // （一） and 1. also begin again where the heading above them is lost
      if (isFirstOrder || start < at) begin({ at: start, signal: 'restart' });
    } else if (isFirstOrder && tops.length >= 3 && value === 2 && last >= 3) {
      begin({ at: lostStart(nodes, at, tops), signal: 'lost-start' });
    }
    tops.push(at);
  }
  return found.filter(({ at }, index) => at > 0 && at !== found[index - 1]?.at);
}

/** True where the numbers of the plan so far begin again below a title. */
function restartsBelow(nodes: readonly Node[], at: number, tops: readonly number[]): boolean {
  const top = nodes[tops[0] ?? -1]?.mark;
  const next = nodes.slice(at + 1, at + 6).find(({ mark }) => mark?.value)?.mark;
  return top !== undefined && next?.style === top.style && next.value === 1;
}

/** A title in the middle opens a plan where text or a first heading follows, and more than one paragraph. */
function opensPlan(nodes: readonly Node[], at: number): boolean {
  const next = nodes[at + 1];
  const before = nodes[at - 1];
  if (!next || nodes.length - at < 3) return false;
  if (before?.kind === 'heading') return false;
  if (
    before &&
    !/[。！？；”：年月日]$/u.test(before.paragraph.text) &&
    before.kind === 'text' &&
    before.paragraph.text.length > 30
  )
    return false;
  return (next.kind === 'text' && next.paragraph.text.length >= 20) || next.mark?.value === 1;
}
