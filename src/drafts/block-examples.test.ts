import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findPlanFiles } from '../files/find-plans.ts';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { blockForm, readBlock } from '../plan/block-form.ts';
import { blockTypes } from '../plan/block-type.ts';
import { blockDefinition } from '../plan/blocks/blocks.ts';
import { parseSoundPlan } from '../plan/mdx/parse.ts';
import { dropExample, openExamples, sampleExamples, takeAllExamples, takeExample } from './block-examples.ts';

const vocabulary = readVocabulary();
const samples = findPlanFiles(['content/samples']).map((file) =>
  parseSoundPlan(readFileSync(file, 'utf8'), vocabulary),
);
const blankCells = (type: (typeof blockTypes)[number]) =>
  blockForm(type, blockDefinition(type).blank()).cells;

describe.each(blockTypes)('the example rows of %s', (type) => {
  const own = samples.filter(({ meta }) => meta.blocks[type] !== undefined);

  test('taken over are the data of the sample again, its slots blank', () => {
    expect(own.length).toBeGreaterThan(0);
    for (const sample of own) {
      // without values that could be found in the cells the data is the very same
      const named = { ...sample, values: {}, meta: { ...sample.meta, period: { kind: '年度' as const } } };
      const plain = {
        ...named,
        meta: { ...named.meta, issuer: { ...named.meta.issuer, name: '【社区名称】' } },
      };
      const examples = sampleExamples(plain, [type], vocabulary)[type] ?? [];
      expect(openExamples(examples)).toBeGreaterThan(0);
      const taken = takeAllExamples({ cells: blankCells(type), examples });
      expect(openExamples(taken.examples)).toBe(0);
      const before = readBlock(type, blockForm(type, sample.meta.blocks[type]).cells);
      expect(readBlock(type, taken.cells), sample.meta.title).toEqual(before);
    }
  });
});

describe('one example row', () => {
  const cells = [
    [
      ['阶段', '时间', '任务'],
      ['', '', ''],
    ],
  ];
  const examples = [
    [
      ['阶段', '任务', '时间'],
      ['宣传发动', '动员', '2027-02'],
      ['检查评议', '评议', '2027-11'],
    ],
  ];

  test('goes into the first blank row, each cell under its head', () => {
    const taken = takeExample({ cells, examples }, 0, 2);
    expect(taken.cells[0]?.slice(1)).toEqual([['检查评议', '2027-11', '评议']]);
    expect(taken.examples[0]?.slice(1)).toEqual([['宣传发动', '动员', '2027-02']]);
  });

  test('goes to the end where no row is blank', () => {
    const first = takeExample({ cells, examples }, 0, 1);
    expect(takeExample(first, 0, 1).cells[0]?.slice(1)).toEqual([
      ['宣传发动', '2027-02', '动员'],
      ['检查评议', '2027-11', '评议'],
    ]);
  });

  test('that is cleared leaves the form as it was', () => {
    expect(openExamples(dropExample(examples, 0, 1))).toBe(1);
  });
});

test('the names of the sample are blank in its example rows', () => {
  const cells = samples.flatMap((sample) =>
    Object.values(sampleExamples(sample, blockTypes, vocabulary))
      .flat(3)
      .map((text) => [sample, text] as const),
  );
  const left = cells.filter(([{ meta }, text]) => text?.includes(meta.issuer.name));
  expect(left.map(([, text]) => text)).toEqual([]);
});
