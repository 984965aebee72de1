// The list of laws is data: here it is held to itself and to what the samples are held to.
import { describe, expect, test } from 'vitest';
import { readSources } from '../files/check-samples.ts';
import { readWordLists } from '../files/read-word-lists.ts';
import { shortName } from './rules/cited-laws.ts';

const { laws, dated } = readWordLists();
const names = laws.map(({ name }) => name);

describe('the list of laws', () => {
  test('has hundreds of laws, each of them once', () => {
    expect(laws.length).toBeGreaterThan(400);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('names years that rise and days that are days', () => {
    const odd = laws.filter(
      ({ years, inForce }) =>
        years.some((year, index) => year < 1949 || year <= (years[index - 1] ?? 0)) ||
        (inForce !== undefined && Number.isNaN(Date.parse(inForce))),
    );
    expect(odd).toEqual([]);
  });

  test('says of each law that is in force when it was passed', () => {
    expect(laws.filter(({ years, replacedBy }) => !replacedBy && years.length === 0)).toEqual([]);
  });

  test('replaces what is repealed by laws that are in force and that it lists', () => {
    const current = new Set(laws.filter(({ replacedBy }) => !replacedBy).map(({ name }) => name));
    expect(laws.filter(({ replacedBy }) => replacedBy && !current.has(replacedBy))).toEqual([]);
  });

  test('leaves to the dated terms what they tell already', () => {
    const terms = dated.filter(({ titles }) => titles).flatMap(({ words }) => words);
    const twice = laws.filter(
      ({ name, replacedBy }) => replacedBy && terms.some((term) => name.includes(term)),
    );
    expect(twice.map(({ name }) => name)).toEqual([]);
  });

  test('knows every law that samples may name, and the day from which it applies', () => {
    const named = readSources().filter(({ kind, name }) => kind === '法律' && !/决定$|修正案/.test(name));
    const missing = named.filter(({ name }) => !names.includes(name));
    expect(missing.map(({ name }) => name)).toEqual([]);
    const apart = named.filter(({ name, inForce }) => {
      const known = laws.find((law) => law.name === name)?.inForce;
      return known !== undefined && inForce !== undefined && known !== inForce;
    });
    expect(apart.map(({ name, inForce }) => [shortName(name), inForce])).toEqual([]);
  });
});
