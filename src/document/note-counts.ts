/**
 * How much of what stands beside the text was taken over, by kind: the part of an account that letters do not show.
 *
 *     noteCounts([{ kind: 'comment', text: '请核实', line: 3, taken: false }]) // { comment: { taken: 0, left: 1 } }
 */
import { isPageNumber } from './note-findings.ts';
import type { Note, NoteKind } from './office-document.ts';

/** Notes whose words are in the text, and those whose words are not. */
export interface TakenAndLeft {
  taken: number;
  left: number;
}

/** By kind; a kind that does not occur is absent. */
export type NoteCounts = Partial<Record<NoteKind, TakenAndLeft>>;

/** What people call each kind, in the order in which they are told. */
const names: Readonly<Record<NoteKind, string>> = {
  comment: '批注',
  insertion: '修订插入',
  deletion: '修订删除',
  header: '页眉',
  footer: '页脚',
  footnote: '脚注',
  endnote: '尾注',
  hidden: '隐藏文字',
  picture: '图片',
  chart: '图表',
  diagram: '智能图形',
  formula: '公式',
  symbol: '符号字体',
  field: '域',
  embedded: '嵌入的文件',
  contents: '目录',
  link: '网址',
  removed: '其他文字',
};
const kinds = Object.keys(names) as NoteKind[];

/** What people call a kind of note. */
export const noteName = (kind: NoteKind): string => names[kind];

/** Counts notes; numbers of pages are none. */
export function noteCounts(notes: readonly Note[]): NoteCounts {
  const worth = notes.filter((note) => !isPageNumber(note));
  return sumNotes(
    worth.map(({ kind, taken }) => ({ [kind]: { taken: Number(taken), left: Number(!taken) } })),
  );
}

/** The counts of many documents as one. */
export function sumNotes(all: readonly NoteCounts[]): NoteCounts {
  const sum: NoteCounts = {};
  for (const counts of all)
    for (const kind of kinds) {
      const more = counts[kind];
      if (!more) continue;
      const { taken, left } = sum[kind] ?? { taken: 0, left: 0 };
      sum[kind] = { taken: taken + more.taken, left: left + more.left };
    }
  return sum;
}

/** `批注 2（未读入）、修订插入 3（已读入）、脚注 4（读入 3，未读入 1）`; '' where there are none. */
export function describeNotes(counts: NoteCounts): string {
  return kinds
    .flatMap((kind) => {
      const { taken, left } = counts[kind] ?? { taken: 0, left: 0 };
      if (taken + left === 0) return [];
      const fate = left === 0 ? '已读入' : taken === 0 ? '未读入' : `读入 ${taken}，未读入 ${left}`;
      return [`${noteName(kind)} ${taken + left}（${fate}）`];
    })
    .join('、');
}
