/**
 * Which paragraphs of a piece are headings, which begin with one, and how deep each stands. Depth comes from the order
 * in which styles of numbers appear, whatever they are: in a text that begins with （一）, （一） is the top.
 */

import { HeadingLevels } from '../document/roles/heading-levels.ts';
import { isDateLine, isRosterLine } from '../document/roster-lines.ts';
import { type HeadingNumber, isSpelledOut, readWornNumber, styleRank } from '../terms/heading-number.ts';
import type { IsKnownHeading } from './kind-titles.ts';
import type { Paragraph } from './paragraphs.ts';
import { blockCaptions } from './read-table.ts';

/** `heading` stands alone; `runin` has its text behind it; `item` is a numbered sentence. */
export type NodeKind = 'heading' | 'runin' | 'item' | 'text';

export interface Node {
  kind: NodeKind;
  /** Place among the nodes of the piece, one a paragraph. */
  at: number;
  paragraph: Paragraph;
  mark: HeadingNumber | undefined;
  /** 1-based; 0 for text. */
  depth: number;
  /** Heading without number and end mark; '' for items and text. */
  title: string;
  /** What stands behind a run-in heading; the whole sentence of an item; the text. */
  body: string;
}

const longestHeading = 44;
const longestRunIn = 38;
const longestLabel = 16;
const longestPlain = 30;

/** 3.5, No.3, 8:30, https://: a half-width sign between letters or figures ends nothing. */
function isMark(text: string, at: number): boolean {
  if (!/[.:]/u.test(text[at] ?? '')) return true;
  return !/[A-Za-z0-9]/u.test(text[at - 1] ?? '') || !/[A-Za-z0-9/\\]/u.test(text[at + 1] ?? '');
}

/** Where the first sentence ends, outside brackets and quotes; -1 where it does not end in `limit` characters. */
function sentenceEnd(text: string, limit: number, marks: string): number {
  let depth = 0;
  for (let at = 0; at <= limit && at < text.length; at++) {
    const unit = text[at] ?? '';
    if ('“《（(「'.includes(unit)) depth += 1;
    else if ('”》）)」'.includes(unit)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && marks.includes(unit) && isMark(text, at)) return at;
  }
  return -1;
}

/** Run-in heading and its text, or undefined: “走访。每月…” or “时间：三月”. */
export function splitRunIn(text: string): { title: string; body: string } | undefined {
  const colon = sentenceEnd(text, longestLabel, '：:');
  const stop = sentenceEnd(text, longestRunIn, '。.');
  const isPhase = colon > 0 && /^第[一二三四五六七八九十\d]+(?:阶段|步)$/u.test(text.slice(0, colon));
  const at = colon > 0 && !isPhase && (stop < 0 || colon < stop) ? colon : stop;
  if (at <= 0) return undefined;
  const title = text.slice(0, at).trim();
  const body = text.slice(at + 1).trim();
  return title.length >= 2 && body.length >= 2 && !/^[，、；]/u.test(body) && !/[；;]/u.test(title)
    ? { title, body }
    : undefined;
}

const endMark = /[。；;：:，,、]+$/u;

function bareTitle(text: string): string {
  return text.replace(endMark, '').trim();
}

