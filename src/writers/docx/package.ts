/**
 * The finished package: our custom XML part and fixed properties added, and zipped so that the same plan gives the
 * same bytes anywhere: no clock, no time zone.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { escapeXml } from '../../terms/xml-text.ts';
import { partId, partNamespace } from './carried.ts';
import { substitutes } from './fonts.ts';
import { withGlossary } from './glossary.ts';
import {
  addContentType,
  declaration,
  insertBefore,
  type PackageParts,
  relationship,
  relationships,
  wordMain,
} from './package-parts.ts';

interface CoreProperties {
  title: string;
  creator: string;
  /** 成文日期, yyyy-mm-dd; without one the file says nothing of when it was made, rather than what is not so. */
  dated: string | undefined;
}

function coreProperties({ title, creator, dated }: CoreProperties): string {
  const date = (name: string) =>
    dated === undefined
      ? ''
      : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${dated}T00:00:00Z</dcterms:${name}>`;
  return `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator><dc:language>zh-CN</dc:language>${date('created')}${date('modified')}</cp:coreProperties>`;
}

/** Names the font to use where one of the official fonts is not installed. */
function fontTable(): string {
  const fonts = Object.entries(substitutes).map(
    ([name, instead]) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
  );
  return `${declaration}<w:fonts xmlns:w="${wordMain}">${fonts.join('')}</w:fonts>`;
}

/**
 * Digits close to the Chinese text around them, so that the grid holds, and no mark hung over the edge of the text
 * block: the library has no such options for styles.
 */
function withinGrid(files: PackageParts): void {
  const normal = '<w:spacing w:after="0" w:before="0"';
  const options = ['overflowPunct', 'autoSpaceDE', 'autoSpaceDN'].map((name) => `<w:${name} w:val="0"/>`);
  insertBefore(files, 'word/styles.xml', normal, options.join(''));
}

/**
 * No line begins with 年, 月 or 日, so that 2027年1月9日 is parted before 1月 at most. Word takes the whole list or its own;
 * the others of it are those that it has for Chinese.
 */
function withUnbrokenDates(files: PackageParts): void {
  const before =
    '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠年月日';
  const after = '$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥';
  const rule = (name: string, marks: string) => `<w:${name} w:lang="zh-CN" w:val="${escapeXml(marks)}"/>`;
  const rules = rule('noLineBreaksAfter', after) + rule('noLineBreaksBefore', before);
  insertBefore(files, 'word/settings.xml', '<w:compat>', rules);
}

/** A page number until the program counts its own: readers that lay out nothing would show “—  —”. */
function withFirstPageNumber(files: PackageParts): void {
  const mark = '<w:fldChar w:fldCharType="separate"/>';
  for (const [path, text] of files)
    if (/^word\/footer\d+\.xml$/.test(path)) files.set(path, text.replace(mark, `${mark}<w:t>1</w:t>`));
}

/** The files that hold our part, and its entries in the lists of the package. */
function withCarriedPart(files: PackageParts, carried: string): void {
  files.set('customXml/item1.xml', carried);
  files.set(
    'customXml/itemProps1.xml',
    `${declaration}<ds:datastoreItem ds:itemID="${partId}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${partNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  files.set(
    'customXml/_rels/item1.xml.rels',
    relationships(relationship('rIdPlan', 'customXmlProps', 'itemProps1.xml')),
  );
  insertBefore(
    files,
    'word/_rels/document.xml.rels',
    '</Relationships>',
    relationship('rIdPlan', 'customXml', '../customXml/item1.xml'),
  );
  addContentType(files, 'customXml/itemProps1.xml', 'customXmlProperties');
}

/**
 * @param packed the package as the `docx` library made it
 * @param carried our custom XML part
 * @param prompts what controls show while they are empty, by field
 */
export function finishPackage(
  packed: Uint8Array,
  { carried, prompts, core }: { carried: string; prompts: ReadonlyMap<string, string>; core: CoreProperties },
): Uint8Array {
  const files: PackageParts = new Map(
    Object.entries(unzipSync(packed)).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
  files.set('docProps/core.xml', coreProperties(core));
  files.set('word/fontTable.xml', fontTable());
  withinGrid(files);
  withUnbrokenDates(files);
  withFirstPageNumber(files);
  withCarriedPart(files, carried);
  withGlossary(files, prompts);
  const entries = [...files].map(([path, text]) => [path, strToU8(text)] as const);
  // zip times are local times: the same local time is the same bytes in every time zone
  return zipSync(Object.fromEntries(entries), { mtime: new Date(2000, 0, 1) });
}
