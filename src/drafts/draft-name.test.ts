import { expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { composeParts } from './compose.ts';
import { type Draft, newDraft } from './draft.ts';
import { copyName, namedByTitle, titleName } from './draft-name.ts';

const vocabulary = readVocabulary();
const { value } = composeParts(vocabulary, { outline: 'annual-plan' });
if (!value) throw new Error('no outline');
const unnamed = newDraft(value, { id: 'd', name: '', now: '2027-01-01T00:00:00Z' });
const draft: Draft = { ...unnamed, name: titleName(unnamed, vocabulary) };
const filled = (name: string): Draft => ({
  ...draft,
  name,
  values: { community: '幸福里社区', year: '2028' },
});
const nameAfter = (name: string) => namedByTitle({ ...draft, name }, filled(name), vocabulary).name;

test('a draft is called by its title without its blanks, and the name follows the title', () => {
  expect(draft.name).not.toMatch(/【|】/);
  expect(draft.name).not.toBe('');
  expect(nameAfter(draft.name)).toMatch(/^幸福里社区2028年/);
  expect(nameAfter(`${draft.name}（11月29日）`)).toMatch(/^幸福里社区2028年/);
});

test('a copy is told from its original until its title changes', () => {
  expect(nameAfter(copyName(draft.name))).toMatch(/^幸福里社区2028年.*[^）]$/);
});

test('a name that somebody gave stays', () => {
  expect(nameAfter('送审稿')).toBe('送审稿');
  expect(nameAfter(`${draft.name}送审稿`)).toBe(`${draft.name}送审稿`);
});

test('年 goes with the blank year, 年度 stays', () => {
  const called = (title: string) => titleName({ ...draft, meta: { ...draft.meta, title } }, vocabulary);
  expect(called('【community】【year】年度工作计划')).toBe('年度工作计划');
  expect(called('【community】【year】年创建文明城市工作计划')).toBe('创建文明城市工作计划');
});
