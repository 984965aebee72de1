// What is kept changes how long reading takes and nothing else, whatever happens to the kept file or to the plans.
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { confirmedSample } from '../testing/confirmed-sample.ts';
import { publishedSource } from '../testing/publishing-desk.ts';
import { KeptRecords } from './kept-records.ts';
import { readKnownPlans, readLibrary } from './read-library.ts';
import { readVocabulary } from './read-vocabulary.ts';

const vocabulary = readVocabulary();
let work: string;
let kept: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'kept-'));
  kept = join(work, 'cache', 'records');
  vi.stubEnv('ASTRO_CACHE_DIR', join(work, 'cache'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(work, { recursive: true });
});

const numbers = Array.from({ length: 45 }, (_, index) => index);

describe('records', () => {
  /** What each of many sources is read as, and how many had to be read. */
  function readAll(words = vocabulary) {
    const records = new KeptRecords<string>('some', words);
    let made = 0;
    const read = numbers.map((number) =>
      records.of([`源${number}`], () => {
        made += 1;
        return `读出的${number}`;
      }),
    );
    records.keep();
    return { read, made };
  }
  const whole = { read: numbers.map((number) => `读出的${number}`), made: 45 };

  test('are made once', () => {
    expect(readAll()).toEqual(whole);
    expect(readAll()).toEqual({ ...whole, made: 0 });
  });

  test('are made anew where the vocabulary is another', () => {
    readAll();
    expect(readAll({ ...vocabulary, slots: vocabulary.slots.slice(1) })).toEqual(whole);
  });

  test('are made anew where the kept file is cut short, changed in any place, or not such a file', () => {
    readAll();
    const [name = ''] = readdirSync(kept);
    const sound = readFileSync(join(kept, name));
    const damaged = [
      Buffer.alloc(0),
      sound.subarray(0, 64),
      sound.subarray(0, sound.length - 1),
      Buffer.concat([sound, sound]),
      ...[0, 63, 64, 70, 300, sound.length - 1].map((at) => {
        const bytes = Buffer.from(sound);
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        return bytes;
      }),
    ];
    for (const bytes of damaged) {
      writeFileSync(join(kept, name), bytes);
      expect(readAll()).toEqual(whole);
    }
    expect(readAll()).toEqual({ ...whole, made: 0 });
  });

  test('are not needed: where nothing can be written, all is read', () => {
    writeFileSync(join(work, 'cache'), 'a file where a folder should be');
    expect([readAll(), readAll()]).toEqual([whole, whole]);
  });
});

describe('plans that were read before', () => {
  const sample = confirmedSample('waste-sorting-special-plan');
  const published = publishedSource();

  test('are read as they are now: edited without a trace of time or length, renamed, new, deleted', () => {
    const folder = join(work, 'samples');
    mkdirSync(folder);
    const file = (number: number) => join(folder, `${number}.mdx`);
    for (const number of numbers)
      writeFileSync(
        file(number),
        `${sample}\n第${number}周由楼栋长带着住户把楼道里的旧扶手逐根摇一遍，松的当天拧紧。\n`,
      );
    const first = readLibrary([folder], vocabulary);
    expect(readdirSync(kept)).toHaveLength(1);
    expect(readLibrary([folder], vocabulary)).toEqual(first);

    const { atime, mtime } = statSync(file(3));
    const edited = readFileSync(file(3), 'utf8').replace('逐根', '一根');
    writeFileSync(file(3), edited);
    utimesSync(file(3), atime, mtime);
    rmSync(file(4));
    writeFileSync(file(99), sample);
    writeFileSync(file(5), 'no plan');
    const now = readLibrary([folder], vocabulary);
    vi.stubEnv('ASTRO_CACHE_DIR', join(work, 'another'));
    expect(now).toEqual(readLibrary([folder], vocabulary));
    expect(now).not.toEqual(first);
    expect(now.map(({ id }) => id)).not.toContain(file(4));
  });

  test('and published are known as they are now: withdrawn, edited, with another version', () => {
    const root = join(work, 'approved');
    const at = (number: number, name: string) => join(root, `plan-${number}`, name);
    for (const number of numbers) {
      mkdirSync(join(root, `plan-${number}`), { recursive: true });
      writeFileSync(at(number, 'v1.mdx'), published.replace('TY-2027-001', `TY-2027-${number}`));
    }
    const first = readKnownPlans(root, vocabulary);
    expect(first).toHaveLength(45);
    expect(new Set(first.map(({ listed }) => listed.versions[0]?.approval.header.index)).size).toBe(45);
    expect(readKnownPlans(root, vocabulary)).toEqual(first);

    writeFileSync(at(1, 'withdrawn.yaml'), 'kind: gone\ndate: 2026-11-20\nreason: 并入别的计划\n');
    writeFileSync(at(2, 'v2.mdx'), published.replace('version: 1', 'version: 2'));
    writeFileSync(at(3, 'v1.mdx'), '---\nno plan');
    appendFileSync(at(4, 'v1.mdx'), '\n每周三由楼栋长带着住户把楼道里的旧扶手逐根摇一遍，松的当天拧紧。\n');
    const now = readKnownPlans(root, vocabulary);
    vi.stubEnv('ASTRO_CACHE_DIR', join(work, 'another'));
    expect(now).toEqual(readKnownPlans(root, vocabulary));
    const of = (number: number) => now.find(({ listed }) => listed.id === `plan-${number}`);
    expect(of(1)?.listed.withdrawal).toEqual({ date: '2026-11-20' });
    expect(of(2)?.listed.versions).toHaveLength(2);
    expect(of(3)).toBeUndefined();
    expect(of(4)?.text.han).toContain('松的当天拧紧');
  });
});
