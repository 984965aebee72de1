/**
 * What a paragraph of an office document is (要素), as GB/T 9704-2012 §7 names its parts. Recognised once, in `roles/`,
 * from format, words and position together.
 */
import type { HeadingNumber } from '../terms/heading-number.ts';

export const roles = [
  /** 发文机关标志: 青山街道办事处文件. */
  'red-head',
  /** 发文字号: 青街办〔2027〕3号. */
  'document-number',
  /** 签发人. */
  'signer',
  /** 份号, 密级和保密期限, 紧急程度. */
  'classification',
  /** 标题; over several lines each of them. */
  'title',
  /** 主送. */
  'addressee',
  'heading',
  'body',
  /** A numbered sentence. */
  'item',
  /** Words above a table or a picture. */
  'caption',
  /** 附件说明: 附件：1.… below the text. */
  'attachment-note',
  /** 附件2 at the top of an attachment. */
  'attachment-label',
  'attachment-title',
  /** 发文机关署名. */
  'signoff-body',
  /** 成文日期. */
  'date',
  /** 抄送. */
  'copied-to',
  /** 印发机关和印发日期. */
  'printed-by',
  /** 附注: （此件公开发布）, 联系人：…. */
  'remark',
  /** A line of the list of contents. */
  'contents',
  /** Page numbers, headers and web page words that stand between the text. */
  'furniture',
] as const;
export type Role = (typeof roles)[number];

export interface Recognised {
  role: Role;
  /** How sure it is, 0 to 1; below `unsure` a person is asked. */
  confidence: number;
  /** Headings and items: the number before the words. */
  number?: HeadingNumber;
  /** Headings: 1 the highest of the document. */
  depth?: number;
  /** Attachments: which one the paragraph belongs to, from 1; absent in the main text. */
  attachment?: number;
}

/** What leaves no doubt: a style, known words, the place in the frame. */
export const certain = 1;
/** Below this a role that matters (title, sign-off, attachment) is told to the person who brought the file. */
export const unsure = 0.7;
