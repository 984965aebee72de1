/**
 * `npm run bench [-- site --plans 1000]`: how long the site takes to build and how heavy its pages are, as a table and as
 * JSON (bench.json). Whole processes are timed from outside; nothing here is asserted.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { findPlanFiles } from '../src/files/find-plans.ts';
import { readVocabulary } from '../src/files/read-vocabulary.ts';
import { fillPlan } from '../src/plan/fill.ts';
import { parseSoundPlan } from '../src/plan/parse.ts';
import { printPlan } from '../src/plan/print.ts';

interface Timing {
  name: string;
  seconds: number;
}

/** Runs a command as a whole process. */
function timed(name: string, command: readonly string[], env: Record<string, string>): Timing {
  const [program = '', ...parameters] = command;
  const started = performance.now();
  execFileSync(program, parameters, { env: { ...process.env, ...env }, stdio: 'ignore' });
  const seconds = (performance.now() - started) / 1000;
  return { name, seconds: Math.round(seconds * 100) / 100 };
}

/** Plans made of the samples: sections of one outline mixed, another community's name in each. */
function writeGeneratedPlans(folder: string, count: number): void {
  const vocabulary = readVocabulary();
  const samples = findPlanFiles(['content/samples']).map((file) =>
    parseSoundPlan(readFileSync(file, 'utf8'), vocabulary),
  );
  for (let index = 0; index < count; index++) {
    const sample = samples[index % samples.length];
    if (!sample) throw new Error('no samples');
    const plan = fillPlan(
      sample,
      { community: `第${index + 1}社区`, street: `第${index % 40}街道` },
      vocabulary,
    );
    writeFileSync(join(folder, `plan-${index + 1}.mdx`), printPlan(plan, vocabulary));
  }
}

function build(name: string, env: Record<string, string>): Timing[] {
  const astro = join('node_modules', '.bin', 'astro');
  return [
    timed(`${name}: astro build`, [astro, 'build', '--silent'], env),
    timed(`${name}: search index`, [process.execPath, 'scripts/index-search.ts'], env),
  ];
}

/** Bytes over the wire of a page: HTML, style sheets, scripts, each gzipped. */
function pageWeight(dist: string, path: string) {
  const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
  const assets = (ending: string) =>
    [...html.matchAll(new RegExp(`(?:href|src)="([^"]+\\.${ending})"`, 'g'))].map(([, name = '']) => name);
  const size = (names: string[]) =>
    names.reduce((sum, name) => sum + gzipSync(readFileSync(join(dist, name))).length, 0);
  return { page: path, html: gzipSync(html).length, css: size(assets('css')), js: size(assets('js')) };
}

const { values } = parseArgs({ options: { plans: { type: 'string', default: '1000' } } });
const work = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  const dist = join(work, 'dist');
  const timings = build('the real content', { OUT_DIR: dist, ASTRO_CACHE_DIR: join(work, 'cache-real') });
  const [first = ''] = readdirSync('content/samples');
  const pages = [
    '',
    'samples',
    `samples/${basename(first, '.mdx')}`,
    'sections/tasks',
    'templates/annual-plan',
    'search',
  ];
  const weights = pages.map((path) => pageWeight(dist, path));
  const count = Number(values.plans);
  const generated = mkdtempSync(join(work, 'plans-'));
  writeGeneratedPlans(generated, count);
  const many = {
    OUT_DIR: join(work, 'many'),
    SAMPLES_DIR: generated,
    ASTRO_CACHE_DIR: join(work, 'cache-many'),
  };
  timings.push(...build(`${count} generated plans`, many));
  const [edited = ''] = readdirSync(generated);
  cpSync(join('content/samples', first), join(generated, edited));
  timings.push(...build(`${count} generated plans, one edited`, many));
  console.table(timings);
  console.table(weights);
  writeFileSync('bench.json', `${JSON.stringify({ timings, weights }, null, 2)}\n`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
