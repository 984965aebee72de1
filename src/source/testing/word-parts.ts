// Word files with any parts, and what tests ask of the document that is read from them. Tests only.

import { paragraphsOf } from '../../document/blocks.ts';
import type { Block, OfficeDocument, Paragraph } from '../../document/office-document.ts';
import { readWordPackage, type WordOptions } from '../docx/read-word.ts';
import { type DocxParts, docxParts, zipped } from './make-docx.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const namespaces = [
  'w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `r="${office}"`,
  'a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'm="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'v="urn:schemas-microsoft-com:vml"',
  'o="urn:schemas-microsoft-com:office:office"',
  'w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
]
  .map((one) => `xmlns:${one}`)
  .join(' ');

/** A part beside the main one: its name in `word/`, the type and id of its relationship, its content. */
export interface Extra {
  name: string;
  type: string;
  id: string;
  xml: string;
}

/** Parts beside the main one that are WordprocessingML and whose content type is named for their relationship. */
const typed = ['header', 'footer', 'comments', 'endnotes'];

/** Parts of a Word file with further ones that the main part refers to. */
export function partsWith(parts: DocxParts, extras: readonly Extra[]): Record<string, string> {
  const all = docxParts(parts);
  const relations = extras
    .map(({ id, type, name }) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${name}"/>`)
    .join('');
  const types = extras
    .filter(({ type }) => typed.includes(type))
    .map(
      ({ type, name }) =>
        `<Override PartName="/word/${name}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`,
    )
    .join('');
  const path = 'word/_rels/document.xml.rels';
  return {
    ...all,
    '[Content_Types].xml': (all['[Content_Types].xml'] ?? '').replace('</Types>', `${types}</Types>`),
    'word/document.xml': (all['word/document.xml'] ?? '').replace(
      '<w:document ',
      `<w:document ${namespaces.replace(/xmlns:(?:w|a)="[^"]*" ?/g, '')} `,
    ),
    [path]: (all[path] ?? '').replace('</Relationships>', `${relations}</Relationships>`),
    ...Object.fromEntries(extras.map(({ name, xml }) => [`word/${name}`, xml])),
  };
}

export interface Read {
  document: OfficeDocument;
  blocks: readonly Block[];
  paragraphs: Paragraph[];
  texts: string[];
  findings: readonly { ruleId: string; severity: string; message: string }[];
}

/** @throws Error where there is no document */
export function readBytes(bytes: Uint8Array, options: WordOptions = {}): Read {
  const { value, findings } = readWordPackage(bytes, '文件.docx', options);
  if (!value) throw new Error(findings.map(({ message }) => message).join());
  const paragraphs = [...paragraphsOf(value.blocks)];
  return {
    document: value,
    blocks: value.blocks,
    paragraphs,
    texts: paragraphs.map(({ text }) => text),
    findings,
  };
}

export function readParts(parts: DocxParts, extras: readonly Extra[] = [], options: WordOptions = {}): Read {
  return readBytes(zipped(partsWith(parts, extras)), options);
}

export const readBody = (body: string): Read => readParts({ body });

/** The kinds and words of all notes. */
export const notesOf = ({ document }: Read): [string, string, boolean][] =>
  document.notes.map(({ kind, text, taken }) => [kind, text, taken]);
