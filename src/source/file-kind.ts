/** What a file is, by its first bytes: names lie. */
import type { RefusedKind } from './refusals.ts';

export type FileKind =
  | 'zip'
  | 'compound'
  | 'rtf'
  | 'html'
  | 'mht'
  | 'flat'
  | 'word2003'
  | RefusedKind
  | 'other';

const signatures: readonly (readonly [FileKind, string])[] = [
  ['zip', '504b0304'],
  ['zip', '504b0506'],
  ['compound', 'd0cf11e0a1b11ae1'],
  ['picture', '89504e470d0a1a0a'],
  ['picture', 'ffd8ff'],
  ['picture', '47494638'],
  ['picture', '49492a00'],
  ['picture', '4d4d002a'],
  ['picture', '38425053'],
  ['picture', '00000100'],
  ['picture', 'd7cdc69a'],
  ['pdf', '255044462d'],
  ['caj', '43414a00'],
  ['rtf', '7b5c7274'],
  ['archive', '526172211a07'],
  ['archive', '377abcaf271c'],
  ['archive', '1f8b08'],
  ['archive', '425a68'],
  ['archive', 'fd377a585a00'],
  ['sound', '494433'],
  ['sound', '2321414d52'],
  ['sound', '1a45dfa3'],
  ['sound', '464c5601'],
  ['sound', '3026b2758e66cf11'],
  ['program', '7f454c46'],
  ['database', '53514c69746520666f726d6174'],
  ['database', '000100005374616e64617264'],
  ['font', '4f54544f'],
  ['font', '74746366'],
  ['font', '774f4632'],
  ['shortcut', '4c0000000114020000000000'],
  ['drawing', '41433130'],
];

/** So many bytes are enough to know most kinds. */
export const headLength = 4096;

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Kinds that a signature does not stand at the very beginning of. */
function furtherKind(bytes: Uint8Array, head: string): FileKind | undefined {
  if (head.startsWith('424d') && head.slice(12, 20) === '00000000') return 'picture';
  if (head.startsWith('52494646')) return head.slice(16, 24) === '57454250' ? 'picture' : 'sound';
  // the header of programs says where the next one begins
  if (head.startsWith('4d5a') && bytes.length > 64 && (bytes[2] ?? 0) < 0x20) return 'program';
  if (head.slice(8, 16) === '66747970')
    return /^(?:heic|heix|mif1|avif|msf1)/.test(letters(bytes, 8, 12)) ? 'picture' : 'sound';
  if (head.startsWith('01000000') && letters(bytes, 40, 44) === ' EMF') return 'picture';
  if (letters(bytes, 257, 262) === 'ustar') return 'archive';
  return undefined;
}

const letters = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));

/** The first characters of a text in any encoding that has Latin letters as such. */
function headText(bytes: Uint8Array): string {
  const head = letters(bytes, 0, headLength);
  const isWide = /^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(head) || /^<\0/.test(head) || /^\0</.test(head);
  return (isWide ? head.replaceAll('\0', '') : head)
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .trimStart();
}

const mimeField =
  /^(?:MIME-Version|From|To|Subject|Date|Message-ID|Content-Type|Content-Location|Snapshot-Content-Location|X-[\w-]{1,40}):[ \t]?\S/i;

/** Names of root elements, without a prefix where any may be chosen. */
function xmlKind(start: string): FileKind | undefined {
  const root = /<(?![?!])((?:[\w.-]{1,40}:)?[\w.-]{1,40})/.exec(start)?.[1];
  if (root === undefined) return undefined;
  const local = root.replace(/^.*:/, '');
  if (local === 'package' && start.includes('/2006/xmlPackage')) return 'flat';
  if (local === 'wordDocument') return 'word2003';
  if (local === 'Workbook' && /spreadsheet/.test(start)) return 'workbook';
  if (root === 'office:document') return 'flatOdf';
  if (local === 'svg') return 'picture';
  if (/^(?:html|body|table|div|p|h[1-6]|head|meta|title|style|center|font|span)$/i.test(local)) return 'html';
  return start.startsWith('<?xml') && !/<!doctype html/i.test(start) ? 'xml' : undefined;
}

function textKind(bytes: Uint8Array): FileKind {
  const start = headText(bytes);
  if (start.startsWith('{\\rt')) return 'rtf';
  if (start.startsWith('<')) {
    if (/^(?:<!--[^>]{0,2000}-->\s*)?<!doctype\s+html/i.test(start)) return 'html';
    return xmlKind(start) ?? (/<(?:html|body)[\s>]/i.test(start) ? 'html' : 'other');
  }
  if (mimeField.test(start) && /^(?:MIME-Version|Content-Type):/im.test(start)) return 'mht';
  if (/^\[InternetShortcut\]/i.test(start)) return 'shortcut';
  // words before the first tag: still a page, if it says so itself
  return /^[^<]{0,200}<html[\s>]/i.test(start) ? 'html' : 'other';
}

/** The kind of a file by its content; its first bytes are enough. */
export function fileKind(bytes: Uint8Array): FileKind {
  const head = hex(bytes.subarray(0, 16));
  const known = signatures.find(([, signature]) => head.startsWith(signature));
  return known?.[0] ?? furtherKind(bytes, head) ?? textKind(bytes);
}
