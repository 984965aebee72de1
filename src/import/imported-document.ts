/** What an import makes of one document. */

import { type NoteCounts, sumNotes } from '../document/note-counts.ts';
import type { Plan } from '../plan/plan.ts';
import type { Finding } from '../terms/finding.ts';

/** A heading of a piece as its source has it. */
export interface OutlineEntry {
  /** 1 for the top of the piece, whatever its style of numbers. */
  depth: number;
  /** As written: (一), 1、; '' without one. */
  number: string;
  title: string;
  /** Line of the input. */
  line: number;
}

export interface ImportedPiece {
  /** Unique in the document: 02, or 02.1 for the first piece inside the second. */
  id: string;
  title: string;
  /** First and last line of the input, the label included. */
  startLine: number;
  endLine: number;
  /** Id of the piece that this one stands in. */
  parent: string | undefined;
  /** True where the text stands in pieces inside this one, and nothing of its own is left. */
  container: boolean;
  outline: OutlineEntry[];
  /** Outline id with how sure the guess is, 0 to 1. */
  outlineType: { id: string; confidence: number };
  themes: { label: string; confidence: number }[];
  plan: Plan;
  /** Lines are those of the input. */
  findings: Finding[];
}

/** Text of the input that is in no plan. */
export interface Dropped {
  startLine: number;
  endLine: number;
  reason: string;
  text: string;
}

/** What became of an input. */
export interface Account {
  /** Han characters: of the input, in plans, dropped, and unaccounted for. */
  han: number;
  kept: number;
  dropped: number;
  lost: number;
  /** Figures, letters and boxes to tick that are unaccounted for. */
  lostSigns: number;
  /** What stands beside the text: comments, headers, revisions, pictures … */
  notes: NoteCounts;
}

/** The account of nothing. */
export const emptyAccount: Account = { han: 0, kept: 0, dropped: 0, lost: 0, lostSigns: 0, notes: {} };

/** Accounts of many documents as one. */
export function sumAccounts(all: readonly Account[]): Account {
  const sum = (field: Exclude<keyof Account, 'notes'>) => all.reduce((total, one) => total + one[field], 0);
  return {
    han: sum('han'),
    kept: sum('kept'),
    dropped: sum('dropped'),
    lost: sum('lost'),
    lostSigns: sum('lostSigns'),
    notes: sumNotes(all.map(({ notes }) => notes)),
  };
}

export interface ImportedDocument {
  pieces: ImportedPiece[];
  dropped: Dropped[];
  counts: Account;
  /** About the whole document. */
  findings: Finding[];
}

/** Where a piece stands and what it is called. */
export interface PiecePlace {
  id: string;
  title: string;
  parent: string | undefined;
  startLine: number;
  endLine: number;
  /** The title is the compilation's, on every piece of it, and says nothing about this one. */
  general: boolean;
}
