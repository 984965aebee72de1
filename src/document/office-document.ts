/**
 * An office document (文件) as read: paragraphs and tables in reading order, what stands beside them, and for each
 * character the place in the file that it came from. It has no opinion: what a paragraph is (its role) is recognised
 * afterwards, once, in `roles/`. The check, the import and whatever writes back into a file read nothing else.
 *
 *     const { value: document } = readSource(bytes, '通知.docx');
 *     document.blocks[0] // { type: 'paragraph', text: '关于…的通知', line: 1, format: { align: 'center', size: 22 }, runs: […] }
 */
import type { Place } from '../terms/place.ts';

/** Families of fonts that official documents tell roles by (GB/T 9704 §7.2.2, §7.3). */
export type FontClass = '小标宋' | '黑体' | '楷体' | '仿宋' | '宋体' | '其他';

/** A stretch of a paragraph with one format and contiguous places. */
export interface Run {
  text: string;
  /** Place of the first character; absent for what no one typed: automatic numbers, results that were worked out here. */
  place?: Place;
  bold?: true;
  underline?: true;
  font?: FontClass;
  /** In points. */
  size?: number;
  /** Red letters, as red heads have. */
  red?: true;
  /** A content control that holds only its prompt (单击此处输入文字): a blank. */
  prompt?: true;
}

/** How a paragraph is set, as far as its role shows in it. What is as in the body of the document is left out. */
export interface ParagraphFormat {
  align?: 'left' | 'center' | 'right' | 'justify';
  /** Largest size of its letters in points. */
  size?: number;
  /** All of its letters are bold. */
  bold?: true;
  /** Font of most of its letters. */
  font?: FontClass;
  red?: true;
  /** Indent of the first line in characters; negative for a hanging one. */
  indent?: number;
  /** Indent of the whole paragraph from the left in characters. */
  left?: number;
  /** Indent from the right in characters. */
  right?: number;
  /** It begins a new page. */
  pageBreak?: true;
  /** Heading level that a style, an outline level or Markdown gives: 1 the highest. A hint only. */
  outline?: number;
  /** The style is made for titles. */
  title?: true;
  /** A line is drawn above or below it. */
  ruled?: true;
}

export interface Paragraph {
  type: 'paragraph';
  /** What its reader sees, an automatic number included; line breaks inside it are `\n`, tabs `\t`. */
  text: string;
  /** 1-based line of a text file, 1-based paragraph or table of the body in others. */
  line: number;
  /** Last line, where a paragraph takes several. */
  endLine?: number;
  /** The text in pieces; joined, they are `text`. */
  runs: readonly Run[];
  format: ParagraphFormat;
  /** How many characters at the start are a number that the program adds. */
  automatic?: number;
  /** A bullet that the program draws; it is no text. */
  bullet?: true;
  /** It stands in a frame of its own: a text box, WordArt, a table of one cell. */
  boxed?: 'box' | 'art' | 'frame';
}

export interface Cell {
  /** Paragraphs, and tables inside the cell. */
  blocks: readonly Block[];
  /** Grid column, from 0. */
  column: number;
  columns: number;
  /** Rows that the cell spans, 1 for its own; further rows do not repeat it. */
  rows: number;
}

export interface Table {
  type: 'table';
  line: number;
  endLine?: number;
  /** Cells by row; a row holds only the cells that begin in it. */
  rows: readonly (readonly Cell[])[];
  /** Columns of the grid. */
  columns: number;
}

export type Block = Paragraph | Table;

/** What stands beside the text, or was met and is no text. */
export type NoteKind =
  | 'comment'
  | 'header'
  | 'footer'
  | 'footnote'
  | 'endnote'
  | 'insertion'
  | 'deletion'
  | 'hidden'
  | 'picture'
  | 'chart'
  | 'formula'
  | 'field'
  | 'symbol'
  | 'diagram'
  | 'embedded'
  | 'contents'
  /** Where a link leads; the words that are linked are text. */
  | 'link'
  | 'removed';

/** Whom Word and WPS show as the author of every comment and revision that the check makes. */
export const checkAuthor = '审阅';

export interface Note {
  kind: NoteKind;
  /** Its words; '' where it has none that can be read. */
  text: string;
  /** Line of the paragraph that it belongs to; 1 for what belongs to the whole document. */
  line: number;
  /** Who wrote a comment or a revision. */
  author?: string;
  /** True where its words stand in the blocks, too (inserted text, a formula written out). */
  taken: boolean;
}

/** What a file says of itself (文件属性): its author, a company. Nobody sees it in the text, and it goes out with the file. */
export interface FileProperty {
  /** As Word calls it: 作者, 上次修改者; what a person named it. */
  name: string;
  value: string;
  /** True where a person is named by whatever stands there. */
  person?: true;
}

/** Kinds of files that documents are read from. */
export type SourceFormat =
  | 'docx'
  | 'flat'
  | 'word2003'
  | 'doc'
  | 'rtf'
  | 'html'
  | 'mht'
  | 'markdown'
  | 'text'
  | 'plan';

export interface OfficeDocument {
  /** Name for messages and provenance. */
  file: string;
  format: SourceFormat;
  blocks: readonly Block[];
  notes: readonly Note[];
  /** What the file says of itself, blank values left out; absent for files that say nothing or are not asked. */
  properties?: readonly FileProperty[];
  /**
   * True where a line of the file is a whole paragraph (Word, HTML, Markdown); false where sentences may go on in the next
   * line (plain text).
   */
  paragraphs: boolean;
}
