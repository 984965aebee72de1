/** What weighs less than its rule does: names that are published by rule, blanks that are quoted. */
import { expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { readWordLists } from '../files/read-word-lists.ts';
import { checkText } from './check-text.ts';

const context = { vocabulary: readVocabulary(), words: readWordLists(), library: [] };
const severities = (text: string, rule: string) =>
  checkText(text, context).flatMap(({ ruleId, severity }) => (ruleId === rule ? [severity] : []));

test('a name in a list of members is an error, in a list that is published for objections a warning', () => {
  expect(severities('领导小组名录\n组长：王小明', 'personal/name')).toEqual(['error']);
  expect(severities('拟聘用人员名单公示\n组长：王小明', 'personal/name')).toEqual(['warning']);
});

test('a blank is an error, and a warning where it is quoted', () => {
  expect(severities('由××社区发文。', 'placeholder/left')).toEqual(['error']);
  expect(severities('以“××社区”的名义发文。', 'placeholder/left')).toEqual(['warning']);
});

test('a public mailbox that takes papers in is a warning, one of somebody an error', () => {
  expect(severities('报名材料发至：office@example.com。', 'personal/account')).toEqual(['warning']);
  expect(severities('请发到zhang.san@example.com。', 'personal/account')).toEqual(['error']);
});
