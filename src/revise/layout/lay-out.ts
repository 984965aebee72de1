/**
 * A Word file set in the layout of official documents (GB/T 9704-2012) where it stands: sheet, grid, styles by what each
 * paragraph is, sign-off, attachments, tables, page numbers. No letter of the text comes or goes; white space that only
 * put lines in their places becomes layout. Parts that have nothing to do with layout keep their bytes.
 *
 *     const { bytes, account } = layOut(prepared, new Map([[4, 'heading-2']]));
 */
import type { XmlElement } from '@rgrove/parse-xml';
import type { Paragraph } from '../../document/office-document.ts';
import { frameOf } from '../../document/roles/frame.ts';
import { readNumbering } from '../../source/docx/numbering.ts';
import { readStyles } from '../../source/docx/styles.ts';
import { parsePart } from '../../source/ooxml/read-parts.ts';
import { elementSpans } from '../../source/ooxml/spans.ts';
import { type Splice, spliced } from '../splice.ts';
import { openWordFile, prefixIn, type WordFile } from '../word-file.ts';
import type { LayoutAccount } from './account.ts';
import { entriesOf } from './entries.ts';
import { type FileBody, fileBody, fileParagraphs } from './file-body.ts';
import { leftSentences } from './left-sentences.ts';
import { matched } from './match-paragraphs.ts';
import { dialectOf, inDialect } from './names.ts';
import { headStyles, type OfficialStyle, officialStyleNames } from './official-styles.ts';
import { placeLine } from './place-lines.ts';
import type { Prepared } from './prepare.ts';
import { runInOf } from './run-in.ts';
import type { SetAs } from './set-as.ts';
import { setCells } from './set-cells.ts';
import { setNumbers } from './set-numbers.ts';
import { type Setter, setParagraph } from './set-paragraph.ts';
import { footerXml, sectionSplices } from './set-sections.ts';
import { setEvenPages } from './settings-part.ts';
import { type StylePart, styledPart } from './style-part.ts';

const footerType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml';
const relationsNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Numbered paragraphs say themselves where they stand: their list would say otherwise. */
const numberIndents: Readonly<Partial<Record<OfficialStyle, string>>> = {
  title: '<w:ind w:left="0" w:firstLineChars="0" w:firstLine="0"/>',
  addressee: '<w:ind w:left="0" w:firstLineChars="0" w:firstLine="0"/>',
  'table-text': '<w:ind w:left="0" w:firstLineChars="0" w:firstLine="0"/>',
  'table-head': '<w:ind w:left="0" w:firstLineChars="0" w:firstLine="0"/>',
};
const usualIndent = '<w:ind w:left="0" w:firstLineChars="200" w:firstLine="640"/>';

/** A part that the main part refers to, as a tree. */
function relatedPart(
  file: WordFile,
  type: string,
): { path: string; xml: string; root: XmlElement } | undefined {
  const path = file.related(file.main).find((one) => one.type === type && !one.external)?.target;
  const xml = path === undefined ? undefined : file.text(path);
  const root = xml === undefined ? 'no-xml' : parsePart(xml);
  return path === undefined || xml === undefined || root === 'no-xml' ? undefined : { path, xml, root };
}

function freePath(file: WordFile, name: string): string {
  const folder = file.main.slice(0, file.main.lastIndexOf('/') + 1);
  let number = 1;
  while (file.text(`${folder}${name}${number}.xml`) !== undefined) number += 1;
  return `${folder}${name}${number}.xml`;
}

/** Adds our two footers and says by which ids the main part refers to them. */
function addFooters(file: WordFile, styles: StylePart): { odd: string; even: string } {
  const add = (side: 'odd' | 'even') =>
    file.add({
      path: freePath(file, 'footer'),
      xml: footerXml(side, styles.idOf('page-number')),
      contentType: footerType,
      type: 'footer',
    });
  return { odd: add('odd'), even: add('even') };
}

/** The prefix of relationships, and what declares it where the root does not. */
function relationsIn(xml: string): { prefix: string; declare: Splice[] } {
  const prefix = prefixIn(xml, 'r').replace(/:$/, '') || 'r';
  const [root] = elementSpans(xml) ?? [];
  if (!root || xml.slice(root.start, root.innerStart).includes(`xmlns:${prefix}=`))
    return { prefix, declare: [] };
  const at = root.start + 1 + root.name.length;
  return { prefix, declare: [{ start: at, end: at, text: ` xmlns:${prefix}="${relationsNamespace}"` }] };
}

export interface LaidOut {
  bytes: Uint8Array;
  account: LayoutAccount;
}

/** The main part and what is known of it. */
interface Opened {
  file: WordFile;
  xml: string;
  body: FileBody;
}

