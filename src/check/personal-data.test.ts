// The rules for private data against made-up data in disguise, against rosters, and against what only looks like it.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findPlanFiles } from '../files/find-plans.ts';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { readWordLists } from '../files/read-word-lists.ts';
import type { Finding } from '../terms/finding.ts';
import { rounds } from '../testing/rounds.ts';
import { checkText } from './check-text.ts';
import type { CheckContext } from './rule.ts';
import { rules } from './rules.ts';
import { disguise, disguiseKinds } from './testing/disguises.ts';
import { harmlessLines } from './testing/harmless.ts';
import { labelledLines } from './testing/labelled-lines.ts';
import { makeRoster } from './testing/rosters.ts';

const context: CheckContext = { vocabulary: readVocabulary(), words: readWordLists(), library: [] };
const personal = rules.filter(({ id }) => id.startsWith('personal/'));
const findings = (text: string): Finding[] =>
  checkText(text, context, personal).filter(({ ruleId }) => ruleId.startsWith('personal/'));

/** One text a line; findings by line, from 0. */
function byLine(lines: readonly string[]): Finding[][] {
  const found: Finding[][] = lines.map(() => []);
  for (const finding of findings(lines.join('\n'))) found[finding.line - 1]?.push(finding);
  return found;
}

describe('private data in disguise', () => {
  const count = rounds(1250, 12_500);

  test.each(disguiseKinds)('%s: of a thousand at most one is missed', (kind) => {
    const cases = Array.from({ length: count }, (_, seed) => disguise(kind, seed + 1));
    const found = byLine(cases.map(({ text }) => text));
    const missed = cases.filter((_, index) => found[index]?.length === 0).map(({ text }) => text);
    expect(missed.slice(0, 20).join('\n')).toBe('');
  });

  const labelled = labelledLines('private-lines.txt');

  test('is found in lists, tables, minutes and sentences as people write them', () => {
    expect(labelled.length).toBeGreaterThan(350);
    const missed = labelled.flatMap(({ text, hidden }) => {
      const told = findings(text).map(({ found = '' }) => found.replace(/\s/gu, ''));
      return hidden
        .filter((one) => !told.some((found) => found.includes(one) || one.includes(found)))
        .map((one) => `${one}: ${text}`);
    });
    expect(missed.join('\n')).toBe('');
  });

  test('is covered to its last figure', () => {
    for (const text of [
      '电话138<b>0013</b>8000。',
      '请打一三八零零一三八零零零，',
      '身份证110105 19491231 002Х；',
    ])
      expect(findings(text).map(({ found }) => found)).toEqual([
        text.replace(/^(?:电话|请打|身份证)|[。，；]$/g, ''),
      ]);
  });
});

describe('what is nobody’s', () => {
  test('is left alone: codes, office telephones, projects, documents, amounts, dates', () => {
    const lines = Array.from({ length: rounds(4000, 40_000) }, (_, seed) => harmlessLines(seed + 1));
    const found = byLine(lines);
    const wrong = lines.filter((_, index) => (found[index]?.length ?? 0) > 0);
    expect(wrong.slice(0, 20).join('\n')).toBe('');
  });

  test('is left alone in sentences full of numbers and of words that begin with a surname', () => {
    const lines = labelledLines('harmless-lines.txt');
    expect(lines.length).toBeGreaterThan(450);
    const wrong = lines.flatMap(({ text }) => findings(text).map(({ found }) => `${found}: ${text}`));
    expect(wrong.join('\n')).toBe('');
  });

  test('stands in every sample, and no sample draws a finding', () => {
    for (const file of findPlanFiles(['content/samples']))
      expect(
        findings(readFileSync(file, 'utf8')).map(({ found, line }) => `${file}:${line} ${found}`),
      ).toEqual([]);
  });
});

test('of the people in rosters, tables and sentences 95 in 100 are found, and 9 of 10 findings are people', () => {
  let people = 0;
  let hit = 0;
  let told = 0;
  const missed: string[] = [];
  const wrong: string[] = [];
  for (let seed = 1; seed <= rounds(400, 4000); seed++) {
    const { text, names } = makeRoster(seed);
    const found = findings(text).map((finding) => (finding.found ?? '').replace(/[\s\u3000]/g, ''));
    people += names.length;
    told += found.length;
    for (const name of names)
      if (found.some((one) => one.includes(name) || name.includes(one))) hit += 1;
      else missed.push(`${name}: ${text}`);
    for (const one of found)
      if (!names.some((name) => one.includes(name) || name.includes(one))) wrong.push(`${one}: ${text}`);
  }
  expect(people).toBeGreaterThan(1000);
  expect(hit / people, missed.slice(0, 20).join('\n')).toBeGreaterThanOrEqual(0.95);
  expect(1 - wrong.length / told, wrong.slice(0, 20).join('\n')).toBeGreaterThanOrEqual(0.9);
});
