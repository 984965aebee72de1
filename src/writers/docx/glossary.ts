/**
 * What a control shows while it is empty (`w:placeholder`): Word takes it from a second document of the package, also
 * when a person empties the control again. A control that names none shows “单击或点击此处输入文字” in place of 【社区名称】.
 */
import { escapeXml } from '../../terms/xml-text.ts';
import {
  addContentType,
  declaration,
  insertBefore,
  type PackageParts,
  relationship,
  relationships,
  wordMain,
} from './package-parts.ts';

/** The name under which the prompt of a field is kept. */
export const promptName = (field: string): string => `Blank_${field}`;

/** Ids differ only within the file. */
const promptId = (index: number): string =>
  `{5B1E7A52-9C7D-4D0B-8F3A-${(index + 1).toString(16).toUpperCase().padStart(12, '0')}}`;

function prompt(name: string, text: string, index: number): string {
  const properties = `<w:name w:val="${promptName(name)}"/><w:category><w:name w:val="General"/><w:gallery w:val="placeholder"/></w:category><w:types><w:type w:val="bbPlcHdr"/></w:types><w:behaviors><w:behavior w:val="content"/></w:behaviors><w:guid w:val="${promptId(index)}"/>`;
  const run = `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/><w:highlight w:val="yellow"/></w:rPr><w:t>${escapeXml(text)}</w:t></w:r>`;
  return `<w:docPart><w:docPartPr>${properties}</w:docPartPr><w:docPartBody><w:p>${run}</w:p></w:docPartBody></w:docPart>`;
}

const folder = 'word/glossary';

/**
 * Adds the prompts, with the styles of the document, so that none comes in with the letters of another one.
 * @param prompts field → what its control shows while it is empty; nothing is added where there is none
 */
export function withGlossary(parts: PackageParts, prompts: ReadonlyMap<string, string>): void {
  if (prompts.size === 0) return;
  const all = [...prompts].map(([name, text], index) => prompt(name, text, index)).join('');
  parts.set(
    `${folder}/document.xml`,
    `${declaration}<w:glossaryDocument xmlns:w="${wordMain}"><w:docParts>${all}</w:docParts></w:glossaryDocument>`,
  );
  parts.set(`${folder}/styles.xml`, parts.get('word/styles.xml') ?? '');
  parts.set(`${folder}/_rels/document.xml.rels`, relationships(relationship('rId1', 'styles', 'styles.xml')));
  insertBefore(
    parts,
    'word/_rels/document.xml.rels',
    '</Relationships>',
    relationship('rIdGlossary', 'glossaryDocument', 'glossary/document.xml'),
  );
  addContentType(parts, `${folder}/document.xml`, 'wordprocessingml.document.glossary');
  addContentType(parts, `${folder}/styles.xml`, 'wordprocessingml.styles');
}
