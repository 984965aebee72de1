// The documents that stand for those of offices: what they are, and how much of them the product finds.

import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../../files/read-vocabulary.ts';
import { fileKind } from '../../source/file-kind.ts';
import { everyWay } from './every-way.ts';
import { floors } from './floors.ts';
import { labelsOf, wordsOf } from './labels.ts';
import { makeFile } from './make-file.ts';
import { type LabelName, labelNames, measureSet, share } from './measure.ts';
import { fileKinds, houseNames, isTable, type OfficeSpec, readSpecs } from './office-spec.ts';
import { readSet } from './read-set.ts';

const set = readSet();
const vocabulary = readVocabulary();

/** One document from its lines. */
const written = (text: string, make = '{ file: docx, house: formal }'): OfficeSpec[] =>
  readSpecs(`- { name: a, make: ${make}, text: ${JSON.stringify(text)} }`);

describe('the set', () => {
  test('has enough documents, each with a name and a title of its own', () => {
    expect(set.length).toBeGreaterThanOrEqual(100);
    for (const values of [set.map(({ name }) => name), set.map((spec) => labelsOf(spec).title)])
      expect(values.filter((value, at) => values.indexOf(value) !== at)).toEqual([]);
  });

  test('has every kind of file, every house and every label in numbers that tell', () => {
    const count = (value: (spec: OfficeSpec) => string) => new Set(set.map(value)).size;
    expect(count(({ make }) => make.file)).toBe(8);
    expect(count(({ make }) => make.house)).toBe(5);
    const labels = set.map(labelsOf);
    const sum = (size: (one: (typeof labels)[number]) => number) =>
      labels.reduce((all, one) => all + size(one), 0);
    expect(sum(({ headings }) => headings.length)).toBeGreaterThan(250);
    expect(sum(({ tables }) => tables.length)).toBeGreaterThan(20);
    expect(sum(({ blanks }) => blanks)).toBeGreaterThan(80);
    expect(sum(({ boxes }) => boxes.open + boxes.ticked)).toBeGreaterThan(50);
  });

  test('is written in the kind of file that each document names, by no writer of the product', () => {
    const kinds = {
      docx: 'zip',
      flat: 'flat',
      word2003: 'word2003',
      rtf: 'rtf',
      html: 'html',
      mht: 'mht',
      txt: 'other',
      md: 'other',
    };
    for (const spec of set) expect(fileKind(makeFile(spec).bytes), spec.name).toBe(kinds[spec.make.file]);
  });

  test('loses no word on its way into a Word file', () => {
    for (const spec of set.filter(({ make }) => make.file === 'docx')) {
      const main = unzipSync(makeFile(spec).bytes)['word/document.xml'] ?? new Uint8Array();
      const text = new TextDecoder().decode(main).replace(/<[^>]*string="([^"]*)"[^>]*>|<[^>]*>/gu, '$1');
      for (const line of spec.lines) {
        // numbers are added by Word, signs between parts stand between runs
        const words = isTable(line) || !('number' in line) ? wordsOf(line) : [line.words];
        const pieces = words.flatMap((one) => one.split(/\{.?\}|[□☑]|\s+|&|\d/u));
        const dates = line.tag === 'date' || line.tag === 'signdate';
        for (const piece of dates ? pieces.slice(0, 1) : pieces)
          expect(text.includes(piece), `${spec.name}: ${piece}`).toBe(true);
      }
    }
  });
});

test('a document can be made in every house and kind of file that has what it needs', () => {
  const one = set.filter(({ name }) => name === 'form-nested');
  expect(fileKinds.map((file) => everyWay(one, file).length)).toEqual([5, 5, 5, 0, 5, 5, 5, 0]);
  expect(everyWay(one, 'html').map(({ make }) => make.house)).toEqual([...houseNames]);
});

describe('a document of the set', () => {
  test('is read line by line, and is its own label', () => {
    const [spec] = written(
      'ttl 柳岸社区|防汛方案\nh1 一、|目标\np 应到{}人\n| 甲 | < |\n| 乙 | □丙 |\nnote 附件：1.|名单|；2.|分工\nsign 居委会\ndate 三月一日|2027-03-01',
    );
    expect(spec && labelsOf(spec)).toMatchObject({
      title: '柳岸社区防汛方案',
      headings: [{ depth: 1, number: '一、', title: '目标' }],
      blanks: 1,
      boxes: { open: 1, ticked: 0 },
      tables: ['2×2 0,0 1×2'],
      noted: ['名单', '分工'],
      bodies: ['居委会'],
      date: '2027-03-01',
    });
  });

  test.each([
    ['titel 方案', 'begins with no tag'],
    ['h1 一、', 'no words'],
    ['| 甲 | 乙 |\n| 丙 |', 'has not 2 cells'],
    ['| ^ | 乙 |', 'continues nothing'],
  ])('with “%s” is refused', (text, message) => {
    expect(() => written(text)).toThrow(message);
  });

  test('counts what is missing and what is invented as wrong', () => {
    const specs = written(
      'ttl 柳岸社区防汛工作方案\nh1 一、|工作目标\np 汛期不出事故。\nsign 柳岸社区居委会\ndate 2027年3月1日|2027-03-01',
    );
    const right = measureSet(specs, vocabulary);
    expect(labelNames.map((name) => share(right[name]))).toEqual(labelNames.map(() => 1));
    // its heading taken for a sentence: what is found is one too many
    const wrong = specs.map((spec) => ({
      ...spec,
      lines: spec.lines.map((line) => ('number' in line ? { ...line, tag: 'item' as const } : line)),
    }));
    const { headings } = measureSet(wrong, vocabulary);
    expect(headings).toEqual({ right: 0, of: 1, misses: ['a: + 1 工作目标'] });
  });
});

test('at least as much of the set is found as before', () => {
  const scores = measureSet(set, vocabulary);
  const sunken = labelNames.filter((name: LabelName) => share(scores[name]) < floors[name]);
  expect(sunken.flatMap((name) => scores[name].misses)).toEqual([]);
});
