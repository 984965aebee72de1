/**
 * What this project costs, as tables and as bench.json; without a part all of them. A part that cannot run says why, and
 * the others go on. Timings are told, never asserted.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { nearestHint } from '../src/terms/nearest.ts';
import { thisMachine } from './bench/machine.ts';
import { usualSeed } from './bench/make-plans.ts';
import { type BenchOptions, type BenchPart, type BenchResult, tell } from './bench/part.ts';
import { declare, type Given } from './command.ts';
import { UsageError } from './read-arguments.ts';
import { runCommand } from './run-command.ts';

/** Loaded only when asked for. */
const parts: Record<string, () => Promise<BenchPart>> = {
  build: async () => (await import('./bench/build.ts')).benchBuild,
  search: async () => (await import('./bench/search-part.ts')).benchSearchPart,
  federation: async () => (await import('./bench/federation-part.ts')).benchFederationPart,
  peers: async () => (await import('./bench/peers.ts')).benchPeers,
  documents: async () => (await import('./bench/documents.ts')).benchDocuments,
  import: async () => (await import('./bench/import.ts')).benchImport,
  check: async () => (await import('./bench/check.ts')).benchCheck,
  annotate: async () => (await import('./bench/annotate.ts')).benchAnnotate,
  layout: async () => (await import('./bench/layout.ts')).benchLayout,
  hostile: async () => (await import('./bench/hostile.ts')).benchHostile,
  lighthouse: async () => (await import('./bench/lighthouse.ts')).benchLighthouse,
};
const usualPlans = 1000;
export const command = declare({
  name: 'bench',
  does: '测一测这个项目要花多少时间和内存，显示成表格，并写成 bench.json。',
  args: {
    part: { value: '项目', optional: true, means: `${Object.keys(parts).join('、')}；不写时全部都测` },
    targets: {
      value: '文件夹',
      optional: true,
      many: true,
      means:
        '用于 import：里面有 golden.json 和 .txt，另外测准确率；用于 check：里面是文稿，或者 faults.json 和 base',
    },
  },
  options: {
    plans: { value: '份数', whole: true, default: usualPlans, means: '编造多少份计划来测' },
    runs: { value: '次数', whole: true, means: `每项测几次；不写时是 5，超过 ${usualPlans} 份时是 1` },
    seed: { value: '种子', whole: true, default: usualSeed, means: '同一个数编造出同样的计划' },
    out: { value: '文件', default: 'bench.json', means: '结果写到哪里；以前测的其他项目保留' },
    show: { means: '列出 import 每处不同、check 每条意见' },
    full: { means: 'import 的坏文件和大文件测得更多，要几分钟' },
  },
  fails: '有的项目没有测成',
});

function print({ tables, notes = [] }: BenchResult): void {
  for (const { title, rows } of tables) {
    console.log(title);
    console.table(rows);
  }
  for (const note of notes) console.log(note);
}

/** Adds what was measured to the file; parts measured before stay, each with its own day and machine. */
function save(file: string, name: string, measured: object): void {
  const before = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  writeFileSync(file, `${JSON.stringify({ ...before, [name]: measured }, null, 2)}\n`);
}

async function run(name: string, options: BenchOptions, out: string): Promise<void> {
  const part = await parts[name]?.();
  if (!part) throw new UsageError(`没有“${name}”这一项${nearestHint(name, Object.keys(parts))}`);
  tell(name);
  const result = await part(options);
  print(result);
  // figures of another number of plans stand beside those of the usual one
  const key = options.plans === usualPlans ? name : `${name}@${options.plans}`;
  save(out, key, { at: new Date().toISOString(), machine: thisMachine(), ...(result.figures as object) });
}

async function bench({
  part: name,
  targets,
  show,
  full,
  out,
  ...given
}: Given<typeof command>): Promise<void> {
  const runs = given.runs ?? (given.plans > usualPlans ? 1 : 5);
  const options = { ...given, runs, targets, show, full };
  const { processor, cores, memoryGigabytes, node } = thisMachine();
  console.log(`${processor}，${cores} 核，${memoryGigabytes} GB，Node ${node}`);
  if (name !== undefined) return run(name, options, out);
  for (const each of Object.keys(parts)) {
    await run(each, options, out).catch((error: unknown) => {
      process.exitCode = 1;
      console.error(`${each} 没有测成：${error instanceof Error ? error.message : error}`);
    });
  }
}

if (import.meta.main) await runCommand(command, bench);