function opened(bytes: Uint8Array): Opened {
  const file = openWordFile(bytes);
  const xml = file?.text(file.main);
  const body = xml === undefined ? undefined : fileBody(xml);
  if (!file || xml === undefined || !body) throw new Error('the file was not prepared');
  return { file, xml, body };
}

/** @param choices what a person has made of single paragraphs, by their index among the blocks of the document */
export function layOut(prepared: Prepared, choices: ReadonlyMap<number, SetAs> = new Map()): LaidOut {
  const { document, rows } = prepared;
  const { file, xml, body } = opened(prepared.bytes);
  const dialect = dialectOf(xml);
  if (!dialect) throw new Error('the file was not prepared');
  const kinds = new Map<Paragraph, SetAs>();
  for (const { at, setAs } of rows) {
    const block = document.blocks[at];
    if (block?.type === 'paragraph') kinds.set(block, choices.get(at) ?? setAs);
  }
  const models = matched(document, file.main, fileParagraphs(body.items));
  const modelsOf = (paragraph: Parameters<typeof models.get>[0]) => models.get(paragraph) ?? [];
  const entries = entriesOf(body.items, { modelsOf, setAsOf: (model) => kinds.get(model) });

  const numbering = relatedPart(file, 'numbering');
  const lists = {
    styles: readStyles(relatedPart(file, 'styles')?.root, new Map()),
    lists: readNumbering(numbering?.root),
  };
  const used = (Object.keys(officialStyleNames) as OfficialStyle[]).filter((style) => !headStyles.has(style));
  const styles = styledPart(file, new Set(used));
  if (!styles) throw new Error('the styles were not prepared');
  file.replace(styles.path, styles.xml);

  const hadEven = setEvenPages(file);
  const relations = relationsIn(xml);
  const numbers = { ...addFooters(file, styles), relations: relations.prefix };
  const sections = sectionSplices(file, xml, body, numbers, hadEven);
  const setter: Setter = {
    xml,
    dialect,
    lists,
    isLinkedStyle: (id) => id !== undefined && styles.linked.has(id),
    sections: new Map(sections.splices.map(({ start, text }) => [start, inDialect(text, dialect)])),
    splices: [...relations.declare],
    levels: [],
  };

  const set: Partial<Record<SetAs, number>> = {};
  const tree = (start: number, end: number) => parsePart(xml.slice(start, end), body.prefixes);
  let pushed = 0;
  for (const [at, entry] of entries.kept.entries()) {
    if (entry.is !== 'line') continue;
    const { start, end } = entry.paragraph;
    const paragraph = tree(start, end);
    if (paragraph === 'no-xml') continue;
    const placed = placeLine(entries.kept, at, entry);
    const breaks = entries.onNewPage.has(entry) && { pageBreakBefore: '<w:pageBreakBefore/>' };
    const { trimmed } = setParagraph(
      paragraph,
      start,
      {
        ...placed,
        given: { ...placed.given, ...breaks },
        style: styles.idOf(placed.style),
        keepsSize: false,
        ...(entry.setAs === 'text' && entry.models[0] && { runIn: runInOf(entry.models[0]) }),
      },
      numberIndents[placed.style] ?? usualIndent,
      setter,
    );
    if (trimmed) pushed += 1;
    if (entry.text !== '') set[entry.setAs] = (set[entry.setAs] ?? 0) + 1;
  }
  for (const { start, end } of entries.dropped) setter.splices.push({ start, end, text: '' });

  const frames = frameOf(document.blocks);
  const signed = new Set(
    document.blocks.filter((block, at) => block.type === 'table' && frames.roles.has(at)),
  );
  const tables = setCells(body.items, { setter, modelsOf, tree, styles, widths: sections.widths, signed });
  for (const section of sections.splices) {
    const text = setter.sections.get(section.start);
    if (text !== undefined) setter.splices.push({ ...section, text });
  }
  file.replace(file.main, spliced(xml, setter.splices));
  if (numbering && setter.levels.length > 0)
    file.replace(numbering.path, setNumbers(numbering.xml, setter.levels));

  const changed = [
    ...prepared.changed,
    ...(pushed > 0 ? [`${pushed} 段用空格推出来的位置改成了缩进和对齐，文字没有动`] : []),
    ...(entries.dropped.length > 0
      ? [`${entries.dropped.length} 个只用来空行、换页的空段改成了段间距和分页`]
      : []),
    ...(sections.replaced > 0 ? [`原来的 ${sections.replaced} 个页码换成了“— 1 —”的样式`] : []),
  ];
  const left = leftSentences({
    entries: entries.kept,
    modelsOf,
    added: prepared.added,
    document,
    sections,
    tables,
  });
  return { bytes: file.save(), account: { set, tables: tables.set, changed, left } };
}
