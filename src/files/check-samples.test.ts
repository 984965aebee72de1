import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findSource } from '../plan/named-source.ts';
import { checkSamples, readPlaces, readSources, templateFiles } from './check-samples.ts';
import { findPlanFiles } from './find-plans.ts';
import { readVocabulary } from './read-vocabulary.ts';
import { readWordLists } from './read-word-lists.ts';

const sources = readSources();
const { dated } = readWordLists();
const samples = findPlanFiles(['content/samples']);
const texts = [...samples, ...templateFiles(), 'templates/words/dated.yaml'].map((file) =>
  readFileSync(file, 'utf8'),
);

/** 中华人民共和国民法典 → 民法典, as texts and the list of dated words say it. */
const short = (name: string) => name.replace(/^中华人民共和国/, '');

test('samples and templates name nothing that was not looked up, and agree about each made-up place', () => {
  expect(checkSamples(samples, readVocabulary())).toEqual([]);
});

test('whatever law the check names in place of a repealed one was looked up and is in force', () => {
  const laws = dated.flatMap(({ instead, titles }) =>
    titles && instead && /(?:法|法典|条例|办法|纲要)$/.test(instead) ? [instead] : [],
  );
  expect(laws.length).toBeGreaterThan(10);
  expect(laws.filter((name) => findSource(sources, name)?.status !== '现行')).toEqual([]);
});

test('whatever the list of dated words rests on was looked up, or is owned up to as usage', () => {
  const titles = dated.flatMap(({ source }) =>
    source === 'custom' ? [] : [source.replace(/（\d{4}[^）]*）$/, '')],
  );
  expect(titles.length).toBeGreaterThan(100);
  expect([...new Set(titles)].filter((title) => !findSource(sources, title))).toEqual([]);
});

test('whatever is listed as repealed is reported by the check as well, in favour of the same law', () => {
  const repealed = sources.filter(({ status }) => status === '已废止');
  expect(repealed.length).toBeGreaterThan(0);
  const told = (name: string) => dated.find(({ words, titles }) => titles && words.includes(short(name)));
  expect(
    repealed
      .filter(({ name, replacedBy = '' }) => told(name)?.instead !== short(replacedBy))
      .map(({ name }) => name),
  ).toEqual([]);
});

test('every issuer of the table of places has samples', () => {
  const issuers = readPlaces().flatMap((place) => place.issuers);
  const silent = issuers.filter((name) => !texts.some((text) => text.includes(`name: ${name} }`)));
  expect(silent).toEqual([]);
});

test('the examples of the blanks are the figures of the community that they name', () => {
  const examples = new Map(readVocabulary().slots.map(({ name, example }) => [name, example]));
  const place = readPlaces().find(({ name }) => name === examples.get('community'));
  const figures = Object.entries(place?.slots ?? {});
  expect(figures.length).toBeGreaterThan(5);
  expect(figures.filter(([name, value]) => examples.get(name) !== value)).toEqual([]);
});
