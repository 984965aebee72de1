/**
 * Where the elements of one level stand in XML text, without a tree: so that a document of any length is read block by
 * block, each at its offset in the whole part.
 *
 *     elementSpans('<a><b>x</b><c/></a>', 3, 15) // b from 3 to 11, c from 11 to 15
 */
import { parseXml, XmlError } from '@rgrove/parse-xml';

export interface Span {
  /** As it is written, with its own prefix. */
  name: string;
  /** Offset of its `<`. */
  start: number;
  /** What is inside it lies between these. */
  innerStart: number;
  innerEnd: number;
  /** The first offset after it. */
  end: number;
}

/** Offset after the `>` of a tag; -1 where there is none. Attribute values may hold `>`. */
function tagEnd(xml: string, from: number, to: number): number {
  let quote = 0;
  for (let at = from; at < to; at++) {
    const code = xml.charCodeAt(at);
    if (quote) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at + 1;
  }
  return -1;
}

/** Offset after a comment, CDATA, declaration or instruction at `at`; undefined for a tag, -1 where it has no end. */
function pastOther(xml: string, at: number): number | undefined {
  const next = xml[at + 1];
  if (next !== '!' && next !== '?') return undefined;
  const close =
    next === '?' ? '?>' : xml.startsWith('<!--', at) ? '-->' : xml.startsWith('<![', at) ? ']]>' : '>';
  const end = xml.indexOf(close, at + 2);
  return end < 0 ? -1 : end + close.length;
}

/** True where a tag closes the one that was opened: both names begin at these offsets. */
function isSameName(xml: string, opened: number, closed: number): boolean {
  for (let at = 0; ; at++) {
    const one = xml.charCodeAt(opened + at);
    const other = xml.charCodeAt(closed + at);
    const ends = one === 62 || one === 47 || one <= 32;
    if (ends || other === 62 || other <= 32 || one !== other) return ends && (other === 62 || other <= 32);
  }
}

/** The elements between two offsets that stand in no other element there; undefined where the XML is not well formed. */
export function elementSpans(xml: string, from: number = 0, to: number = xml.length): Span[] | undefined {
  const spans: Span[] = [];
  /** Where the names of open elements begin. */
  const names: number[] = [];
  let open: Span | undefined;
  for (let at = xml.indexOf('<', from); at >= 0 && at < to; at = xml.indexOf('<', at)) {
    const other = pastOther(xml, at);
    if (other !== undefined) {
      if (other < 0 || other > to) return undefined;
      at = other;
      continue;
    }
    const end = tagEnd(xml, at, to);
    if (end < 0) return undefined;
    if (xml[at + 1] === '/') {
      const opened = names.pop();
      if (opened === undefined || !isSameName(xml, opened, at + 2)) return undefined;
      if (names.length === 0 && open) {
        spans.push({ ...open, innerEnd: at, end });
        open = undefined;
      }
    } else {
      const isEmpty = xml[end - 2] === '/';
      if (names.length === 0) {
        const name = /^[^\s/>]*/.exec(xml.slice(at + 1, Math.min(end, at + 200)))?.[0] ?? '';
        const span = { name, start: at, innerStart: end, innerEnd: end, end };
        if (isEmpty) spans.push(span);
        else open = span;
      }
      if (!isEmpty) names.push(at + 1);
    }
    at = end;
  }
  return names.length === 0 ? spans : undefined;
}

/** Attributes of the start tag of an element. */
export function attributesAt(xml: string, { start, innerStart }: Span): Readonly<Record<string, string>> {
  const tag = xml.slice(start, innerStart).replace(/\/?>$/, '/>');
  try {
    return parseXml(tag).root?.attributes ?? {};
  } catch (error) {
    if (error instanceof XmlError) return {};
    throw error;
  }
}
