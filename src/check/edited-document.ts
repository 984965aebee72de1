/**
 * A document that is shown as text, after that text was edited: blocks that the edit left alone stay what they are, with
 * their format and place; lines that were typed take the place of the others.
 *
 *     editedDocument(shownText(document), text) // undefined where hardly anything is left of it
 */
import { paragraphsOf } from '../document/blocks.ts';
import type { Block, OfficeDocument } from '../document/office-document.ts';
import type { ShownDocument } from './shown-text.ts';
import { typedText } from './typed-text.ts';

/** With less than this share of its characters left it is another text. */
const leastLeft = 1 / 3;

interface Change {
  /** Characters at the start that are the same. */
  before: number;
  /** Characters at the end that are the same. */
  behind: number;
}

function changeOf(old: string, now: string): Change {
  const shorter = Math.min(old.length, now.length);
  let before = 0;
  while (before < shorter && old[before] === now[before]) before += 1;
  let behind = 0;
  while (behind < shorter - before && old.at(-1 - behind) === now.at(-1 - behind)) behind += 1;
  return { before, behind };
}

/** Typed lines have no place in the file that the document came from. */
function typedBlocks(text: string): Block[] {
  const { blocks } = typedText(text);
  for (const paragraph of paragraphsOf(blocks))
    paragraph.runs = paragraph.runs.map(({ text: words }) => ({ text: words }));
  return [...blocks];
}

/** @returns the same document where nothing was edited */
export function editedDocument(shown: ShownDocument, text: string): OfficeDocument | undefined {
  const { document, starts, text: old } = shown;
  if (text === old) return document;
  const { before, behind } = changeOf(old, text);
  if (before + behind < old.length * leastLeft) return undefined;
  const { blocks } = document;
  // a block is left alone where it and the line break beside it are
  const touched = starts.findIndex((_, index) => (starts[index + 1] ?? old.length + 1) > before);
  const front = touched < 0 ? blocks.length : touched;
  const back = starts.findIndex((start, index) => index >= front && start - 1 >= old.length - behind);
  const from = starts[front] ?? old.length;
  const to = back < 0 ? text.length : text.length - (old.length - (starts[back] ?? 0));
  const typed = text.slice(from, back < 0 ? to : Math.max(from, to - 1));
  const middle = back >= 0 && to <= from ? [] : typedBlocks(typed);
  return {
    ...document,
    blocks: [...blocks.slice(0, front), ...middle, ...(back < 0 ? [] : blocks.slice(back))],
  };
}