/** How a numbered paragraph begins, by itself and by what follows it. */
function numberedKind(
  mark: HeadingNumber,
  paragraph: Paragraph,
  next: Paragraph | undefined,
  isKnown: IsKnownHeading,
): Pick<Node, 'kind' | 'title' | 'body'> {
  const rest = paragraph.text.slice(mark.length);
  const item = { kind: 'item' as const, title: '', body: rest };
  if (rest === '' || paragraph.table) return { kind: 'text', title: '', body: paragraph.text };
  // an article is a sentence, whatever follows it; one that bears a title says so by having no end mark
  if (mark.style === '第一条' && /[。；;：:]/u.test(rest)) return item;
  // boxes to tick: a question of a form
  if (/[□☐☑☒]/u.test(rest)) return item;
  const alone = { kind: 'heading' as const, title: bareTitle(rest), body: '' };
  const inner = rest.slice(0, longestHeading + 4).replace(endMark, '');
  const runIn = splitRunIn(rest);
  if (runIn) {
    // a sentence in quotes or brackets is no text behind a heading
    return { kind: 'runin', title: runIn.title, body: runIn.body };
  }
  if (isSpelledOut(mark.style)) {
    const dated = /^[□：:，,\s]*(.{2,60}?)(?:。|$)(.*)$/su.exec(rest.slice(0, 400));
    if (dated?.[1] && rest.length <= 400) {
      const body = (dated[2] ?? '').trim();
      return body === '' ? alone : { kind: 'runin', title: bareTitle(dated[1]), body };
    }
  }
  if (rest.length > longestHeading || /[。；;]/u.test(inner)) return item;
  const nextMark = next && readWornNumber(next.text);
  const followed = next !== undefined && !nextMark && !isDateLine(next.text) && !isKnown(next.text);
  const deeper = nextMark !== undefined && nextMark.style !== mark.style && nextMark.value === 1;
  if (/[。；;，,]$/u.test(rest))
    return followed || deeper || (nextMark && !sameOrHigher(nextMark, mark)) ? alone : item;
  return alone;
}

function sameOrHigher(next: HeadingNumber, mark: HeadingNumber): boolean {
  return next.style === mark.style || styleRank(next.style) <= styleRank(mark.style);
}

/** A heading without number: known by its words, by a style, or by standing short between long paragraphs. */
function isPlainHeading(
  at: number,
  paragraphs: readonly Paragraph[],
  before: Node | undefined,
  hasHeading: boolean,
  isKnown: IsKnownHeading,
): boolean {
  const paragraph = paragraphs[at];
  if (!paragraph || paragraph.table) return false;
  const { text } = paragraph;
  if (text.length > longestPlain || text.length < 2) return false;
  if (isRosterLine(text) || isDateLine(text)) return false;
  const next = paragraphs[at + 1];
  if (next?.table && blockCaptions.has(text)) return false;
  if (isKnown(text)) return true;
  if (/[。；;，,！!？?：:、]$/u.test(text) || /[。；]/u.test(text)) return false;
  if (paragraph.level > 0) return next !== undefined;
  return (
    next !== undefined &&
    !next.table &&
    next.text.length > longestPlain * 2 &&
    !readWornNumber(next.text) &&
    text.length >= 6 &&
    before !== undefined &&
    before.kind !== 'heading' &&
    hasHeading &&
    /[。！？；”]$/u.test(before.paragraph.text) &&
    !/[\dxX×]年|社区$|居委会$|委员会$|办公室$|街道$|中心$|学校$/u.test(text)
  );
}

/** 工作内容：…: a section kind's own words before a colon, without a number. */
function plainRunIn(text: string, isKnown: IsKnownHeading): { title: string; body: string } | undefined {
  const at = text.slice(0, longestLabel + 1).search(/[：:]/u);
  if (at < 4 || !isKnown(text.slice(0, at)) || text.length - at < 12) return undefined;
  return { title: text.slice(0, at), body: text.slice(at + 1).trim() };
}

