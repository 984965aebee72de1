/**
 * `npm run bench [-- build|search|federation|peers|documents|import|lighthouse] [--plans 1000] [--runs 5] [--seed 7]`: what
 * this project costs, as tables and as bench.json; without a part all of them. A part that cannot run says why, and the
 * others go on. Timings are told, never asserted.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { thisMachine } from './bench/machine.ts';
import { usualSeed } from './bench/make-plans.ts';
import { type BenchOptions, type BenchPart, type BenchResult, tell } from './bench/part.ts';
import { runCommand, UsageError } from './run-command.ts';

/** Loaded only when asked for. */
const parts: Record<string, () => Promise<BenchPart>> = {
  build: async () => (await import('./bench/build.ts')).benchBuild,
  search: async () => (await import('./bench/search-part.ts')).benchSearchPart,
  federation: async () => (await import('./bench/federation-part.ts')).benchFederationPart,
  peers: async () => (await import('./bench/peers.ts')).benchPeers,
  documents: async () => (await import('./bench/documents.ts')).benchDocuments,
  import: async () => (await import('./bench/import.ts')).benchImport,
  lighthouse: async () => (await import('./bench/lighthouse.ts')).benchLighthouse,
};
const usualPlans = 1000;
const usage = `用法：npm run bench -- [${Object.keys(parts).join('|')}] [--plans 1000] [--runs 5] [--seed 7] [--out bench.json]
import 后面可以写有 golden.json 和 .txt 的文件夹，加 --show 列出每处不同；加 --full 时坏文件和大文件测得更多（几分钟）`;

function readNumber(text: string, name: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new UsageError(`--${name} 要写正整数，现在是“${text}”`);
  return value;
}

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
  if (!part) throw new UsageError(`没有“${name}”这一项`);
  tell(name);
  const result = await part(options);
  print(result);
  // figures of another number of plans stand beside those of the usual one
  const key = options.plans === usualPlans ? name : `${name}@${options.plans}`;
  save(out, key, { at: new Date().toISOString(), machine: thisMachine(), ...(result.figures as object) });
}

await runCommand(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      plans: { type: 'string', default: String(usualPlans) },
      runs: { type: 'string' },
      seed: { type: 'string', default: String(usualSeed) },
      out: { type: 'string', default: 'bench.json' },
      show: { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
    },
  });
  const [name, ...targets] = positionals;
  const plans = readNumber(values.plans, 'plans');
  const usualRuns = plans > usualPlans ? 1 : 5;
  const runs = values.runs === undefined ? usualRuns : readNumber(values.runs, 'runs');
  const options = {
    plans,
    runs,
    seed: readNumber(values.seed, 'seed'),
    targets,
    show: values.show,
    full: values.full,
  };
  const { processor, cores, memoryGigabytes, node } = thisMachine();
  console.log(`${processor}，${cores} 核，${memoryGigabytes} GB，Node ${node}`);
  if (name !== undefined) return run(name, options, values.out);
  for (const each of Object.keys(parts)) {
    await run(each, options, values.out).catch((error: unknown) => {
      process.exitCode = 1;
      console.error(`${each} 没有测成：${error instanceof Error ? error.message : error}`);
    });
  }
});
