import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { readWordLists } from '../files/read-word-lists.ts';
import { hostileLines, repeated, wakingLines } from '../testing/hostile-pieces.ts';
import { rounds } from '../testing/rounds.ts';
import { distinctPassages } from './alike-passages.ts';
import { faultsOf } from './check.ts';
import { readChecked } from './check-text.ts';
import type { Fault } from './rule.ts';
import { rules } from './rules.ts';

const context = { vocabulary: readVocabulary(), words: readWordLists(), library: [] };
const alone = rules.filter((rule) => rule.alone);

const folder = 'content/samples';
const samples = readdirSync(folder)
  .filter((_, index) => rounds(index % 12 === 0, true))
  .map((name) => readFileSync(join(folder, name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));

/** Every line again, in turned order and one below itself: what is said of a passage must not hang on where it stands. */
const turned = (text: string) => {
  const lines = text.split('\n');
  return [...lines, ...lines.toReversed().flatMap((line) => [line, line])].join('\n');
};

const examples = rules
  .flatMap(({ examples: { ok, notOk } }) => [...ok, ...notOk].map(({ text }) => text))
  .filter((text) => !text.startsWith('---'));

test.each([
  ['samples', samples.map(turned)],
  ['examples of rules', [examples.join('\n'), turned(examples.join('\n'))]],
  ['tables', [turned('序号\t姓名\t电话\n1\t王小明\t13812345678\n2\t  王小明\t待定\n2\t××\t138-1234-5678')]],
  ['single lines over and over', [...hostileLines, ...wakingLines].map((line) => repeated(line, 60))],
])('of passages that are alike in %s is said what would be said of each', (_, texts) => {
  let merged = 0;
  for (const text of texts) {
    const { document } = readChecked(text, context);
    merged += distinctPassages(document).others.size;
    const places = new Map(document.passages.map((passage, index) => [passage, index]));
    const told = (faults: readonly Fault[]) =>
      faults
        .map(({ at, ...rest }) => ({ at: at && places.get(at), ...rest }))
        .sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
    for (const rule of alone)
      expect(told(faultsOf(rule, document, context)), rule.id).toEqual(told(rule.check(document, context)));
  }
  expect(merged).toBeGreaterThan(0);
});
