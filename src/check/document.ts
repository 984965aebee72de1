/**
 * What the rules read: a document as passages of plain text, whatever it came from, each character knowing where it
 * stands in the source. Slots show their value, blanks show 【社区名称】, as a reader would see them.
 */
import type { Frontmatter } from '../plan/frontmatter.ts';
import type { IssuerKind, PlanState } from '../plan/frontmatter-terms.ts';
import type { Outline } from '../plan/vocabulary.ts';
import type { HeadingMark } from '../terms/heading-mark.ts';

/** `field` is a value of the frontmatter: title, issuer, cells of blocks. */
export type PassageType = 'title' | 'heading' | 'paragraph' | 'item' | 'cell' | 'field';

export interface PassageSlot {
  /** Slot name. */
  name: string;
  /** Where it stands in the passage's text. */
  start: number;
  end: number;
  blank: boolean;
}

export interface Passage {
  type: PassageType;
  text: string;
  /** Offset in the source of every character of `text`, and one more for the end. */
  offsets: readonly number[];
  /** Slots that are marked in the source. */
  slots: readonly PassageSlot[];
  /** Number written before the text (一、 …), in text that was not made here; sources of plans have none. */
  mark?: HeadingMark;
  /** Headings: 1 the highest. */
  depth?: number;
  /** Headings: section kind, where the heading tells it. */
  kind?: string;
  /** Fields: where in the frontmatter, e.g. `['blocks', 'phases', 0, 'name']`. */
  path?: readonly PropertyKey[];
  /** The nearest heading above, as an index into the passages. */
  heading?: number;
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
  /** The plan's own names: issuer, communities, streets, units of its slots. */
  names: readonly string[];
  blocks: Frontmatter['blocks'];
}

export interface CheckedDocument {
  source: string;
  passages: readonly Passage[];
  facts: Facts;
}

/** Passages that are running text: what a sentence rule reads. */
export function isProse({ type }: Passage): boolean {
  return type === 'paragraph' || type === 'item';
}
