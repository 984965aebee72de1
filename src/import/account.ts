/** The account of an import: every character that says something is in a plan or among what was dropped. */

import type { SourceDocument } from '../document/source-document.ts';
import { blockTypes } from '../plan/block-type.ts';
import { blockTables } from '../plan/blocks/blocks.ts';
import { bodyTexts } from '../plan/plan.ts';
import type { Finding } from '../terms/finding.ts';
import type { Blanks } from './blanks.ts';
import { countHan, hanTotal, missingHan } from './han.ts';
import type { Account, Dropped, ImportedPiece } from './imported-document.ts';
import { countSigns } from './other-signs.ts';
import { importFinding } from './repairs.ts';

function sourceTexts({ lines }: SourceDocument): string[] {
  return lines.flatMap(({ text, table }) => (table ? table.flat() : [text]));
}

/** What a plan says that came from the input: titles that were made up or are another piece's do not count. */
function pieceTexts({ plan }: ImportedPiece, hasTitle: boolean): string[] {
  const { title, addressee, signoff, remark, blocks } = plan.meta;
  return [
    ...(hasTitle ? [title] : []),
    ...addressee,
    signoff?.org ?? '',
    remark ?? '',
    signoff?.date ? '年月日' : '',
    ...bodyTexts(plan),
    ...blockTypes
      .flatMap((type) => blockTables(type, blocks))
      .flatMap(({ caption, columns, rows }) => [caption, ...columns, ...rows.flat().map(({ text }) => text)]),
  ];
}

/** What an import has made. */
export interface Made {
  pieces: readonly ImportedPiece[];
  /** Ids of the pieces whose title stands in the input. */
  titled: ReadonlySet<string>;
  /** Numbers of headings and items, which output adds again. */
  numbers: readonly string[];
  dropped: readonly Dropped[];
  blanks: Blanks;
}

/** What an account comes to, and the characters that have no place in it. */
export interface Counted {
  /** Of the text alone: it knows no notes. */
  counts: Account;
  missing: string[];
  /** Figures, letters and boxes to tick. */
  missingSigns: string[];
}

/** Counts. Characters of any form are counted as one; blanks are no text. */
export function accountFor(source: SourceDocument, made: Made): Counted {
  const { marks } = made.blanks;
  const texts = made.pieces.flatMap((piece) => pieceTexts(piece, made.titled.has(piece.id)));
  const dates = made.pieces.map(({ plan }) => plan.meta.signoff?.date?.replace(/-0?/g, '-') ?? '');
  const dropped = made.dropped.map(({ text }) => text);
  return counted(sourceTexts(source), { kept: [...texts, ...made.numbers], dates, dropped }, marks);
}

/** The account of a Word file of this project, against its plan as it is written out. */
export function accountForOwn(text: readonly string[], shown: string): Counted {
  const { counts, ...missing } = counted(text, { kept: [shown], dates: [], dropped: [] }, new Set());
  // the written plan may say more than the file: 附件, 【成文日期】
  return { counts: { ...counts, kept: counts.han - counts.lost }, ...missing };
}

function counted(
  input: readonly string[],
  { kept, dates, dropped }: Readonly<Record<'kept' | 'dates' | 'dropped', readonly string[]>>,
  marks: ReadonlySet<string>,
): Counted {
  const whole = countHan(input, marks);
  const [inPlans, out] = [countHan(kept, marks), countHan(dropped, marks)];
  const missing = missingHan(whole, [inPlans, out]);
  const signs = missingHan(countSigns(input), [countSigns([...kept, ...dates]), countSigns(dropped)]);
  const han = hanTotal(whole);
  return {
    counts: {
      han,
      kept: Math.min(han, hanTotal(inPlans)),
      dropped: hanTotal(out),
      lost: missing.total,
      lostSigns: signs.total,
      notes: {},
    },
    missing: missing.characters,
    missingSigns: signs.characters,
  };
}

/**
 * What is to be told of characters that came nowhere.
 * @param severity of lost Han characters; figures, letters and boxes are a warning
 */
export function lossFindings(
  { counts, missing, missingSigns }: Counted,
  severity: 'error' | 'warning',
): Finding[] {
  const first = (characters: readonly string[]) => characters.slice(0, 20).join('');
  const toDo = severity === 'error' ? '请把这份文件报给维护者' : '请对照原件';
  const han = `有 ${counts.lost} 个汉字没有着落（${first(missing)}），${toDo}`;
  const signs = `有 ${counts.lostSigns} 个数字、字母或勾选框没有着落（${first(missingSigns)}），请对照原件`;
  return [
    ...(counts.lost > 0 ? [importFinding('lost', severity, 1, han)] : []),
    ...(counts.lostSigns > 0 ? [importFinding('lost-signs', 'warning', 1, signs)] : []),
  ];
}
