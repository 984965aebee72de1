/**
 * The check (审阅): runs the rules over a document and turns their faults into findings with their place in the source.
 *
 *     checkDocument(readText(text, vocabulary), context) // findings in reading order
 */
import { type Finding, type Fix, type Position, sortFindings } from '../terms/finding.ts';
import type { CheckedDocument, Passage } from './document.ts';
import type { CheckContext, Fault, Rule } from './rule.ts';
import { rules } from './rules.ts';

/** Offset → line and column, with the line starts found once. */
export class Places {
  private readonly starts: number[] = [0];
  constructor(source: string) {
    for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }
  at(offset: number): Position {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.starts[low] ?? 0) + 1 };
  }
}

/**
 * A stretch of a passage as a stretch of the source; undefined where markup stands in between, which a replacement
 * would destroy. Within a slot the value may be replaced, the tag stays.
 */
function sourceRange({ offsets, text }: Passage, start: number, end: number): [number, number] | undefined {
  const from = offsets[start];
  if (from === undefined) return undefined;
  if (start === end) return [from, from];
  const last = offsets[end - 1];
  if (last === undefined || last - from !== end - 1 - start) return undefined;
  return text.length >= end ? [from, last + 1] : undefined;
}

function toFinding(rule: Rule, fault: Fault, places: Places): Finding {
  const { at, message, expected } = fault;
  const base = { ruleId: rule.id, severity: fault.severity ?? rule.severity, message };
  const wanted = expected === undefined ? {} : { expected };
  if (!at) return { ...base, line: 1, column: 1, ...wanted };
  const start = fault.start ?? 0;
  const end = fault.end ?? at.text.length;
  const from = at.offsets[start] ?? 0;
  const to = Math.max(from, (at.offsets[end - 1] ?? from) + (end > start ? 1 : 0));
  const range = fault.fix && sourceRange(at, start, end);
  const fix: Fix | undefined = fault.fix &&
    range && { start: range[0], end: range[1], text: fault.fix.text, safe: fault.fix.safe };
  return {
    ...base,
    ...places.at(from),
    end: places.at(to),
    found: at.text.slice(start, end),
    ...wanted,
    ...(fix && { fix }),
  };
}

/** Runs `chosen` rules, all of them by default. Findings come out in reading order. */
export function checkDocument(
  document: CheckedDocument,
  context: CheckContext,
  chosen: readonly Rule[] = rules,
): Finding[] {
  const places = new Places(document.source);
  return sortFindings(
    chosen.flatMap((rule) => rule.check(document, context).map((fault) => toFinding(rule, fault, places))),
  );
}