/** The paragraphs of a piece as nodes with kind and depth. */
export function readHeadings(paragraphs: readonly Paragraph[], isKnown: IsKnownHeading): Node[] {
  const nodes: Node[] = [];
  const levels = new HeadingLevels();
  let hasHeading = false;
  for (const [at, paragraph] of paragraphs.entries()) {
    const text = {
      kind: 'text' as const,
      at,
      paragraph,
      mark: undefined,
      depth: 0,
      title: '',
      body: paragraph.text,
    };
    hasHeading ||= nodes.at(-1)?.kind === 'heading' || nodes.at(-1)?.kind === 'runin';
    const mark = paragraph.table || isRosterLine(paragraph.text) ? undefined : readWornNumber(paragraph.text);
    if (mark) {
      const kind = numberedKind(mark, paragraph, paragraphs[at + 1], isKnown);
      if (kind.kind === 'text') nodes.push(text);
      else nodes.push({ ...kind, at, paragraph, mark, depth: levels.numbered(mark, paragraph.level) });
      continue;
    }
    const label = paragraph.table ? undefined : plainRunIn(paragraph.text, isKnown);
    if (label) {
      nodes.push({
        ...label,
        kind: 'runin',
        at,
        paragraph,
        mark: undefined,
        depth: levels.label(),
      });
    } else if (isPlainHeading(at, paragraphs, nodes.at(-1), hasHeading, isKnown)) {
      const title = bareTitle(paragraph.text);
      // 附件1：名称 is one heading
      const isAttachment = paragraph.level > 0 && /^附件/u.test(paragraph.text);
      const split = isAttachment ? undefined : splitRunIn(paragraph.text);
      nodes.push({
        kind: split ? 'runin' : 'heading',
        at,
        title: split?.title ?? title,
        body: split?.body ?? '',
        paragraph,
        mark: undefined,
        depth: levels.plain(paragraph.level),
      });
    } else nodes.push(text);
  }
  return settleItems(nodes);
}

/** Runs of siblings: nodes of one style, counting up, with nothing higher between. */
export function siblingRuns(nodes: readonly Node[]): Node[][] {
  const open: { style: string; run: Node[] }[] = [];
  const runs: Node[][] = [];
  for (const node of nodes) {
    if (node.kind === 'text') continue;
    open.length = Math.min(open.length, node.depth);
    const style = node.mark?.style ?? 'plain';
    const current = open[node.depth - 1];
    const last = current?.run.at(-1)?.mark?.value;
    const value = node.mark?.value;
    if (current?.style === style && !(value && last && value <= last && value <= 2)) {
      current.run.push(node);
      continue;
    }
    const run = [node];
    runs.push(run);
    open[node.depth - 1] = { style, run };
  }
  return runs;
}

/** A list whose members end with ； is a list; a short last member without end mark after items is an item too. */
function settleItems(nodes: Node[]): Node[] {
  for (const run of siblingRuns(nodes)) {
    const [only] = run;
    // a subtitle below the title, or a name behind a dash: a dash alone groups nothing
    if (only?.mark?.style === '——' && run.length === 1 && only.kind === 'heading' && !hasDeeper(only, nodes))
      Object.assign(only, { kind: 'item', title: '', body: only.paragraph.text.slice(only.mark.length) });
    if (run.length < 2 || !run[0]?.mark) continue;
    const listed = run.filter(({ paragraph }) => /[；;]$/u.test(paragraph.text)).length;
    const asList = listed * 5 >= run.length * 4;
    const labelled = run.filter(({ kind }) => kind === 'runin').length * 2 >= run.length;
    for (const [at, node] of run.entries()) {
      const before = run[at - 1];
      const bare = node.kind === 'heading' && !hasOwnText(node, nodes);
      if (
        (asList && !hasOwnText(node, nodes)) ||
        (bare && before?.kind === 'item' && node.title.length >= 12)
      ) {
        node.kind = 'item';
        node.title = '';
        node.body = node.paragraph.text.slice(node.mark?.length ?? 0);
      } else if (labelled && node.kind === 'item') {
        // one ； among the ： of its siblings
        const slip = /^([\u3400-\u9fff]{2,8})[；;](.{8,})$/su.exec(node.body);
        if (slip?.[1] && slip[2]) Object.assign(node, { kind: 'runin', title: slip[1], body: slip[2] });
      }
    }
  }
  return nodes;
}

function hasDeeper(node: Node, nodes: readonly Node[]): boolean {
  return (nodes[node.at + 1]?.depth ?? 0) > node.depth;
}

/** True where text or deeper headings follow the node before its next sibling. */
function hasOwnText(node: Node, nodes: readonly Node[]): boolean {
  const next = nodes[node.at + 1];
  return next !== undefined && (next.kind === 'text' || next.depth > node.depth);
}
