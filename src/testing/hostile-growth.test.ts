// Nothing that a person can paste takes more than time in proportion to its length. Not the clock decides, but how much more
// work four times the text is, counted in time of the processor.
import { expect, test } from 'vitest';
import { fixText } from '../check/apply-fixes.ts';
import { checkDocument, faultsOf } from '../check/check.ts';
import { checkText, readChecked } from '../check/check-text.ts';
import { rules } from '../check/rules.ts';
import { sourceText } from '../check/shown-text.ts';
import { toSource } from '../document/source-document.ts';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { readWordLists } from '../files/read-word-lists.ts';
import { importDocument } from '../import/import-document.ts';
import { readSource } from '../source/read-source.ts';
import { makeDocx, p } from '../source/testing/make-docx.ts';
import { foldCharacters } from '../terms/folded-characters.ts';
import { plainText } from '../terms/personal/plain-text.ts';
import { growsTooFast } from './growth.ts';
import { hostileLines, hostilePairs, hostilePieces, repeated, wakingLines } from './hostile-pieces.ts';
import { rounds } from './rounds.ts';

const context = { vocabulary: readVocabulary(), words: readWordLists(), library: [] };
const length = rounds(3_000, 30_000);
/** One of so many pieces in the usual run; another for each work, so that together they see most of them. */
const sparse = (pieces: readonly string[], every: number, from = 0) =>
  pieces.filter((_, index) => rounds((index + from) % every === 0, true));
const pieces = [
  ...hostilePieces,
  ...hostileLines,
  ...wakingLines,
  ...rounds<readonly string[]>([], hostilePairs),
];

/** `what "piece" ×12` of each piece for which it is out of proportion. */
function tooFast(
  what: string,
  work: (text: string) => void,
  of: readonly string[],
  shortest = length,
): string[] {
  return of.flatMap((piece) => {
    const growth = growsTooFast((length) => work(repeated(piece, length)), shortest);
    return growth === undefined ? [] : [`${what} ${JSON.stringify(piece)} ×${growth.toFixed(0)}`];
  });
}

/** The check as a whole, and where that is out of proportion, which rules are. */
function tooFastChecks(of: readonly string[], shortest: number): string[] {
  const whole = (text: string) => {
    const { document } = readChecked(text, context);
    checkDocument(document, sourceText(text), context);
  };
  return of.flatMap((piece) => {
    const all = tooFast('check', whole, [piece], shortest);
    if (all.length === 0) return [];
    const single = rules.flatMap((rule) =>
      tooFast(
        rule.id,
        (text) => faultsOf(rule, readChecked(text, context).document, context),
        [piece],
        shortest,
      ),
    );
    return [...all, ...single];
  });
}

test('four times the text is no sixteen times the work for any rule', () => {
  const most = [...sparse(hostilePieces, 5), ...sparse(hostileLines, 3)];
  expect(tooFastChecks([...most, ...rounds<readonly string[]>([], hostilePairs)], length)).toEqual([]);
});

test('nor where a rule looks around in the whole document', () => {
  expect(tooFastChecks(wakingLines, rounds(12_000, 60_000))).toEqual([]);
});

test('nor for safe fixes', () => {
  const fixable = rounds(['１', '(a)', '（a)', ',一', '一"', '一 ', '。 ', '一,\n'], pieces);
  const check = (source: string) => checkText(source, context);
  expect(tooFast('fix', (text) => fixText(text, check), fixable)).toEqual([]);
});

const readers: Readonly<Record<string, (text: string) => Uint8Array>> = {
  txt: (text) => new TextEncoder().encode(`首\n${text}`),
  md: (text) => new TextEncoder().encode(`# 首\n\n${text}`),
  html: (text) => new TextEncoder().encode(`<!doctype html><body>首${text}`),
  rtf: (text) => new TextEncoder().encode(`{\\rtf1\\ansi first ${text}`),
  csv: (text) => new TextEncoder().encode(`首,${text}`),
  docx: (text) =>
    makeDocx({
      body: text
        .replace(/[<&]/g, ' ')
        .split('\n')
        .map((line) => p(line))
        .join(''),
    }),
};

test.each(Object.entries(readers))('nor for reading a .%s file', (ending, bytes) => {
  const read = (text: string) => readSource(bytes(text), `a.${ending}`);
  expect(tooFast(ending, read, sparse(pieces, 6, ending.length))).toEqual([]);
});

test.each(rounds(['md'], ['txt', 'md', 'html']))('nor for importing what a .%s file holds', (ending) => {
  const found = tooFast(
    `import .${ending}`,
    (text) => {
      const { value } = readSource(readers[ending]?.(text) ?? new Uint8Array(), `a.${ending}`);
      if (value) importDocument(toSource(value), context.vocabulary);
    },
    sparse(pieces, 12, 1),
  );
  expect(found).toEqual([]);
});

test('nor for bringing characters into one form', () => {
  const found = tooFast(
    'normal form',
    (text) => {
      foldCharacters(text);
      plainText(text);
    },
    pieces,
  );
  expect(found).toEqual([]);
});
