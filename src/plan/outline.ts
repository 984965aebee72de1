/**
 * The section tree (提纲树): sections with headings, content and subsections, and how a section's kind is known —
 * by its heading (title or synonym), or stated where the heading says something else.
 */
import type { BlockType } from './block-type.ts';
import type { Outline, Vocabulary } from './vocabulary.ts';

export interface Text {
  type: 'text';
  value: string;
}
/** A blank by name; its value stands once in `Plan.values`. */
export interface SlotReference {
  type: 'slot';
  name: string;
}
/** A detail that another community must confirm, change or strike out: 86户. */
export interface Fact {
  type: 'fact';
  /** What the sample says; one line without 【 】. */
  example: string;
}
/** What may stand in a heading and in strong text. */
export type Plain = Text | SlotReference | Fact;
export interface Strong {
  type: 'strong';
  children: Plain[];
}
export type Inline = Plain | Strong;

export interface Paragraph {
  type: 'paragraph';
  children: Inline[];
}
/** A numbered list; numbers are added on output. */
export interface NumberedList {
  type: 'list';
  items: Inline[][];
}
export interface Table {
  type: 'table';
  /**
   * The first row is the head; all rows have the same length. In the text of a cell, outside of strong text, `\n` begins
   * a new line (`<br />` in the source); nowhere else does a text hold one.
   */
  rows: Inline[][][];
}
/** Where a block of the frontmatter is shown. */
export interface BlockReference {
  type: 'block';
  block: BlockType;
}
/** Writing guidance in a template; never part of a published text. */
export interface Guidance {
  type: 'guidance';
  text: string;
}
export type Content = Paragraph | NumberedList | Table | BlockReference | Guidance;

export interface Section {
  /** Section kind id; absent where the section is of no known kind. */
  kind?: string;
  /** Heading without number: text, slots and facts. */
  title: Plain[];
  content: Content[];
  sections: Section[];
}

/** What a part of a heading counts as: a slot as its name in brackets, so that the text does not change with values. */
function partText(part: Plain): string {
  switch (part.type) {
    case 'text':
      return part.value;
    case 'slot':
      return `【${part.name}】`;
    case 'fact':
      return part.example;
  }
}

/** The heading as text, a fact as its example: what it is stays when somebody confirms it. */
export function titleText(title: Section['title']): string {
  return title.map(partText).join('');
}

/** Whether a top heading is an attachment's (附件2：登记表). */
export function isAttachmentTitle(heading: string): boolean {
  return heading.startsWith('附件');
}

const kinds = new WeakMap<Vocabulary, ReadonlyMap<string, string>>();

/** Canonical titles and synonyms → id of their kind; of two that share one the first. */
function kindsByTitle(vocabulary: Vocabulary): ReadonlyMap<string, string> {
  const known = kinds.get(vocabulary);
  if (known) return known;
  const byTitle = new Map<string, string>();
  for (const { id, place, title, synonyms } of vocabulary.kinds)
    if (place === 'heading')
      for (const name of [title, ...synonyms]) if (!byTitle.has(name)) byTitle.set(name, id);
  kinds.set(vocabulary, byTitle);
  return byTitle;
}

/**
 * The kind that a heading means by itself: by canonical title or synonym, by a title of its outline, or, at the top
 * level of an outline whose headings are its tasks, `direct-task`. An attachment is what its outline attaches.
 */
export function kindOfHeading(
  vocabulary: Vocabulary,
  outline: Outline | undefined,
  heading: string,
  depth: number,
) {
  const byTitle = kindsByTitle(vocabulary).get(heading);
  if (byTitle !== undefined) return byTitle;
  if (depth !== 1) return undefined;
  if (isAttachmentTitle(heading))
    return outline?.sections.find(({ title }) => title !== undefined && isAttachmentTitle(title))?.kind;
  const byOutline = outline?.sections.find((section) => section.title === heading);
  const hasDirectTasks = outline?.sections.some(({ kind }) => kind === 'direct-task');
  return byOutline?.kind ?? (hasDirectTasks ? 'direct-task' : undefined);
}

/** Calls `visit` for every section in document order with its 1-based path, e.g. `[2, 1]`. */
export function walkSections(
  sections: readonly Section[],
  visit: (section: Section, path: number[]) => void,
  above: readonly number[] = [],
): void {
  for (const [index, section] of sections.entries()) {
    const path = [...above, index + 1];
    visit(section, path);
    walkSections(section.sections, visit, path);
  }
}
