// Sources that would keep a reader busy for minutes are refused at once, with what to do.

import { expect, test } from 'vitest';
import { checkText } from '../../check/check-text.ts';
import { readVocabulary } from '../../files/read-vocabulary.ts';
import { readWordLists } from '../../files/read-word-lists.ts';
import { publishablePlan } from '../../testing/publishable-plan.ts';
import { parsePlan } from './parse.ts';

const vocabulary = readVocabulary();
const words = readWordLists();

test.each([
  ['a list in a list, on one line', `${'- '.repeat(20_000)}摇一遍`],
  ['numbered lists', `${'1. '.repeat(20_000)}摇一遍`],
  ['quotations', `${'> '.repeat(20_000)}摇一遍`],
  ['emphasis in emphasis', `${'**摇 '.repeat(20_000)}${'**'.repeat(20_000)}`],
])('%s', (_, text) => {
  const { value, findings } = parsePlan(`${publishablePlan}\n${text}\n`, vocabulary);
  expect(value).toBeUndefined();
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['guard/depth']);
  expect(findings[0]?.message).toMatch(/列表套列表太深.*请改成普通段落和标题/);
  checkText(`${publishablePlan}\n${text}\n`, { vocabulary, words });
});

test('what people write is read as before', () => {
  const text = `${'**三天内**修好，'.repeat(100)}\n\n1. 摇一遍\n2. 系布条`;
  expect(parsePlan(`${publishablePlan}\n${text}\n`, vocabulary).findings).toEqual([]);
});
