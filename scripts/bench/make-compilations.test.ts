import { expect, test } from 'vitest';
import { readVocabulary } from '../../src/files/read-vocabulary.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { makeCompilations } from './make-compilations.ts';
import { makePlans } from './make-plans.ts';

test('compilations hold as many pieces as plans, and the import finds every one', () => {
  const vocabulary = readVocabulary();
  const sources = [...makePlans(5)].map(({ source }) => source);
  const texts = makeCompilations(sources, vocabulary, 3);
  expect(texts.map((text) => text.match(/^社区年度工作计划篇[一二三]$/gm)?.length)).toEqual([3, 2]);
  const imported = texts.map((text, file) => {
    const lines = text.split('\n').map((line, index) => ({ text: line, line: index + 1 }));
    return importDocument({ file: `${file}.txt`, lines, paragraphs: false }, vocabulary);
  });
  expect(imported.map(({ pieces }) => pieces.length)).toEqual([3, 2]);
  expect(imported.map(({ counts }) => counts.lost)).toEqual([0, 0]);
});
