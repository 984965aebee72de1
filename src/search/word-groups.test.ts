// How a query is cut, and what will do in place of its words; over the project's own vocabulary.

import { describe, expect, test } from 'vitest';
import { readSearchWords } from '../files/read-search-words.ts';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { createFold, normalise } from './normalise.ts';
import { openWords } from './word-groups.ts';

const fold = createFold();
const words = readSearchWords(readVocabulary());
const { cut } = openWords(words, (text) => normalise(text, fold));

const pieces = (query: string) => cut(query).map(({ text }) => text);
const others = (query: string) =>
  cut(query).flatMap(({ alternatives }) => alternatives.slice(1).map(({ text }) => text));

describe('a query', () => {
  test.each([
    ['重阳节活动方案', ['重阳节', '活动方案']],
    ['电瓶车充电桩', ['电瓶车', '充电桩']],
    ['2027年工作计划', ['2027年', '工作计划']],
    ['2027年度工作计划范文', ['2027', '年度工作计划', '范文']],
    ['一老一小', ['一老一小']],
    ['x', ['x']],
  ])('%s is cut into what people say', (query, expected) => {
    expect(pieces(query)).toEqual(expected);
  });

  test('gives all its characters back, whatever it holds', () => {
    for (const query of ['的', '，，', 'a'.repeat(80), '社区的社区', '😀消防😀', '12345热线办理'])
      expect(pieces(query).join('')).toBe(query);
  });

  test.each([
    ['电瓶车', '电动自行车'],
    ['业委会', '业主委员会'],
    ['创文', '创建文明城市'],
    ['三务公开', '村务公开'],
    ['12345', '政务服务便民热线'],
    ['遛狗', '文明养犬'],
    ['低保', '最低生活保障'],
    ['灭鼠', '除四害'],
    ['2027年度', '2027年'],
  ])('%s also means %s', (said, written) => {
    expect(others(said)).toContain(written);
  });
});

describe('what the vocabulary does not know', () => {
  const asked = (query: string) =>
    cut(query)
      .filter(({ alternatives }) => alternatives.length > 0)
      .map(({ text, kind }) => `${text} ${kind}`);

  test.each([
    ['三球一律', ['三球一律 loose']],
    ['邻居家狗老是叫', ['邻居家 subject', '狗 subject', '老是叫 subject']],
    ['消防安全汇编（通用16篇）', ['消防安全 subject']],
    ['活动策划书', ['活动策划书 form']],
  ])('of %s asks for %j', (query, expected) => {
    // a lone character beside a word of the dictionary means that the dictionary lacks the whole
    expect(asked(query)).toEqual(expected);
  });
});

describe('the vocabulary', () => {
  test('has 400 groups or more, each with words on either side', () => {
    expect(words.groups.length).toBeGreaterThanOrEqual(400);
    for (const { said, written } of words.groups)
      expect([said.length, written.length].every((length) => length > 0)).toBe(true);
  });

  test('says nothing twice in one line', () => {
    const twice = words.groups.filter(({ said }) => new Set(said).size < said.length);
    const also = words.groups.filter(({ written }) => new Set(written).size < written.length);
    expect([...twice, ...also]).toEqual([]);
  });
});
