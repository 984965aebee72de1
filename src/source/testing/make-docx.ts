// A .docx as other programs write it, from its parts. Tests only.

import { strToU8, zipSync } from 'fflate';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Source of a run. */
export const r = (text: string, format = ''): string =>
  `<w:r>${format && `<w:rPr>${format}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** Source of a paragraph from the source of its runs. */
export const par = (runs: string, format = ''): string =>
  `<w:p>${format && `<w:pPr>${format}</w:pPr>`}${runs}</w:p>`;

/** Source of a plain paragraph. */
export const p = (text: string, format = ''): string => par(r(text), format);

/** The format of a numbered paragraph. */
export const numbered = (id: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;

export const tc = (text: string, format = ''): string =>
  `<w:tc>${format && `<w:tcPr>${format}</w:tcPr>`}${text.startsWith('<') ? text : p(text)}</w:tc>`;
export const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
export const tbl = (...rows: string[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(3)}</w:tblGrid>${rows.join('')}</w:tbl>`;

/** Source of one level of a list. */
export const level = (index: number, form: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${form}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

export const chineseList = [
  level(0, 'chineseCounting', '%1、'),
  level(1, 'chineseCounting', '（%2）'),
  level(2, 'decimal', '%3.'),
  level(3, 'decimal', '（%4）'),
].join('');

export interface DocxParts {
  body: string;
  numbering?: string;
  styles?: string;
  footnotes?: string;
  comments?: string;
}

/** The parts as XML, by name. */
export function docxParts({
  body,
  numbering,
  styles,
  footnotes,
  comments,
}: DocxParts): Record<string, string> {
  const root = (name: string, content: string) => `<w:${name} ${namespaces}>${content}</w:${name}>`;
  const parts = Object.entries({ numbering, styles, footnotes, comments }).filter(
    ([, part]) => part !== undefined,
  );
  return {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/>${parts.map(([name]) => `<Override PartName="/word/${name}.xml" ContentType="${types}.${name}+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${parts.map(([name], index) => `<Relationship Id="r${index}" Type="${office}/${name}" Target="${name}.xml"/>`).join('')}</Relationships>`,
    'word/document.xml': root('document', `<w:body>${body}</w:body>`),
    ...Object.fromEntries(parts.map(([name, part]) => [`word/${name}.xml`, root(name, part ?? '')])),
  };
}

export function zipped(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

export function makeDocx(parts: DocxParts): Uint8Array {
  return zipped(docxParts(parts));
}
