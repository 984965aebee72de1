/**
 * The styles that a laid-out file gets: the looks of our own Word files as WordprocessingML, each complete in itself, so
 * that nothing of the file's old standard style shines through. Headings take the place of Word's own headings, whose
 * contents and navigation they are; the others have names of their own.
 */

import { escapeXml } from '../../terms/xml-text.ts';
import { face, fontSets } from '../../writers/docx/fonts.ts';
import { type Grid, officialGrid } from '../../writers/docx/page.ts';
import { footerLook, type Look, normalLook, paragraphLooks } from '../../writers/docx/styles.ts';

export const officialStyleNames = {
  title: '公文标题',
  text: '公文正文',
  'heading-1': 'heading 1',
  'heading-2': 'heading 2',
  'heading-3': 'heading 3',
  'heading-4': 'heading 4',
  addressee: '主送机关',
  caption: '表题',
  'table-head': '表头',
  'table-text': '表格文字',
  'attachment-note': '附件说明',
  'attachment-label': '附件序号',
  'signoff-body': '落款单位',
  date: '落款日期',
  picture: '公文图片',
  'page-number': '公文页码',
  'red-head': '发文机关标志',
  'document-number': '发文字号',
} as const;
export type OfficialStyle = keyof typeof officialStyleNames;

/** Only a file that is given a head has these. */
export const headStyles: ReadonlySet<OfficialStyle> = new Set(['red-head', 'document-number']);

/** Ids for files that have no style of that name yet. */
const ids: Readonly<Record<OfficialStyle, string>> = {
  title: 'OfficialTitle',
  text: 'OfficialText',
  'heading-1': 'Heading1',
  'heading-2': 'Heading2',
  'heading-3': 'Heading3',
  'heading-4': 'Heading4',
  addressee: 'OfficialAddressee',
  caption: 'OfficialCaption',
  'table-head': 'OfficialTableHead',
  'table-text': 'OfficialTableText',
  'attachment-note': 'OfficialAttachmentNote',
  'attachment-label': 'OfficialAttachmentLabel',
  'signoff-body': 'OfficialSignoffBody',
  date: 'OfficialSignoffDate',
  picture: 'OfficialPicture',
  'page-number': 'OfficialPageNumber',
  'red-head': 'OfficialRedHead',
  'document-number': 'OfficialDocumentNumber',
};
export const preferredId = (style: OfficialStyle): string => ids[style];

function looks(grid: Grid): Record<OfficialStyle, Look> {
  const own = paragraphLooks('official', grid);
  return {
    title: own.Title,
    text: own.BodyText,
    'heading-1': own.Heading1,
    'heading-2': own.Heading2,
    'heading-3': own.Heading3,
    'heading-4': own.Heading4,
    addressee: own.Addressee,
    caption: own.TableCaption,
    'table-head': own.TableHead,
    'table-text': own.TableText,
    'attachment-note': own.AttachmentNote,
    // GB/T 9704-2012 §7.3.4: 3号黑体, flush left, in the first line of the page
    'attachment-label': {
      paragraph: { keepNext: true },
      run: { font: face(fontSets.official.hei), size: grid.sizes.text },
    },
    'signoff-body': own.SignoffOrg,
    date: own.SignoffDate,
    // an exact line would cut the picture off
    picture: { paragraph: { alignment: 'center', spacing: { line: 240, lineRule: 'auto' } } },
    'page-number': footerLook('official', grid),
    'red-head': own.RedHead,
    'document-number': own.DocumentNumber,
  };
}

const onOff = (name: string, on: boolean | undefined): string => {
  if (on === undefined) return '';
  return on ? `<w:${name}/>` : `<w:${name} w:val="0"/>`;
};
const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` w:${name}="${escapeXml(String(value))}"`)
    .join('');

function lookXml(look: Look): string {
  const normal = normalLook('official', officialGrid);
  const paragraph = { ...normal.paragraph, ...look.paragraph };
  const run = { ...normal.run, ...look.run };
  const { indent = {} } = paragraph;
  const spacing = { ...normal.paragraph?.spacing, ...look.paragraph?.spacing };
  const { line, lineRule, before, after } = spacing;
  const indents = {
    firstLineChars: indent.firstLineChars ?? 0,
    firstLine: indent.firstLine ?? 0,
  };
  const font = typeof run.font === 'object' && 'ascii' in run.font ? run.font : {};
  const { ascii, hAnsi, eastAsia, cs } = font;
  const size = Number(run.size);
  return [
    '<w:pPr>',
    onOff('keepNext', paragraph.keepNext || undefined),
    onOff('keepLines', paragraph.keepLines || undefined),
    '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>',
    `<w:spacing${attributes({ before, after, line, lineRule })}/>`,
    `<w:ind w:left="0" w:right="0"${attributes(indents)}/>`,
    `<w:jc w:val="${paragraph.alignment ?? 'both'}"/>`,
    paragraph.outlineLevel === undefined ? '' : `<w:outlineLvl w:val="${paragraph.outlineLevel}"/>`,
    '</w:pPr><w:rPr>',
    `<w:rFonts${attributes({ ascii, hAnsi, eastAsia, cs })}/>`,
    onOff('b', run.bold ?? false),
    onOff('bCs', run.bold ?? false),
    onOff('i', false),
    onOff('iCs', false),
    `<w:color w:val="${run.color ?? 'auto'}"/>`,
    `<w:spacing w:val="${run.characterSpacing ?? 0}"/>`,
    `<w:kern w:val="0"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
    '</w:rPr>',
  ].join('');
}

/** What stands in a style behind its name: properties of paragraph and letters. */
export function officialLook(style: OfficialStyle): string {
  return lookXml(looks(officialGrid)[style]);
}
