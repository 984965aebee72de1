/**
 * A Word file (.docx) of any program → its paragraphs and tables in order. Nothing is run and nothing outside the file
 * is looked at; pictures, comments, headers and footers stay behind.
 */
import type { XmlElement } from '@rgrove/parse-xml';
import type { SourceDocument, SourceLine } from '../document/source-document.ts';
import type { Finding, Result } from '../terms/finding.ts';
import { readBody } from './docx-body.ts';
import { readNumbering } from './docx-numbering.ts';
import { readParagraphStyles } from './docx-styles.ts';
import { nothingUnread, type Unread } from './docx-text.ts';
import { parsePart, unpackParts } from './ooxml/read-parts.ts';
import { child, childElements } from './ooxml/xml-tree.ts';
import { refused, sourceFinding } from './source-finding.ts';

/** A compilation of sixty plans is about 10 MB of XML; its tree takes twenty-five times that in memory. */
const mostUnpacked = 16 * 1024 * 1024;
const wanted = /^word\/(?:document\d*|styles\d*|numbering|footnotes|endnotes)\.xml$/;

/** What a paragraph or table as a whole is made of, for files with no text in them. */
const hasText = ({ text, table }: SourceLine) =>
  text.trim() !== '' || (table?.flat().join('').trim() ?? '') !== '';

const unreadMessages: Readonly<Record<keyof Unread, (count: number) => string>> = {
  pictures: (count) => `文档里有 ${count} 张图片，没有读入；图片里如有文字，请录入成正文`,
  revisions: () => '文档里有没处理的修订，已按全部接受读取（删去的不读，插入的读入）',
  hidden: (count) => `文档里有 ${count} 处隐藏文字，没有读入`,
  contents: (count) => `自动生成的目录（${count} 行）没有读入，标题都在正文里`,
  embedded: (count) => `文档里嵌有 ${count} 个其他文件或公式，没有读入`,
};

function unreadFindings(unread: Unread): Finding[] {
  return (Object.keys(unreadMessages) as (keyof Unread)[])
    .filter((kind) => unread[kind] > 0)
    .map((kind) =>
      sourceFinding(
        kind,
        unreadMessages[kind](unread[kind]),
        kind === 'pictures' || kind === 'embedded' ? 'warning' : 'info',
      ),
    );
}

function notesOf(root: XmlElement | undefined, name: string): Map<string, XmlElement> {
  const notes = root ? childElements(root).filter((element) => element.name === name) : [];
  return new Map(notes.map((note) => [note.attributes['w:id'] ?? '', note]));
}

/** Reads a .docx. */
export function readDocxDocument(bytes: Uint8Array, file: string): Result<SourceDocument> {
  const damaged = (what: string) =>
    refused('damaged', `Word 文件已损坏：${what}；请用 Word 或 WPS 打开修复，另存为 .docx 再试`);
  const parts = unpackParts(bytes, wanted, mostUnpacked);
  if (parts === 'no-zip') return damaged('压缩包解不开');
  if (parts === 'too-big')
    return refused('too-big', '文件解开后过大，已停止读取；请删去图片和多余内容，或分成几份后再试');
  const faults: string[] = [];
  const root = (name: RegExp): XmlElement | undefined => {
    const path = [...parts.keys()].find((key) => name.test(key));
    const parsed = path === undefined ? undefined : parsePart(parts.get(path) ?? '');
    if (parsed === 'no-xml') faults.push(path ?? '');
    return typeof parsed === 'object' ? parsed : undefined;
  };
  const document = root(/^word\/document/);
  if (faults.length > 0) return damaged('里面的 XML 不完整');
  const body = child(document, 'w:body');
  if (!body) return refused('no-word', '压缩包里没有 Word 正文，不是 .docx 文件；请检查是不是改了扩展名');
  const unread = nothingUnread();
  const lines = readBody(body, {
    styles: readParagraphStyles(root(/^word\/styles/)),
    lists: readNumbering(root(/^word\/numbering/)),
    notes: {
      footnote: notesOf(root(/^word\/footnotes/), 'w:footnote'),
      endnote: notesOf(root(/^word\/endnotes/), 'w:endnote'),
    },
    unread,
  });
  if (!lines.some(hasText))
    return refused(
      'empty',
      unread.pictures > 0
        ? '文件里只有图片，没有文字；请先把图片里的文字录入'
        : '文件是空的，没有可导入的文字',
    );
  const halfRead = faults.map((path) =>
    sourceFinding('damaged-part', `${path} 已损坏，自动编号、样式或脚注可能没有读全；请对照原件`, 'warning'),
  );
  return { value: { file, lines, paragraphs: true }, findings: [...halfRead, ...unreadFindings(unread)] };
}
