/**
 * Bytes of a text file → text. UTF-8 and UTF-16 are known by their mark, UTF-8 without a mark by being valid, the others by
 * what their bytes would say: nearly all pairs of real Chinese text stand for common characters, those of junk do not.
 */
import type { Finding, Result } from '../../terms/finding.ts';
import { refused, sourceFinding } from '../source-finding.ts';

export interface DecodedText {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';
}

/** One unreadable character in so many is an accident; more, and the text is in another encoding. */
const textPerBroken = 100;
/** Of a hundred pairs of bytes, how many must be common Chinese characters or punctuation. */
const leastCommon = 85;

function markOf(bytes: Uint8Array): DecodedText['encoding'] | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Share of byte pairs that are GB2312 symbols or its common characters, in percent; 0 where there are no pairs. */
function commonPairs(bytes: Uint8Array): number {
  let pairs = 0;
  let common = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x81) continue;
    const trail = bytes[at + 1] ?? 0;
    at += 1;
    pairs += 1;
    const isCommon = (lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7);
    if (isCommon && trail >= 0xa1) common += 1;
    // four bytes are one rare character, whose second half is a pair of its own to this count
    else if (trail >= 0x30 && trail <= 0x39) at += 2;
  }
  return pairs === 0 ? 0 : (common * 100) / pairs;
}

/** Share of two-byte units that are Han characters, common signs or Latin letters, in percent. */
function commonUnits(bytes: Uint8Array, isLittle: boolean): number {
  const units = Math.min(bytes.length >> 1, 20_000);
  let common = 0;
  for (let at = 0; at < units * 2; at += 2) {
    const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
    const code = isLittle ? first | (second << 8) : (first << 8) | second;
    if (
      (code >= 0x4e00 && code <= 0x9fa5) ||
      (code >= 0x3000 && code <= 0x301f) ||
      (code >= 0xff00 && code <= 0xff5e) ||
      (code >= 0x20 && code < 0x7f) ||
      (code >= 0x2010 && code <= 0x2026) ||
      [9, 10, 13].includes(code)
    )
      common += 1;
  }
  return units === 0 ? 0 : (common * 100) / units;
}

/** Text of two-byte units without a mark; junk is Han by chance in one unit of three. */
const leastUnits = 95;

function unmarkedUtf16(bytes: Uint8Array): DecodedText['encoding'] | undefined {
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined;
  const [little, big] = [commonUnits(bytes, true), commonUnits(bytes, false)];
  if (Math.max(little, big) < leastUnits) return undefined;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

/** Share of zero bytes, in percent: letters and line ends of UTF-16 have one each. */
function zeroBytes(bytes: Uint8Array): number {
  let zeros = 0;
  for (const byte of bytes) if (byte === 0) zeros += 1;
  return bytes.length === 0 ? 0 : (zeros * 100) / bytes.length;
}

/** Share of byte pairs that are common characters of Big5 or its punctuation, in percent. */
function commonBig5(bytes: Uint8Array): number {
  let pairs = 0;
  let common = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x81) continue;
    const trail = bytes[at + 1] ?? 0;
    at += 1;
    pairs += 1;
    const isTrail = (trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe);
    if (((lead >= 0xa4 && lead <= 0xc6) || lead === 0xa1) && isTrail) common += 1;
  }
  return pairs < 4 ? 0 : (common * 100) / pairs;
}

/** 1-based lines that hold a character that could not be read, the first few. */
function brokenLines(text: string): { count: number; lines: number[] } {
  const lines: number[] = [];
  let count = 0;
  let line = 1;
  let from = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) {
    count += 1;
    if (lines.length >= 5) continue;
    for (; from < at; from++) if (text.charCodeAt(from) === 10) line += 1;
    if (lines.at(-1) !== line) lines.push(line);
  }
  return { count, lines };
}

function decode(bytes: Uint8Array, encoding: DecodedText['encoding']): Result<DecodedText> {
  const text = new TextDecoder(encoding).decode(bytes);
  const { count, lines } = brokenLines(text);
  if (count > Math.max(1, text.length / textPerBroken)) return { findings: [] };
  const message = `有 ${count} 个字读不出来（第 ${lines.join('、')} 行${count > lines.length ? '等处' : ''}），显示为“\ufffd”；请对照原件补上`;
  const findings: Finding[] =
    count > 0 ? [sourceFinding('broken-characters', message, 'warning', lines[0])] : [];
  return { value: { text, encoding }, findings };
}

function candidatesFor(bytes: Uint8Array): DecodedText['encoding'][] {
  if (commonPairs(bytes) >= leastCommon) return ['gb18030', 'utf-8'];
  const units = unmarkedUtf16(bytes);
  if (units) return [units];
  return commonBig5(bytes) >= leastUnits ? ['utf-8', 'big5'] : ['utf-8'];
}

/** Decodes a text file; no value where it is in no encoding known here. */
export function decodeText(bytes: Uint8Array): Result<DecodedText> {
  const mark = markOf(bytes);
  if (mark === undefined && isUtf8(bytes)) {
    const units = zeroBytes(bytes) >= 15 ? unmarkedUtf16(bytes) : undefined;
    if (units) return decode(bytes, units);
    // characters lost before the file was written are the file's text, not a fault of reading
    return { value: { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8' }, findings: [] };
  }
  for (const encoding of mark ? [mark] : candidatesFor(bytes)) {
    const decoded = decode(bytes, encoding);
    if (decoded.value) return decoded;
  }
  return refused(
    'encoding',
    '认不出文字编码（不是 UTF-8、UTF-16、GB18030 或 Big5）；请用记事本打开，另存为 UTF-8 再试',
  );
}
