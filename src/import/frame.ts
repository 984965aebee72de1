/** What stands around the text of a piece: its own title, to whom it goes, who signs it. */

import { isAddressee } from '../document/roles/lines.ts';
import { isDateLine, isRosterLine } from '../document/roster-lines.ts';
import { isTitleLine } from '../document/title-words.ts';
import type { Frontmatter } from '../plan/frontmatter.ts';
import { readWornNumber } from '../terms/heading-number.ts';
import { readDate } from '../terms/plan-date.ts';
import type { Blanks } from './blanks.ts';
import { furnitureReason, isCollectionTitle, siteTalkReason } from './boilerplate.ts';
import type { MendedParagraph } from './mend-paragraph.ts';
import type { Removed } from './repairs.ts';

export interface PieceFrame {
  title: string | undefined;
  addressee: string[];
  signoff: Frontmatter['signoff'];
  /** Names of attachments. */
  attachments?: readonly string[];
  /** 附注, where the document is an office's own. */
  remark?: string | undefined;
  /** The body that signs, where the document is an office's own. */
  signer?: string | undefined;
  /** The paragraphs between. */
  text: MendedParagraph[];
  /** Words of the frame that are written another way. */
  removed: Removed[];
}

const longestTitle = 60;
const signer = /^[^，。；：！？、]{2,30}$/u;

/** True for a line that can stand as a title: no number, no end mark, none of the words of a page around it. */
export function isSoundTitle(text: string): boolean {
  if (text.length < 2 || text.length > longestTitle) return false;
  if (isTitleLine(text)) return true;
  if (readWornNumber(text) || isRosterLine(text) || isDateLine(text)) return false;
  if (furnitureReason(text) || isCollectionTitle(text) || siteTalkReason(text)) return false;
  if (/[，,]/u.test(text) && text.length > 30) return false;
  return !/[。；：:，、！？…]$|[。；！？\t]|^[，。；：、）)”’》\s]/u.test(text);
}

/** True for a first line that is the piece's title: something stands after it. */
function isOwnTitle(
  { text, table }: MendedParagraph,
  second: MendedParagraph | undefined,
  isKnown: (text: string) => boolean,
): boolean {
  if (table) return false;
  if (!second) return isTitleLine(text);
  return isTitleLine(text) || (!isKnown(text) && isSoundTitle(text));
}

function signDate(text: string): string | undefined {
  return readDate(text.replace(/\s/gu, ''));
}

/**
 * Takes the frame off the paragraphs of a piece.
 * @param labelled whether a label names the piece already; then only a line that is surely a title counts
 */
export function readFrame(
  paragraphs: readonly MendedParagraph[],
  labelled: boolean,
  blanks: Blanks,
  isKnown: (text: string) => boolean,
): PieceFrame {
  let text = [...paragraphs];
  let title: string | undefined;
  const removed: Removed[] = [];
  const [first, second] = text;
  if (
    first &&
    (labelled
      ? isTitleLine(first.text) && second !== undefined && !isKnown(first.text)
      : isOwnTitle(first, second, isKnown))
  ) {
    title = first.text;
    text = text.slice(1);
  }
  let addressee: string[] = [];
  // （2027年12月5日）, （试行）: what stands in brackets below a title is no text
  const below = text.findIndex((one) => one.table || !/^[（(][^（()）]{2,40}[）)]$/u.test(one.text));
  const opening = text[Math.max(below, 0)];
  if (
    opening &&
    text.length > 1 &&
    !readWornNumber(opening.text) &&
    !isRosterLine(opening.text) &&
    isAddressee(opening.text)
  ) {
    addressee = blanks
      .decode(opening.text)
      .replace(/[：:]$/u, '')
      .split(/[、，]/u)
      .map((name) => name.trim())
      .filter((name) => name !== '');
    text = text.filter((one) => one !== opening);
  }
  let signoff: Frontmatter['signoff'];
  const last = text.at(-1);
  const before = text.at(-2);
  if (last && before && text.length > 3 && isDateLine(blanks.decode(last.text))) {
    const date = signDate(last.text);
    const org =
      signer.test(before.text) && !readWornNumber(before.text) && !isRosterLine(before.text)
        ? blanks.decode(before.text)
        : undefined;
    if (date === undefined)
      removed.push({ line: last.line, text: blanks.decode(last.text), reason: '成文日期不全，改为空白' });
    signoff = { ...(org && { org }), ...(date && { date }) };
    text = text.slice(0, org ? -2 : -1);
  }
  return { title, addressee, signoff, text, removed };
}
