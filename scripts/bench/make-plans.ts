/**
 * Made-up plans for benchmarks: any number of `.mdx` sources in natural Chinese, the same bytes for the same seed.
 * Run as a command it writes them.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readVocabulary } from '../../src/files/read-vocabulary.ts';
import { declare } from '../command.ts';
import { runCommand } from '../run-command.ts';
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

export const command = declare({
  name: 'scripts/bench/make-plans.ts',
  does: '编造任意多份计划，用来测速度；同一个种子编造出同样的计划。',
  args: { folder: { value: '文件夹', means: '计划写到哪里；没有就新建' } },
  options: {
    plans: { value: '份数', whole: true, default: 1000, means: '编造多少份' },
    seed: { value: '种子', whole: true, default: usualSeed, means: '换一个数，编造出另一批' },
  },
});

if (import.meta.main)
  await runCommand(command, ({ folder, plans, seed }) => {
    console.log(`已写入 ${writePlans(folder, plans, seed).length} 份计划`);
  });
