/**
 * A rule of the check (审阅): one file each, listed in `rules.ts`. A rule reads passages and returns faults; where a
 * fault stands in the source, and what its finding looks like, is worked out once in `check.ts`.
 */

import type { PlanState } from '../plan/frontmatter-terms.ts';
import type { Outline, Vocabulary } from '../plan/vocabulary.ts';
import type { Severity } from '../terms/finding.ts';
import type { CheckedDocument, Passage } from './checked-document.ts';
import type { LibraryText } from './library.ts';
import type { RuleArea } from './rule-area.ts';
import type { WordLists } from './word-lists.ts';

/** What a rule found, in terms of a passage. */
export interface Fault {
  /** Where; absent for what concerns the document as a whole. */
  at?: Passage;
  /** Stretch of `at.text`; the whole passage where absent. */
  start?: number;
  end?: number;
  /** Chinese: what was found, what was expected, how to mend it. */
  message: string;
  /** How it is written in the source of a plan, for whoever has one. */
  inSource?: string;
  /** What was expected in its place, if that can be said in words. */
  expected?: string;
  /** What to put in its place; `safe` where no meaning can change. */
  fix?: { text: string; safe: boolean };
  /** Where it weighs less or more than the rule does. */
  severity?: Severity;
}

/** What a unit, or the writer of one document, has decided: see `own-settings.ts`. */
export interface OwnSettings {
  /** Ids of rules that are not run. */
  off: readonly string[];
  /** Names and words that are right here. */
  words: readonly string[];
}

export interface CheckContext {
  vocabulary: Vocabulary;
  words: WordLists;
  /** Texts to compare with; none where absent. */
  library?: readonly LibraryText[];
  /** The id of the document itself, where the library holds it: it is not compared with itself. */
  self?: string;
  /**
   * Whether it may be a plan that the library holds as published: the one with its title, unit and year is not compared
   * with it. Gates never say so, or the same plan could be published twice.
   */
  mayBePublished?: boolean;
  /** Outline to hold the document against, where it does not name one itself. */
  outline?: Outline;
  /** State to hold the document to, whatever it says of itself. */
  state?: PlanState;
  /** What the unit and the writer have switched off. */
  own?: OwnSettings;
}

/** One example: plain text, or a whole plan source where it starts with `---`. */
export interface RuleExample {
  text: string;
  /** Not-ok examples: what is found, one string a finding, in order. */
  found?: readonly string[];
  /** The text after all fixes of the rule, where it has any. */
  fixed?: string;
}

export interface Rule {
  /** `area/rule`, stable. */
  id: `${RuleArea}/${string}`;
  /** Chinese name, for lists. */
  name: string;
  severity: Severity;
  /** What it looks for and what it leaves alone: one or two sentences, for lists. */
  about: string;
  /** 为什么: what goes wrong in an office, or with those who read it, where it is not kept; one to three concrete sentences. */
  why: string;
  /** 怎么改: steps for somebody with the document before him in Word, WPS or on our pages; the first is the usual one. */
  mend: readonly string[];
  /** 可以不管的情况: what it leaves alone by itself, and when to ignore it, switch it off or say that a word is right. */
  unless: string;
  /** Where the rule comes from: a standard or a law with its clause, real documents that were measured, or custom. */
  source: `${'GB' | 'GB/T' | 'ISO/IEC'} ${string}` | `《${string}》第${string}条` | 'measured' | 'custom';
  /** 依据: the source in words: what its clause says, on what was measured, whose custom it is. */
  basis: string;
  /** What the examples need beside the usual context: texts to compare with. */
  exampleContext?: Partial<CheckContext>;
  examples: { ok: readonly RuleExample[]; notOk: readonly RuleExample[] };
  /**
   * What it says of a passage hangs on that passage alone, and on what the document says of itself (`facts`): it is shown
   * each of the passages that are alike once, so `passages` have neither their neighbours nor a heading.
   */
  alone?: true;
  check(document: CheckedDocument, context: CheckContext): Fault[];
}
