/**
 * The check (审阅): runs the rules over a document and turns their faults into findings with their place in the file.
 *
 *     checkDocument(checkedText(text, context), sourceText(text), context) // findings in reading order
 */

import type { Paragraph } from '../document/office-document.ts';
import { spokenPlaces } from '../document/spoken-place.ts';
import { type Finding, type Fix, type Position, sortFindings } from '../terms/finding.ts';
import { distinctPassages } from './alike-passages.ts';
import type { CheckedDocument, Passage } from './checked-document.ts';
import { LinePlaces } from './line-places.ts';
import { isOn, isOwnWord } from './own-settings.ts';
import type { CheckContext, Fault, Rule } from './rule.ts';
import { rules } from './rules.ts';
import { filePlace } from './run-index.ts';
import type { ShownText } from './shown-text.ts';

/** Where findings stand: offsets count in a shown text, lines there or in the file. */
interface Standing {
  shown: ShownText;
  position(paragraph: Paragraph, at: number): Position;
  /** In words, where lines mean nothing. */
  where?(paragraph: Paragraph, at: number): string | undefined;
}

/** Lines and columns of the shown text. */
function shownLines(shown: ShownText): Standing {
  const places = new LinePlaces(shown.text);
  return { shown, position: (paragraph, at) => places.at(shown.offset(paragraph, at)) };
}

/** Paragraphs of the file, and characters in them. */
function fileLines(shown: ShownText, { document }: CheckedDocument): Standing {
  const places = spokenPlaces(document);
  return {
    shown,
    position: ({ line }, at) => ({ line, column: at + 1 }),
    ...(places && { where: places.of }),
  };
}

/**
 * A stretch of a passage as a replacement in the shown text; undefined where markup stands in between, which it would
 * destroy. Within a slot the value may be replaced, the tag stays.
 */
function shownFix(
  { paragraph, from, text }: Passage,
  start: number,
  end: number,
  fix: { text: string; safe: boolean },
  { text: shown, offset }: ShownText,
): Fix | undefined {
  const first = offset(paragraph, from + start);
  if (start === end) return { ...fix, start: first, end: first };
  const last = offset(paragraph, from + end - 1) + 1;
  const same = shown.slice(first, last) === text.slice(start, end);
  return same && end <= text.length ? { ...fix, start: first, end: last } : undefined;
}

function toFinding(rule: Rule, fault: Fault, { shown, position, where: spoken }: Standing): Finding {
  const { at, message, expected, inSource } = fault;
  const base = {
    ...{ ruleId: rule.id, severity: fault.severity ?? rule.severity, message },
    ...(inSource !== undefined && { inSource }),
  };
  const wanted = expected === undefined ? {} : { expected };
  if (!at) return { ...base, line: 1, column: 1, ...(spoken && { where: '全文' }), ...wanted };
  const { paragraph, from, text } = at;
  const start = fault.start ?? 0;
  const end = fault.end ?? text.length;
  const last = Math.max(start, end - 1);
  const first = position(paragraph, from + start);
  const behind = position(paragraph, from + last);
  const where = spoken?.(paragraph, from + start);
  const place = filePlace(paragraph, from + start);
  const lastPlace = filePlace(paragraph, from + last);
  const fix = fault.fix && shownFix(at, start, end, fault.fix, shown);
  return {
    ...base,
    ...first,
    ...(where && { where }),
    end: end > start ? { ...behind, column: behind.column + 1 } : first,
    found: text.slice(start, end),
    ...wanted,
    ...(fix && { fix }),
    ...(place && place.in !== 'text' && { place }),
    ...(lastPlace && lastPlace.in !== 'text' && { lastPlace }),
  };
}

/** What a rule finds, in passages that are alike, too. */
export function faultsOf(rule: Rule, document: CheckedDocument, context: CheckContext): Fault[] {
  if (!rule.alone) return rule.check(document, context);
  const { document: distinct, others } = distinctPassages(document);
  const faults = rule.check(distinct, context);
  if (others.size === 0) return faults;
  return faults.flatMap((fault) => {
    const more = fault.at && others.get(fault.at);
    return more ? [fault, ...more.map((at) => ({ ...fault, at }))] : [fault];
  });
}

export interface CheckSettings {
  /** Rules to run, all of them by default. */
  chosen?: readonly Rule[];
  /** Count lines as the shown text has them (the default), or paragraphs as the file has them. */
  lines?: 'shown' | 'file';
}

/** Runs rules over a document. Findings come out in reading order. @param shown what offsets of findings count in */
export function checkDocument(
  document: CheckedDocument,
  shown: ShownText,
  context: CheckContext,
  { chosen = rules, lines = 'shown' }: CheckSettings = {},
): Finding[] {
  const standing = lines === 'shown' ? shownLines(shown) : fileLines(shown, document);
  const { own } = context;
  return sortFindings(
    chosen
      .filter((rule) => isOn(rule, own))
      .flatMap((rule) =>
        faultsOf(rule, document, context)
          .filter((fault) => !own || !isOwnWord(fault, own))
          .map((fault) => toFinding(rule, fault, standing)),
      ),
  );
}
