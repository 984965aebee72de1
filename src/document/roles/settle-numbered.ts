/**
 * Which numbered lines are headings and which are items of a list, once all lines of the document are known: a heading has
 * something below it, the lines of a list stand one below the other, and headings of one kind are alike.
 *
 *     2.修订值班表。      // item: nothing stands below it
 *     （二）明确职责。    // heading, as （一） and （三） are: its text stands below
 */
import { styleRank } from '../../terms/heading-number.ts';
import type { Block, Paragraph } from '../office-document.ts';
import { certain, type Recognised, type Role } from '../role.ts';

/** What can stand below a heading as its text. */
const textRoles: ReadonlySet<Role> = new Set(['body', 'item', 'caption', 'heading']);
/** So many lines of one kind, one right below the other, are a list even without stops. */
const fewestOfList = 3;

interface Shown {
  block: Block;
  own: Recognised | undefined;
}

const isAlike = (one: Shown | undefined, own: Recognised): boolean =>
  one?.own !== undefined &&
  one.own.number?.style === own.number?.style &&
  (one.own.role === 'item' || one.own.role === 'heading');

/** True where what comes next is no part of what a heading heads. */
function isEmpty({ number, depth = 1 }: Recognised, below: Shown | undefined): boolean {
  if (below?.block.type === 'table') return false;
  const next = below?.own;
  if (!next || !textRoles.has(next.role)) return true;
  if (next.number && number) return styleRank(next.number.style) <= styleRank(number.style);
  return next.role === 'heading' && (next.depth ?? 1) <= depth;
}

/** Whether enough lines of its kind stand right around a line, itself counted; no more are looked at. */
function isInList(shown: readonly Shown[], at: number, own: Recognised): boolean {
  let from = at;
  while (at - from < fewestOfList && isAlike(shown[from - 1], own)) from -= 1;
  let to = at;
  while (to - from + 1 < fewestOfList && isAlike(shown[to + 1], own)) to += 1;
  return to - from + 1 >= fewestOfList;
}

const textOf = ({ block }: Shown): string => (block.type === 'paragraph' ? block.text.trim() : '');

/** A heading that is an item of a list after all. */
function isItem(shown: readonly Shown[], at: number, own: Recognised): boolean {
  const line = shown[at];
  const above = shown[at - 1];
  const below = shown[at + 1];
  if (!line) return false;
  if (own.number?.style === '第一条') return /[。；]$/.test(textOf(line));
  if (!/[。；：]$/.test(textOf(line))) return isInList(shown, at, own);
  // the last of a list, whatever comes below it
  const endsList = above?.own?.role === 'item' && isAlike(above, own);
  if (endsList && (below?.own?.role !== 'body' || /[；;]$/.test(textOf(above)))) return true;
  return isEmpty(own, below);
}

/** One short sentence with its text below, no part of a list. */
const oneSentence = /^[^，；。：]{4,40}。$/u;

/** @param found roles as the lines told them one by one; settled here */
export function settleNumbered(blocks: readonly Block[], found: Map<Paragraph, Recognised>): void {
  const shown: Shown[] = blocks.flatMap((block) => {
    const own = block.type === 'paragraph' ? found.get(block) : undefined;
    return block.type === 'table' || own ? [{ block, own }] : [];
  });
  const settle = (one: Shown, own: Recognised) => {
    one.own = own;
    if (one.block.type === 'paragraph') found.set(one.block, own);
  };
  // from below: what is an item there leaves nothing below the line above it
  for (let at = shown.length - 1; at >= 0; at--) {
    const one = shown[at];
    const own = one?.own;
    if (!one || own?.role !== 'heading' || !own.number || own.confidence === certain) continue;
    const { depth, ...rest } = own;
    if (isItem(shown, at, own)) settle(one, { ...rest, role: 'item' });
  }
  /** The last heading of each kind of number above, in the same attachment. */
  const headings = new Map<string, Recognised>();
  const kindOf = ({ number, attachment }: Recognised) => `${attachment} ${number?.style}`;
  for (const [at, one] of shown.entries()) {
    const { own } = one;
    if (own?.role === 'heading') headings.set(kindOf(own), own);
    if (own?.role !== 'item' || !own.number || !oneSentence.test(textOf(one))) continue;
    if (shown[at + 1]?.own?.role !== 'body' || isAlike(shown[at - 1], own)) continue;
    const alike = headings.get(kindOf(own));
    if (!alike) continue;
    const heading: Recognised = { ...own, role: 'heading', ...(alike.depth && { depth: alike.depth }) };
    settle(one, heading);
    headings.set(kindOf(own), heading);
  }
}
