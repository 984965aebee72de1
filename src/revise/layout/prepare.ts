/**
 * A file made ready to be laid out: read, converted to a Word file where it is none, lines that stand for paragraphs made
 * paragraphs, and for each paragraph what it was recognised as, for a person to look at first.
 *
 *     const { value } = prepareLayout(bytes, '通知.docx', isKnownHeading);
 *     value.rows[0] // { at: 0, text: '关于…的通知', setAs: 'title', sure: true, … }
 */
import type { OfficeDocument } from '../../document/office-document.ts';
import { unsure } from '../../document/role.ts';
import { recognise } from '../../document/roles/recognise.ts';
import { readSource } from '../../source/read-source.ts';
import type { Finding, Result } from '../../terms/finding.ts';
import { asWordFile } from '../as-word-file.ts';
import { openWordFile } from '../word-file.ts';
import { fileBody } from './file-body.ts';
import { matched } from './match-paragraphs.ts';
import { addRedHead, type HeadWish } from './red-head.ts';
import { type SetAs, setAsOf } from './set-as.ts';
import { splitLines } from './split-lines.ts';

/** A paragraph of the text as it was recognised. */
export interface LayoutRow {
  /** Index among the blocks of the document: what a choice names it by. */
  at: number;
  text: string;
  setAs: SetAs;
  /** False where a person should look. */
  sure: boolean;
  /** It stands in a box or frame, or in an embedded file: it stays whatever is chosen. */
  fixed: boolean;
}

export interface Prepared {
  /** A Word file. */
  bytes: Uint8Array;
  document: OfficeDocument;
  rows: readonly LayoutRow[];
  /** The original was no Word file that can be changed: this is a copy of what was read. */
  isConverted: boolean;
  /** Paragraphs of a head that was put in, as they read: not among what was left as it was. */
  added: readonly string[];
  /** Sentences for the account: what was changed so far. */
  changed: readonly string[];
  findings: readonly Finding[];
}

function rowsOf(
  bytes: Uint8Array,
  document: OfficeDocument,
  isKnownHeading: (words: string) => boolean,
): LayoutRow[] {
  const file = openWordFile(bytes);
  const body = file && fileBody(file.text(file.main) ?? '');
  const free = body?.items.filter((item) => item.is === 'paragraph') ?? [];
  const models = matched(document, file?.main ?? '', free);
  const reached = new Set([...models.values()].flat());
  const roles = recognise(document, isKnownHeading);
  return document.blocks.flatMap((block, at): LayoutRow[] => {
    if (block.type !== 'paragraph') return [];
    const role = roles.get(block);
    if (!role) return [];
    const fixed = block.boxed !== undefined || !reached.has(block);
    const setAs = fixed ? 'as-is' : setAsOf(role);
    return [{ at, text: block.text.trim(), setAs, sure: fixed || role.confidence >= unsure, fixed }];
  });
}

/**
 * What was recognised before a head was put in, at the places behind it: a head must not change what its document is.
 * The paragraphs of the head are nobody's to choose, and have no row.
 */
function rowsBelow(before: readonly LayoutRow[], after: readonly LayoutRow[]): LayoutRow[] {
  const left = before.filter(({ text }) => text !== '');
  return after.flatMap((row) => {
    if (row.text !== left[0]?.text) return [];
    const [own] = left.splice(0, 1);
    return own ? [{ ...own, at: row.at }] : [];
  });
}

/**
 * @param isKnownHeading whether words are the heading of a section kind
 * @param head who issues the document: it gets a red head where it has none
 */
export function prepareLayout(
  source: Uint8Array,
  name: string,
  isKnownHeading: (words: string) => boolean,
  head?: HeadWish,
): Result<Prepared> {
  const { value: word, findings } = asWordFile(source, name);
  if (!word) return { findings };
  let { bytes, document } = word;
  const changed = word.converted === undefined ? [] : [word.converted];
  const split = splitLines(bytes);
  if (split) {
    bytes = split.bytes;
    document = readSource(bytes, document.file).value ?? document;
    changed.push(`${split.count} 处用换行符分开的段落改成了真正的分段，文字没有动`);
  }
  let words: readonly string[] = [];
  let rows = rowsOf(bytes, document, isKnownHeading);
  if (head !== undefined) {
    const added = addRedHead(bytes, document, head, isKnownHeading);
    bytes = added.bytes;
    document = readSource(bytes, document.file).value ?? document;
    rows = rowsBelow(rows, rowsOf(bytes, document, isKnownHeading));
    words = added.words;
    changed.push(added.told);
  }
  return {
    value: {
      bytes,
      document,
      rows,
      added: words,
      changed,
      isConverted: word.converted !== undefined,
      findings,
    },
    findings,
  };
}
