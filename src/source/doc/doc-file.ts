/**
 * The outer frame of a Word 97–2003 document ([MS-DOC]): its header (FIB), whether it is one that can be read, and
 * where its tables are.
 */
import type { Result } from '../../terms/finding.ts';
import { refused } from '../source-finding.ts';
import { openCompoundFile } from './compound-file.ts';
import { type Bytes, readable } from './doc-bytes.ts';

/** Tables of the document by the number that the format gives them. */
const tableNumbers = {
  styles: 1,
  footnoteReferences: 2,
  footnoteTexts: 3,
  commentReferences: 4,
  commentTexts: 5,
  headerTexts: 11,
  characters: 12,
  paragraphs: 13,
  fonts: 15,
  pieces: 33,
  commentAuthors: 36,
  shapes: 40,
  endnoteReferences: 46,
  endnoteTexts: 47,
  revisionAuthors: 51,
  boxTexts: 56,
  lists: 73,
  listUses: 74,
} as const;
export type DocTable = keyof typeof tableNumbers;

/** Parts of the text, in the order in which they follow each other. */
const storyOffsets = {
  main: 0x4c,
  footnotes: 0x50,
  headers: 0x54,
  macros: 0x58,
  comments: 0x5c,
  endnotes: 0x60,
  boxes: 0x64,
  headerBoxes: 0x68,
} as const;
export type DocStory = keyof typeof storyOffsets;

export interface DocFile {
  /** The stream that holds text and page tables. */
  main: Bytes;
  data: Bytes;
  /** One of the tables, without the bytes of others; `after` is what follows it in its stream. */
  table(name: DocTable): { own: Bytes; after: Bytes };
  /** First character of a story and the first behind it. */
  story(name: DocStory): { from: number; to: number };
}

const word97 = 0xa5ec;
/** Word 6 and 95 have another header. */
const older = [0xa5dc, 0xa5db, 0xa59c, 0xa59b];

const saveAgain = '请用 Word 或 WPS 打开，另存为 .docx 再试';
const encrypted = '文档加了密码，读不了；请先在 Word 或 WPS 里去掉密码再试';

function openHeader(main: Bytes): Result<never> | undefined {
  const magic = main.u16(0);
  if (older.includes(magic) || (magic === word97 && main.u16(2) < 0xc1))
    return refused('old-format', `这是 Word 95 或更早的文档，读不了；${saveAgain}`);
  if (magic !== word97) return refused('damaged', `Word 文件已损坏：文件头不对；${saveAgain}`);
  if (main.u16(0x0a) & 0x0100) return refused('encrypted', encrypted);
  return undefined;
}

/** Opens the file; no value, with what to do, where it is no Word document or cannot be read. */
export function openDocFile(bytes: Uint8Array): Result<DocFile> {
  const file = openCompoundFile(bytes);
  if (!file) return refused('damaged', `Word 文件已损坏：里面的目录不完整；${saveAgain}`);
  if (file.names.includes('EncryptedPackage')) return refused('encrypted', encrypted);
  const stream = file.stream('WordDocument');
  if (!stream) {
    return file.names.includes('WordDocument')
      ? refused('damaged', `Word 文件已损坏：正文不完整；${saveAgain}`)
      : refused('no-word', '里面没有 Word 正文，不是 .doc 文件（可能是表格、演示文稿或邮件）；请检查原件');
  }
  const main = readable(stream);
  const wrong = openHeader(main);
  if (wrong) return wrong;
  const tables = file.stream(main.u16(0x0a) & 0x0200 ? '1Table' : '0Table');
  if (!tables) return refused('damaged', `Word 文件已损坏：缺少正文的索引；${saveAgain}`);
  const stories = Object.keys(storyOffsets) as DocStory[];
  return {
    value: {
      main,
      data: readable(file.stream('Data') ?? new Uint8Array()),
      table(name) {
        const entry = 0x9a + tableNumbers[name] * 8;
        const from = main.u32(entry);
        const to = from + main.u32(entry + 4);
        return { own: readable(tables.subarray(from, to)), after: readable(tables.subarray(to)) };
      },
      story(name) {
        let from = 0;
        for (const story of stories) {
          const length = Math.max(main.i32(storyOffsets[story]), 0);
          if (story === name) return { from, to: from + length };
          from += length;
        }
        return { from: 0, to: 0 };
      },
    },
    findings: [],
  };
}
