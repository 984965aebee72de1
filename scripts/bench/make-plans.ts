/**
 * Made-up plans for benchmarks: any number of `.mdx` sources in natural Chinese, the same bytes for the same seed.
 * `node scripts/bench/make-plans.ts <folder> [--plans 1000] [--seed 7]` writes them.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readVocabulary } from '../../src/files/read-vocabulary.ts';
import { readGrammar } from './grammar.ts';
import { makePlan } from './make-plan.ts';

/** The seed of all published figures. */
export const usualSeed = 7;

/** The plans one after the other; plan number i is the same whatever `count` is. */
export function* makePlans(count: number, seed = usualSeed): Generator<{ id: string; source: string }> {
  const grammar = readGrammar();
  const vocabulary = readVocabulary();
  for (let index = 1; index <= count; index++) {
    yield {
      id: `plan-${String(index).padStart(5, '0')}`,
      source: makePlan(index, seed, grammar, vocabulary),
    };
  }
}

/** Writes the plans into `folder`, which is made. @returns the files in order */
export function writePlans(folder: string, count: number, seed = usualSeed): string[] {
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  for (const { id, source } of makePlans(count, seed)) {
    const file = join(folder, `${id}.mdx`);
    writeFileSync(file, source);
    files.push(file);
  }
  return files;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      plans: { type: 'string', default: '1000' },
      seed: { type: 'string', default: String(usualSeed) },
    },
  });
  const [folder] = positionals;
  if (!folder) {
    console.error('用法：node scripts/bench/make-plans.ts <文件夹> [--plans 1000] [--seed 7]');
    process.exitCode = 2;
  } else console.log(`已写入 ${writePlans(folder, Number(values.plans), Number(values.seed)).length} 份计划`);
}
