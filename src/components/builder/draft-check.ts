/**
 * What the check (审阅) finds in a draft, as findings of the builder: the printed plan is checked, and each place in it
 * is led back to the tab, field, table or section where it is mended.
 */
import type { LikePassage } from '../../check/likeness.ts';
import { type BlockType, blockTypes } from '../../plan/block-type.ts';
import type { Finding } from '../../terms/finding.ts';
import type { DraftFinding, DraftPlace } from './draft-findings.ts';

/** Said by the builder itself: blanks are counted, sections left out and copied paragraphs are named in its own words. */
const saidAlready = /^(?:placeholder\/|structure\/sections$|similarity\/(?:document|paragraph)$)/;

function frontmatterPlace(lines: readonly string[], line: number): Pick<DraftFinding, 'tab' | 'place'> {
  const above = lines.slice(0, line).reverse();
  const key = above.map((text) => /^(\w+):/.exec(text)?.[1]).find(Boolean);
  if (key !== 'blocks') return { tab: 'slots', ...(key === 'title' && { place: { title: true } }) };
  const name = above.map((text) => /^ {2}(\w+):/.exec(text)?.[1]).find(Boolean);
  const block = blockTypes.find((type: BlockType) => type === name);
  return { tab: 'text', ...(block && { place: { block } }) };
}

/** The slot around a place in a line, where there is one: `<Slot name="year">2027</Slot>`. */
function slotAround(text: string, column: number): { name: string; value: string } | undefined {
  for (const { 0: tag, 1: name = '', 2: value = '', index } of text.matchAll(
    /<Slot name="([^"]*)">([^<]*)<\/Slot>/g,
  ))
    if (index < column && column <= index + tag.length) return { name, value };
  return undefined;
}

/** The heading of the highest level above a line: which one it is, from 1, and its title. */
function headingAbove(lines: readonly string[], bodyLine: number, line: number) {
  const headings = lines.slice(bodyLine, line).filter((text) => text.startsWith('## '));
  const title = headings.at(-1)?.replace(/^## |<[^>]*>/g, '') ?? '开头';
  return { heading: headings.length, title };
}

function bodyPlace(
  lines: readonly string[],
  bodyLine: number,
  { line, column, found }: Pick<Finding, 'line' | 'column' | 'found'>,
): Pick<DraftFinding, 'tab' | 'place' | 'where'> {
  const slot = slotAround(lines[line - 1] ?? '', column);
  if (slot) return { tab: 'slots', place: { slot: slot.name }, where: slot.value };
  const { heading, title } = headingAbove(lines, bodyLine, line);
  return { tab: 'text', place: { heading, ...(found && { found }) }, where: title };
}

/** A slot that stands in many places is mended in one. */
function isFirstOfSlot(
  { message, place }: DraftFinding,
  index: number,
  all: readonly DraftFinding[],
): boolean {
  if (!place?.slot) return true;
  return all.findIndex((one) => one.place?.slot === place.slot && one.message === message) === index;
}

const bodyLineOf = (lines: readonly string[]) => lines.indexOf('---', 1) + 1;

/** A paragraph that is still another text's own, and where it is rewritten. */
export interface CopiedPart {
  text: string;
  place: DraftPlace;
}

/** The section of copied paragraphs: how many headings stand above its text, and its title. */
export interface CopiedSection {
  heading: number;
  title: string;
  parts: CopiedPart[];
}

/** Copied paragraphs by section, in reading order. @param source the printed plan */
export function copiedSections(source: string, copied: readonly LikePassage[]): CopiedSection[] {
  const lines = source.split('\n');
  const bodyLine = bodyLineOf(lines);
  const sections: CopiedSection[] = [];
  for (const { text, words, line } of copied) {
    const { heading, title } = headingAbove(lines, bodyLine, line);
    const part = { text, place: { heading, found: words } };
    const last = sections.at(-1);
    if (last?.heading === heading) last.parts.push(part);
    else sections.push({ heading, title, parts: [part] });
  }
  return sections;
}

/**
 * @param source the printed plan
 * @param findings what `checkText` found in it
 * @param ruleNames names of the rules by id; what is no rule's is about the form of the source, which nobody typed
 */
export function draftCheckFindings(
  source: string,
  findings: readonly Finding[],
  ruleNames: Readonly<Record<string, string>>,
): DraftFinding[] {
  const lines = source.split('\n');
  const bodyLine = bodyLineOf(lines);
  return findings
    .filter(({ ruleId }) => ruleNames[ruleId] !== undefined && !saidAlready.test(ruleId))
    .map((finding): DraftFinding => {
      const { ruleId, severity, message, line, column, found } = finding;
      const base = { severity, message, rule: ruleNames[ruleId] };
      if (line === 1 && column === 1 && !found) return { ...base, tab: 'text' };
      if (line <= bodyLine) return { ...base, ...frontmatterPlace(lines, line) };
      return { ...base, ...bodyPlace(lines, bodyLine, finding) };
    })
    .filter(isFirstOfSlot);
}
