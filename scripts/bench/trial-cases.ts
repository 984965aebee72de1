/**
 * The trial cases of the workplace (`/work/shared/trial-cases`) against what is right for each by their README: they are
 * no part of the project, so where the folder is missing the bench says so and goes on.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { fixText } from '../../src/check/apply-fixes.ts';
import { checkText } from '../../src/check/check-text.ts';
import type { CheckContext } from '../../src/check/rule.ts';
import { readWordLists } from '../../src/files/read-word-lists.ts';
import type { Vocabulary } from '../../src/plan/vocabulary.ts';
import { even, type Found, findIn } from '../../src/testing/office-set/found.ts';

const words = z.array(z.string());
const caseSchema = z.strictObject({
  file: z.string(),
  title: z.string().optional(),
  /** Titles of the plans of a compilation; one plan where it is left out. */
  pieces: words.optional(),
  /** Depth and title of every heading of the first plan. */
  headings: words.optional(),
  org: z.string().optional(),
  date: z.string().optional(),
  addressee: words.optional(),
  attachments: words.optional(),
  /** Tables as `labels.ts` writes them. */
  tables: words.optional(),
  blanks: z.int().optional(),
  /** How many □ and ☑. */
  boxes: z.tuple([z.int(), z.int()]).optional(),
  /** Words that stand in the plan; words that do not. */
  shows: words.optional(),
  gone: words.optional(),
  /** How paragraphs of the plan begin, blanks counted. */
  starts: words.optional(),
  /** Lines of a cell, parted by `/`: not glued together. */
  lines: words.optional(),
  /** In warnings or errors; with `named` the words stand in no text of the plan either. */
  warned: words.optional(),
  named: words.optional(),
  /** Rules that have nothing to say. */
  silent: words.optional(),
  /** How many private numbers the check finds; what it does not; what its safe fixes leave and do not make. */
  personal: z.int().optional(),
  unchecked: words.optional(),
  fixed: z.strictObject({ keeps: words.optional(), gone: words.optional() }).optional(),
});
type TrialCase = z.infer<typeof caseSchema>;

export interface TrialResult {
  file: string;
  /** What is not as it should be, a line each; empty where all is right. */
  wrong: string[];
}

export const trialFolder = '/work/shared/trial-cases';

function same(
  what: string,
  found: readonly string[] | undefined,
  wanted: readonly string[] | undefined,
): string[] {
  if (wanted === undefined) return [];
  const [own, right] = [(found ?? []).map(even), wanted.map(even)];
  const missing = right.filter((one) => !own.includes(one)).map((one) => `− ${one}`);
  const more = own.filter((one) => !right.includes(one)).map((one) => `+ ${one}`);
  const differences = [...missing, ...more];
  if (differences.length > 0) return [`${what}: ${differences.join(', ')}`];
  return own.length === right.length ? [] : [`${what}: ${own.length}, not ${right.length}`];
}

const lacking = (what: string, all: string, wanted: readonly string[] = []): string[] =>
  wanted.filter((one) => !all.includes(one)).map((one) => `${what} “${one}” missing`);
const present = (what: string, all: string, wanted: readonly string[] = []): string[] =>
  wanted.filter((one) => all.includes(one)).map((one) => `${what} “${one}”`);

function wrongImport(one: TrialCase, found: Found): string[] {
  const told = found.findings.filter(({ severity }) => severity !== 'info');
  const messages = told.map(({ message }) => message).join('\n');
  const text = found.texts.join('\n').replaceAll('\u3000', ' ');
  const only = (value: string | undefined) => (value === undefined ? undefined : [value]);
  const glued = one.lines?.filter((line) => text.includes(line.replaceAll('/', ''))) ?? [];
  return [
    ...same('title', found.titles.slice(0, 1), only(one.title)),
    ...same('plans', found.titles, one.pieces ?? (found.titles.length === 1 ? undefined : [one.title ?? ''])),
    ...same(
      'headings',
      found.headings.map(({ depth, title }) => `${depth} ${title.replace(/^(第.{1,3}[章节])：/u, '$1')}`),
      one.headings,
    ),
    ...same('sign-off', found.bodies, only(one.org)),
    ...same('date', found.date === undefined ? [] : [found.date], only(one.date)),
    ...same('addressee', found.addressee, one.addressee),
    ...same('attachments', found.noted, one.attachments),
    ...same('tables', found.tables, one.tables),
    ...(one.blanks === undefined || one.blanks === found.blanks
      ? []
      : [`blanks: ${found.blanks}, not ${one.blanks}`]),
    ...same(
      'boxes',
      [`□${found.boxes.open} ☑${found.boxes.ticked}`],
      only(one.boxes && `□${one.boxes[0]} ☑${one.boxes[1]}`),
    ),
    ...lacking('text', text, one.shows),
    ...present('text', text, [...(one.gone ?? []), ...(one.named ?? [])]),
    ...(one.starts ?? [])
      .filter((start) => !found.texts.some((own) => own.replace('\u3000', ' ').startsWith(start)))
      .map((start) => `no paragraph begins “${start}”`),
    ...glued.map((line) => `lines of a cell glued: ${line}`),
    ...lacking('warning', messages, [...(one.warned ?? []), ...(one.named ?? [])]),
    ...present('finding', told.map(({ ruleId }) => ruleId).join(), one.silent),
    ...(found.lost > 0 ? [`${found.lost} characters lost`] : []),
  ];
}

function wrongCheck(
  { personal, unchecked, fixed }: TrialCase,
  text: string,
  context: CheckContext,
): string[] {
  if (personal === undefined && !unchecked && !fixed) return [];
  const findings = checkText(text, context);
  const told = findings.map(({ message, found = '' }) => `${message} ${found}`).join('\n');
  const numbers = findings.filter(({ ruleId }) => ruleId.startsWith('personal/')).length;
  const { source } = fixText(text, (now) => checkText(now, context));
  return [
    ...(personal === undefined || personal === numbers
      ? []
      : [`private numbers: ${numbers}, not ${personal}`]),
    ...present('finding', told, unchecked),
    ...lacking('after --fix', source, fixed?.keeps),
    ...present('after --fix', source, fixed?.gone),
  ];
}

/** Undefined where the folder is not there. */
export function measureTrialCases(vocabulary: Vocabulary, folder = trialFolder): TrialResult[] | undefined {
  if (!existsSync(folder)) return undefined;
  const source = readFileSync(join(import.meta.dirname, 'trial-cases.yaml'), 'utf8');
  const context: CheckContext = { vocabulary, words: readWordLists() };
  return z
    .array(caseSchema)
    .parse(parse(source, { merge: true }))
    .map((one) => {
      const bytes = new Uint8Array(readFileSync(join(folder, one.file)));
      const found = findIn({ name: basename(one.file), bytes }, vocabulary);
      const imported = found ? wrongImport(one, found) : ['nothing is imported'];
      return {
        file: one.file,
        wrong: [...imported, ...wrongCheck(one, new TextDecoder().decode(bytes), context)],
      };
    });
}
