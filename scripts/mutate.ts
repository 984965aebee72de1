/**
 * `npm run test:mutate`: breaks the lines of `mutate/mutations.ts` one at a time, in a copy of the project, and runs the tests
 * that are to notice. A break that no test notices is a survivor: the line is not tested, whatever the coverage says.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { declare, type Given } from './command.ts';
import { type Mutation, mutations } from './mutate/mutations.ts';
import { runCommand } from './run-command.ts';

export const command = declare({
  name: 'test:mutate',
  does: '把关系安全的代码逐行改坏，看有没有测试发现；没有测试发现的逐条列出。',
  args: { word: { value: '词', optional: true, means: '只改说明或文件名里有这个词的；不写时全部都改' } },
  options: {},
  fails: '有改坏的地方没有测试发现',
});

/** The project as it stands, whatever is committed of it; packages and what Astro has made are linked. */
function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'mutate-'));
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { encoding: 'utf8' });
  for (const name of listed.split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(copy, name)), { recursive: true });
    cpSync(name, join(copy, name), { verbatimSymlinks: true });
  }
  for (const name of ['node_modules', '.astro']) symlinkSync(resolve(name), join(copy, name));
  return copy;
}

/** @returns whether these tests pass */
function pass(copy: string, tests: readonly string[]): boolean {
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const run = ['run', '--project', '!site', '--bail', '1', ...tests];
  const { status } = spawnSync(process.execPath, [vitest, ...run], { cwd: copy, stdio: 'ignore' });
  return status === 0;
}

/** The source with its line broken. @throws Error where the list does not fit the source any more */
function broken({ what, file, from, to }: Mutation, source: string): string {
  const parts = source.split(from);
  if (parts.length !== 2) throw new Error(`“${what}”: the line stands ${parts.length - 1} times in ${file}`);
  return parts.join(to);
}

function mutate(chosen: readonly Mutation[]): string[] {
  const copy = copyProject();
  try {
    for (const mutation of chosen) broken(mutation, readFileSync(mutation.file, 'utf8'));
    const all = [...new Set(chosen.flatMap(({ tests }) => tests))];
    if (!pass(copy, all)) throw new Error('the tests fail as it is: break nothing before they pass');
    return chosen
      .filter((mutation) => {
        const path = join(copy, mutation.file);
        const source = readFileSync(path, 'utf8');
        writeFileSync(path, broken(mutation, source));
        const survives = pass(copy, mutation.tests);
        writeFileSync(path, source);
        console.log(`${survives ? '没有发现' : '发现了'}  ${mutation.what}`);
        return survives;
      })
      .map(({ what }) => what);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

async function mutateChosen({ word = '' }: Given<typeof command>): Promise<void> {
  const chosen = mutations.filter(({ what, file }) => `${what} ${file}`.includes(word));
  const survivors = mutate(chosen);
  console.log(`改了 ${chosen.length} 处，${survivors.length} 处没有测试发现`);
  process.exitCode = survivors.length > 0 ? 1 : 0;
}

if (import.meta.main) await runCommand(command, mutateChosen);
