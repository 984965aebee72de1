/**
 * Lines that are alike in all that a rule can see of one line: a column of numbers, a ruler on every page. What can be told
 * of a passage by itself is asked of the first of them and holds for the others, so that a paste of half a million short
 * lines costs what its different lines cost.
 */
import type { CheckedDocument, Passage } from './checked-document.ts';

export interface Distinct {
  /** The document with one passage of each kind; itself where no two are alike. */
  document: CheckedDocument;
  /** First passage → the others that are like it. */
  others: ReadonlyMap<Passage, readonly Passage[]>;
}

/** Undefined for a passage that has something of its own: slots, a place in the frontmatter, other lines or formats beside it. */
function lookOf(at: Passage): string | undefined {
  const { type, paragraph, role, cell, slots, depth, kind, sure, path, showsBlock, mark } = at;
  if (slots.length > 0 || path || showsBlock || paragraph.runs.length > 1) return undefined;
  if (paragraph.text.includes('\n')) return undefined;
  return `${type} ${role} ${depth} ${kind} ${sure} ${cell !== undefined} ${mark?.length}\n${paragraph.text}`;
}

const known = new WeakMap<CheckedDocument, Distinct>();

/** Worked out once for each document. */
export function distinctPassages(document: CheckedDocument): Distinct {
  const ready = known.get(document);
  if (ready) return ready;
  const firsts = new Map<string, Passage>();
  const others = new Map<Passage, Passage[]>();
  const passages = document.passages.filter((at) => {
    const look = lookOf(at);
    const first = look === undefined ? undefined : firsts.get(look);
    if (look !== undefined && !first) firsts.set(look, at);
    if (!first) return true;
    const more = others.get(first);
    if (more) more.push(at);
    else others.set(first, [at]);
    return false;
  });
  const distinct = { document: others.size === 0 ? document : { ...document, passages }, others };
  known.set(document, distinct);
  return distinct;
}
