/** Set blocks → .docx, flat OPC, and the XML of Word 2003. */
import { strToU8, zipSync } from 'fflate';
import type { SetBlock } from './lay-out.ts';
import type { Make } from './office-spec.ts';
import { bodyXml } from './word-body.ts';
import { type WordNumbering, wordNumbering } from './word-numbering.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const package2006 = 'http://schemas.openxmlformats.org/package/2006';
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const namespaces = [
  'w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `r="${office}"`,
  'mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'v="urn:schemas-microsoft-com:vml"',
  'w14="http://schemas.microsoft.com/office/word/2010/wordml"',
]
  .map((one) => `xmlns:${one}`)
  .join(' ');
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const style = (id: string, name: string, inner: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${inner}</w:style>`;
const headingStyles = ({ ofStyle }: WordNumbering): string =>
  [1, 2, 3, 4]
    .map((level) =>
      style(
        `Heading${level}`,
        `heading ${level}`,
        `<w:pPr>${ofStyle(level) && `<w:numPr>${ofStyle(level)}</w:numPr>`}<w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr>`,
      ),
    )
    .join('');
const stylesXml = (numbering: WordNumbering): string =>
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${style('Title', 'Title', '<w:pPr><w:jc w:val="center"/></w:pPr>')}${style('TOC1', 'toc 1', '')}${headingStyles(numbering)}`;
const section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';

/** The XML parts by name. */
function wordParts(blocks: readonly SetBlock[], make: Make): Record<string, string> {
  const numbering = wordNumbering(blocks, make);
  const styles = stylesXml(numbering);
  const body = bodyXml(blocks, { is2003: false, listOf: numbering.ofParagraph });
  const root = (name: string, inner: string) => `<w:${name} ${namespaces}>${inner}</w:${name}>`;
  const beside: Record<string, string> = { styles, ...(numbering.xml && { numbering: numbering.xml }) };
  const types = Object.keys(beside)
    .map((name) => `<Override PartName="/word/${name}.xml" ContentType="${mainType}.${name}+xml"/>`)
    .join('');
  const relations = Object.keys(beside)
    .map((name, at) => `<Relationship Id="rId${at + 1}" Type="${office}/${name}" Target="${name}.xml"/>`)
    .join('');
  return {
    '[Content_Types].xml': `<Types xmlns="${package2006}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${mainType}.document.main+xml"/>${types}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${package2006}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${package2006}/relationships">${relations}</Relationships>`,
    'word/document.xml': root('document', `<w:body>${body}${section}</w:body>`),
    ...Object.fromEntries(
      Object.entries(beside).map(([name, inner]) => [`word/${name}.xml`, root(name, inner)]),
    ),
  };
}

export function writeDocx(blocks: readonly SetBlock[], make: Make): Uint8Array {
  const parts = Object.entries(wordParts(blocks, make));
  return zipSync(Object.fromEntries(parts.map(([path, xml]) => [path, strToU8(declaration + xml)])));
}

export function writeFlat(blocks: readonly SetBlock[], make: Make): Uint8Array {
  const contentType = (path: string) => {
    if (path.endsWith('.rels')) return 'application/vnd.openxmlformats-package.relationships+xml';
    const name = path.slice('word/'.length, -'.xml'.length);
    return `${mainType}.${name === 'document' ? 'document.main' : name}+xml`;
  };
  const parts = Object.entries(wordParts(blocks, make))
    .filter(([path]) => !path.startsWith('['))
    .map(
      ([path, xml]) =>
        `<pkg:part pkg:name="/${path}" pkg:contentType="${contentType(path)}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`,
    );
  return strToU8(
    `${declaration}<?mso-application progid="Word.Document"?>\n<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts.join('')}</pkg:package>`,
  );
}

/** @throws Error where numbers should be added: Word 2003 has other lists */
export function writeWord2003(blocks: readonly SetBlock[]): Uint8Array {
  const numbering = wordNumbering(blocks);
  if (numbering.xml !== '') throw new Error('no automatic numbers in Word 2003 files');
  const body = bodyXml(blocks, { is2003: true, listOf: () => '' });
  return strToU8(
    `${declaration}<?mso-application progid="Word.Document"?>\n<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" w:macrosPresent="no"><w:styles>${stylesXml(numbering).replace('w:default="1"', 'w:default="on"')}</w:styles><w:body><wx:sect>${body}${section}</wx:sect></w:body></w:wordDocument>`,
  );
}
