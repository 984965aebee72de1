import { expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { readChecked } from './check-text.ts';
import type { LibraryText } from './library.ts';
import { compareWithLibrary } from './library-index.ts';

const vocabulary = readVocabulary();
const copied = '楼道里的杂物由楼栋长先上门劝导，七天后还没有清走的由物业拍照登记并通知住户。';
const setPhrase = '坚持问题导向和目标导向相结合，边整治边巩固，让居民看得见变化、得到实惠。';

const library: LibraryText[] = ['甲', '乙', '丙', '丁', '戊'].map((title, index) => ({
  id: `/${title}`,
  title,
  paragraphs: index === 0 ? [copied, setPhrase] : [setPhrase],
}));

test('tells which text a paragraph is from, and passes over what many texts have', () => {
  const { document } = readChecked(`工作方案\n${copied}\n${setPhrase}`, { vocabulary });
  const { texts, paragraphs } = compareWithLibrary(document, library, undefined);
  expect(
    paragraphs.map(({ alike }) => alike.map(({ text, similarity }) => [text.title, similarity])),
  ).toEqual([[['甲', 1]], []]);
  expect(texts[0]).toMatchObject({ text: { title: '甲' }, similarity: 1 });
});

test('compares no text with itself', () => {
  const { document } = readChecked(`工作方案\n${copied}`, { vocabulary });
  const { texts, paragraphs } = compareWithLibrary(document, library, '/甲');
  expect([...texts, ...paragraphs.flatMap(({ alike }) => alike)]).toEqual([]);
});
