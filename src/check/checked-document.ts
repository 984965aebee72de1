/**
 * What the rules read: an office document as passages, whatever file it came from. A passage is a line of a paragraph
 * with its role; it keeps its paragraph, so that each of its characters has a place. Slots show their value, blanks show
 * 【社区名称】, as a reader would see them.
 */
import type { OfficeDocument, Paragraph, Table } from '../document/office-document.ts';
import type { Role } from '../document/role.ts';
import type { Frontmatter } from '../plan/frontmatter.ts';
import type { IssuerKind, PlanState } from '../plan/frontmatter-terms.ts';
import type { Outline } from '../plan/vocabulary.ts';
import type { HeadingNumber } from '../terms/heading-number.ts';

/** `field` is a value of a plan's frontmatter: issuer, cells of blocks. */
export type PassageType = 'title' | 'heading' | 'paragraph' | 'item' | 'cell' | 'field';

export interface PassageSlot {
  /** Slot name. */
  name: string;
  /** Where it stands in the passage's text. */
  start: number;
  end: number;
  blank: boolean;
}

/** Where a passage stands in a table. */
export interface PassageCell {
  table: Table;
  /** From 0. */
  row: number;
  /** Grid column, from 0. */
  column: number;
}

export interface Passage {
  type: PassageType;
  text: string;
  /** What it is part of: a paragraph of the text, or of a cell. */
  paragraph: Paragraph;
  /** Where `text` begins in the text of the paragraph. */
  from: number;
  /** What its paragraph is; absent in cells and fields. */
  role?: Role;
  cell?: PassageCell;
  /** Slots that are marked in the source. */
  slots: readonly PassageSlot[];
  /** Number written before the text (一、 …), in text that was not made here; sources of plans have none. */
  mark?: HeadingNumber;
  /** Headings: 1 the highest. */
  depth?: number;
  /** Headings: section kind, where the heading tells it. */
  kind?: string;
  /** Headings: nothing else than its look says so, but that is beyond doubt: a style, a known title, a plan's own `##`. */
  sure?: true;
  /** Fields: where in the frontmatter, e.g. `['blocks', 'phases', 0, 'name']`. */
  path?: readonly PropertyKey[];
  /** The nearest heading above, as an index into the passages. */
  heading?: number;
  /** Plans: a block (`<Targets />`) is shown right behind it. */
  showsBlock?: true;
}

/** What the document says of itself: known from frontmatter, guessed from the title otherwise. */
export interface Facts {
  state?: PlanState;
  outline?: Outline;
  /** Years that belong to the plan: of its period, and of slots. Empty where unknown. */
  years: readonly number[];
  /** First and last day as yyyymmdd. */
  period?: { first: number; last: number };
  issuerKind?: IssuerKind;
  /** It is to stand on one page: what an outline asks of a full plan is not asked of it. */
  onePage?: true;
  /** Name of who issues it; absent where it is blank. */
  issuer?: string;
  /** The plan's own names: issuer, communities, streets, units of its slots. */
  names: readonly string[];
  blocks: Frontmatter['blocks'];
}

/** Facts of a document that says nothing of itself. */
export const noFacts: Facts = { years: [], names: [], blocks: {} as Frontmatter['blocks'] };

export interface CheckedDocument {
  document: OfficeDocument;
  passages: readonly Passage[];
  facts: Facts;
}

/** Passages that are running text: what a sentence rule reads. */
export function isProse({ type }: Passage): boolean {
  return type === 'paragraph' || type === 'item';
}
