/**
 * Bytes of a text file → text. UTF-8 and UTF-16 are known by their mark, UTF-8 without a mark by being valid, GB18030 by
 * what its bytes would say: nearly all pairs of real Chinese text stand for common characters, those of junk do not.
 */
import type { Finding, Result } from '../../terms/finding.ts';
import { refused, sourceFinding } from '../source-finding.ts';

export interface DecodedText {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
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

/** Of a hundred pairs of bytes, how many must be a Chinese character, a mark or a Latin letter of UTF-16. */
const leastWide = 95;

/** UTF-16 without its mark: read the right way round, nearly all units are characters that such texts have. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pairs = Math.min(bytes.length / 2, 4000);
  const share = (isLittle: boolean) => {
    let usual = 0;
    for (let at = 0; at < pairs; at++) {
      const unit = view.getUint16(at * 2, isLittle);
      const isLatin = (unit >= 32 && unit < 127) || unit === 9 || unit === 10 || unit === 13;
      const isMark = (unit >= 0x2010 && unit <= 0x203b) || (unit >= 0x3000 && unit <= 0x303f);
      if (isLatin || isMark || (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0xff00 && unit <= 0xff5e))
        usual += 1;
    }
    return (usual * 100) / pairs;
  };
  const [little, big] = [share(true), share(false)];
  if (Math.max(little, big) < leastWide) return undefined;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

/** Decodes a text file; no value where it is in no encoding known here. */
export function decodeText(bytes: Uint8Array): Result<DecodedText> {
  const mark = markOf(bytes);
  if (mark === undefined && isUtf8(bytes)) {
    // characters lost before the file was written are the file's text, not a fault of reading
    return { value: { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8' }, findings: [] };
  }
  const wide = mark ?? wideEncoding(bytes);
  const candidates: DecodedText['encoding'][] = wide
    ? [wide]
    : commonPairs(bytes) >= leastCommon
      ? ['gb18030', 'utf-8']
      : ['utf-8'];
  for (const encoding of candidates) {
    const decoded = decode(bytes, encoding);
    if (decoded.value) return decoded;
  }
  return refused(
    'encoding',
    '认不出文字编码（不是 UTF-8、UTF-16 或 GB18030）；请用记事本打开，另存为 UTF-8 再试',
  );
}
