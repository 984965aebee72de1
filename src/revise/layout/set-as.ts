/**
 * What a paragraph is set as: the choice that a person sees and can change. Narrower than its role: sentences with and
 * without a number are set alike, headings by their level, and what stands in the red head or below the document is
 * left as its office set it.
 *
 *     setAsOf({ role: 'heading', depth: 2, confidence: 0.8 }) // heading-2
 */
import type { Recognised } from '../../document/role.ts';

export const setAsKinds = [
  'title',
  'addressee',
  'heading-1',
  'heading-2',
  'heading-3',
  'heading-4',
  'text',
  'caption',
  'attachment-note',
  'attachment-label',
  'attachment-title',
  'signoff-body',
  'date',
  'as-is',
] as const;
export type SetAs = (typeof setAsKinds)[number];

/** What each is called on the page and in the account. */
export const setAsNames: Readonly<Record<SetAs, string>> = {
  title: '标题',
  addressee: '主送机关',
  'heading-1': '一级标题',
  'heading-2': '二级标题',
  'heading-3': '三级标题',
  'heading-4': '四级标题',
  text: '正文',
  caption: '表题',
  'attachment-note': '附件说明',
  'attachment-label': '附件序号',
  'attachment-title': '附件标题',
  'signoff-body': '落款单位',
  date: '落款日期',
  'as-is': '照原样不动',
};

const headings = ['heading-1', 'heading-2', 'heading-3', 'heading-4'] as const;

/** GB/T 9704-2012 §7.3.3 knows four levels: what stands deeper is set as the fourth. */
export function setAsOf({ role, depth = 1 }: Recognised): SetAs {
  switch (role) {
    case 'heading':
      return headings[depth - 1] ?? 'heading-4';
    case 'body':
    case 'item':
    case 'remark':
      return 'text';
    case 'title':
    case 'addressee':
    case 'caption':
    case 'attachment-note':
    case 'attachment-label':
    case 'attachment-title':
    case 'signoff-body':
    case 'date':
      return role;
    case 'red-head':
    case 'document-number':
    case 'signer':
    case 'classification':
    case 'copied-to':
    case 'printed-by':
    case 'contents':
    case 'furniture':
      return 'as-is';
  }
}

/** 1 to 4 for headings. */
export const headingLevelOf = (setAs: SetAs): number | undefined =>
  setAs.startsWith('heading-') ? Number(setAs.slice(-1)) : undefined;
