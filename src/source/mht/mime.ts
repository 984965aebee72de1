/**
 * The parts of a MIME message, as “web page, single file” (.mht) is one. Reads at once and in the page: the libraries
 * that are kept up (postal-mime) only answer later.
 */

export interface MimePart {
  /** `text/html`, in small letters. */
  type: string;
  charset: string | undefined;
  /** Address or name that it is called by. */
  location: string;
  bytes: Uint8Array;
}

const deepest = 6;
const mostParts = 2000;

/** Bytes as characters of the same code, so that places in the text are places in the file. */
export function binaryText(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 32_768)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 32_768)));
  return parts.join('');
}

function binaryBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (unit) => unit.charCodeAt(0) & 0xff);
}

/** Header fields; lines that begin with a blank go on. */
function readHeader(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  let last = '';
  for (const line of text.split(/\r?\n/).slice(0, 500)) {
    const field = /^([\w-]{1,60}):(.*)$/.exec(line);
    if (field?.[1]) {
      last = field[1].toLowerCase();
      fields.set(last, (field[2] ?? '').trim());
    } else if (/^[ \t]/.test(line) && last !== '')
      fields.set(last, `${fields.get(last) ?? ''} ${line.trim()}`);
  }
  return fields;
}

function parameter(field: string | undefined, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{0,200})"|([^;\\s]{1,200}))`, 'i').exec(
    field ?? '',
  );
  return found?.[1] ?? found?.[2];
}

function quotedPrintable(text: string): string {
  return text
    .replace(/[ \t]+(?=\r?\n)/g, '')
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

function base64(text: string): string {
  try {
    const clean = text.replace(/[^a-z0-9+/]/gi, '');
    return atob(clean.slice(0, clean.length - (clean.length % 4 === 1 ? 1 : 0)));
  } catch {
    return '';
  }
}

function decoded(text: string, encoding: string): Uint8Array {
  if (encoding === 'quoted-printable') return binaryBytes(quotedPrintable(text));
  return binaryBytes(encoding === 'base64' ? base64(text) : text);
}

/** Where the header ends, and where the body begins. */
function bodyAt(text: string): { end: number; start: number } {
  const gap = /\r?\n\r?\n/.exec(text);
  return gap
    ? { end: gap.index, start: gap.index + gap[0].length }
    : { end: text.length, start: text.length };
}

/** Texts between the lines that hold the boundary. */
function between(text: string, boundary: string): string[] {
  const parts: string[] = [];
  const mark = `--${boundary}`;
  let start = -1;
  for (let at = text.indexOf(mark); at >= 0 && parts.length < mostParts; at = text.indexOf(mark, at + 1)) {
    if (at > 0 && text[at - 1] !== '\n') continue;
    if (start >= 0) parts.push(text.slice(start, at));
    if (text.startsWith('--', at + mark.length)) return parts;
    const line = text.indexOf('\n', at);
    if (line < 0) return parts;
    start = line + 1;
  }
  // a message that was cut off
  if (start >= 0) parts.push(text.slice(start));
  return parts;
}

function collect(text: string, depth: number, parts: MimePart[]): void {
  const { end, start } = bodyAt(text);
  const header = readHeader(text.slice(0, end));
  const field = header.get('content-type') ?? 'text/plain';
  const type = field.split(';')[0]?.trim().toLowerCase() ?? '';
  const body = text.slice(start);
  const boundary = parameter(field, 'boundary');
  if (type.startsWith('multipart/') && boundary && depth < deepest) {
    for (const part of between(body, boundary)) if (parts.length < mostParts) collect(part, depth + 1, parts);
    return;
  }
  if (!type.startsWith('text/')) return;
  parts.push({
    type,
    charset: parameter(field, 'charset'),
    location: header.get('content-location') ?? '',
    bytes: decoded(body, (header.get('content-transfer-encoding') ?? '').toLowerCase()),
  });
}

/** The texts of a message, in order; pictures and other data are left where they are. */
export function mimeTexts(bytes: Uint8Array): MimePart[] {
  const parts: MimePart[] = [];
  collect(binaryText(bytes).replace(/^[\s\u00ef\u00bb\u00bf]+/, ''), 0, parts);
  return parts;
}
