/**
 * `npm run bench -- hostile`: seconds a megabyte, and how much longer four times the text takes, for texts that are one
 * piece over and over: ×4 is in proportion, ×16 the square. The check as a whole, its dearest rule, and the readers.
 */
import { checkDocument } from '../../src/check/check.ts';
import { readChecked } from '../../src/check/check-text.ts';
import { rules } from '../../src/check/rules.ts';
import { sourceText } from '../../src/check/shown-text.ts';
import { readVocabulary } from '../../src/files/read-vocabulary.ts';
import { readWordLists } from '../../src/files/read-word-lists.ts';
import { readSource } from '../../src/source/read-source.ts';
import { hostilePairs, hostilePieces, repeated } from '../../src/testing/hostile-pieces.ts';
import type { BenchPart } from './part.ts';

/** Above these a row is told without `--show`. */
const slow = { seconds: 2, growth: 6 };
const readers = ['txt', 'md', 'html', 'rtf'] as const;
const heads: Record<string, string> = { html: '<!doctype html><body>', rtf: '{\\rtf1\\ansi ' };

/** Milliseconds of processor time, so that what else the machine does counts less. */
function spent(work: () => void): number {
  const before = process.threadCpuUsage().user;
  work();
  return (process.threadCpuUsage().user - before) / 1000;
}

export const benchHostile: BenchPart = async ({ show, full }) => {
  const context = { vocabulary: readVocabulary(), words: readWordLists(), library: [] };
  const [few, many] = full ? [250_000, 1_000_000] : [10_000, 40_000];
  const checked = (text: string): Map<string, number> => {
    let document: ReturnType<typeof readChecked>['document'] | undefined;
    const parts = new Map([
      ['check: reading', spent(() => (document = readChecked(text, context).document))],
    ]);
    const shown = sourceText(text);
    for (const rule of rules)
      if (document) {
        const given = document;
        parts.set(
          `check: ${rule.id}`,
          spent(() => rule.check(given, context)),
        );
      }
    if (document) {
      const given = document;
      parts.set(
        'check: all',
        spent(() => checkDocument(given, shown, context)),
      );
    }
    for (const ending of readers) {
      const bytes = new TextEncoder().encode(`${heads[ending] ?? ''}${text}`);
      parts.set(
        `read .${ending}`,
        spent(() => readSource(bytes, `a.${ending}`)),
      );
    }
    return parts;
  };
  checked(repeated('桃源社区每月清扫楼道。\n', few));
  const rows = [...hostilePieces, ...hostilePairs].flatMap((piece) => {
    const before = checked(repeated(piece, few));
    return [...checked(repeated(piece, many))].map(([what, milliseconds]) => ({
      piece: JSON.stringify(piece),
      what,
      'seconds a megabyte': Number((milliseconds / 1000 / (many / 1e6)).toFixed(2)),
      'growth for ×4': Number((milliseconds / Math.max(before.get(what) ?? 0, 1)).toFixed(1)),
    }));
  });
  rows.sort((a, b) => b['seconds a megabyte'] - a['seconds a megabyte']);
  const told = rows.filter(
    (row) =>
      row['seconds a megabyte'] > slow.seconds ||
      (row['growth for ×4'] > slow.growth && row['seconds a megabyte'] > slow.seconds / 4),
  );
  const title = `${told.length} of ${rows.length} above ${slow.seconds} s a megabyte, or growing more than ×${slow.growth}`;
  return {
    tables: [{ title, rows: show ? rows.slice(0, 200) : told.slice(0, 60) }],
    figures: { rows: rows.slice(0, 200) },
  };
};
