/** The account of an import: every Han character of the input is in a plan or among what was dropped. */

import type { SourceDocument } from '../document/source-document.ts';
import { blockTypes } from '../plan/block-type.ts';
import { blockTables } from '../plan/blocks/blocks.ts';
import type { Blanks } from './blanks.ts';
import { bodyTexts } from './finish-piece.ts';
import { countHan, hanTotal, missingHan } from './han.ts';
import type { Dropped, HanAccount, ImportedPiece } from './imported-document.ts';
import { countSigns } from './other-signs.ts';

function sourceTexts({ lines }: SourceDocument): string[] {
  return lines.flatMap(({ text, table }) => (table ? table.flat() : [text]));
}

/** What a plan says that came from the input: titles that were made up or are another piece's do not count. */
function pieceTexts({ plan }: ImportedPiece, hasTitle: boolean): string[] {
  const { title, addressee, signoff, blocks } = plan.meta;
  return [
    ...(hasTitle ? [title] : []),
    ...addressee,
    signoff?.org ?? '',
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
  counts: HanAccount;
  missing: string[];
  /** Figures, letters and boxes to tick that came nowhere. */
  signs: { total: number; characters: string[] };
}

/** Counts. Characters of any form are counted as one; blanks are no text. */
export function accountFor(source: SourceDocument, made: Made): Counted {
  const { marks } = made.blanks;
  const input = countHan(sourceTexts(source), marks);
  const texts = made.pieces.flatMap((piece) => pieceTexts(piece, made.titled.has(piece.id)));
  const signs = missingHan(countSigns(sourceTexts(source)), [
    countSigns(texts),
    countSigns(made.numbers),
    countSigns(made.dropped.map(({ text }) => text)),
    countSigns(made.pieces.map(({ plan }) => plan.meta.signoff?.date?.replace(/-0?/g, '-') ?? '')),
  ]);
  const kept = countHan([...texts, ...made.numbers], marks);
  const out = countHan(
    made.dropped.map(({ text }) => text),
    marks,
  );
  const missing = missingHan(input, [kept, out]);
  const han = hanTotal(input);
  return {
    counts: { han, kept: Math.min(han, hanTotal(kept)), dropped: hanTotal(out), lost: missing.total },
    missing: missing.characters,
    signs,
  };
}
