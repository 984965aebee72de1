/**
 * `npm run bench -- build`: the site built from nothing, again after one edit, and again after none; what that costs, what
 * comes out, and whether the edited words can be searched.
 */
import { appendFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { dataFolder } from '../../src/search/manifest.ts';
import { createSearch } from '../../src/search/search.ts';
import { buildSite, type SiteFolders, stageSeconds } from './build-command.ts';
import { mediansOf } from './build-figures.ts';
import { folderSize, kilobytes, megabytes } from './folder-size.ts';
import { writePlans } from './make-plans.ts';
import type { ProcessFigures } from './measure-process.ts';
import { type PageWeight, pageWeight } from './page-weight.ts';
import { type BenchPart, type BenchTable, tell } from './part.ts';
import { median, short } from './statistics.ts';
import { inWorkFolder } from './work-folder.ts';

const kinds = ['full build', 'after one edit', 'without an edit'] as const;
type Kind = (typeof kinds)[number];

function stageMedians(runs: readonly ProcessFigures[]): Record<string, number> {
  const all = runs.map(({ output }) => stageSeconds(output));
  const names = Object.keys(all[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, median(all.map((stages) => stages[name] ?? 0))]));
}

/** Whether words stand in the page of one plan and the search finds them there and nowhere else. */
async function isSearchable(dist: string, id: string, words: string): Promise<boolean> {
  const load: typeof fetch = async (address) => new Response(readFileSync(join(dist, String(address))));
  const { total } = await createSearch({ base: '/', fetch: load }).search(words);
  const page = readFileSync(join(dist, 'samples', id, 'index.html'), 'utf8');
  // lines may end between words
  return total === 1 && page.replaceAll('<wbr>', '').includes(words);
}

/** Adds a sentence that stands nowhere else. @returns words of it */
function edit(file: string, run: number): string {
  const words = `第${run + 1}回试写的琅玕霁月亭`;
  appendFileSync(file, `\n年内在${words}旁补植黄杨，由社区文书登记。\n`);
  return words;
}

/** The weights of a sample, the home page, the search page and an approved plan. */
function pageWeights(dist: string, sample: string): PageWeight[] {
  const [approved] = readdirSync(join(dist, 'approved'), { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name.includes('-'),
  );
  const pages = ['', `samples/${sample}`, 'search', ...(approved ? [`approved/${approved.name}`] : [])];
  return pages.map((page) => pageWeight(dist, page));
}

function outputSizes(dist: string) {
  const isSearch = (path: string) => path.startsWith(dataFolder);
  return {
    site: folderSize(dist),
    searchIndex: folderSize(dist, isSearch),
    pages: folderSize(dist, (path) => path.endsWith('.html')),
  };
}

/** Builds the three kinds in turn, as often as wanted, and looks for the edited words each time. */
async function measureBuilds(folders: SiteFolders, files: readonly string[], runs: number) {
  const measured = new Map<Kind, ProcessFigures[]>(kinds.map((kind) => [kind, []]));
  let found = 0;
  for (let run = 0; run < runs; run++) {
    for (const folder of [folders.out, folders.cache]) rmSync(folder, { recursive: true, force: true });
    const file = files[(run * 37) % files.length] ?? '';
    for (const kind of kinds) {
      tell(`第 ${run + 1} 次，共 ${runs} 次：${kind}`);
      const words = kind === 'after one edit' ? edit(file, run) : undefined;
      measured.get(kind)?.push(await buildSite(folders));
      if (words && (await isSearchable(folders.out, basename(file, '.mdx'), words))) found++;
    }
  }
  const builds = [...measured].map(([build, figures]) => {
    return { build, ...mediansOf(figures), stages: stageMedians(figures) };
  });
  return { builds, found };
}

const sizeTable = (sizes: ReturnType<typeof outputSizes>): BenchTable => ({
  title: 'What comes out',
  rows: Object.entries(sizes).map(([part, { files, bytes }]) => ({ part, files, MB: megabytes(bytes) })),
});

const weightTable = (weights: readonly PageWeight[]): BenchTable => ({
  title: 'Page weights in KB, gzip',
  rows: weights.map(({ page, blocking, ...bytes }) => {
    const sizes = Object.entries(bytes).map(([part, size]) => [part, kilobytes(size)]);
    return { page, ...Object.fromEntries(sizes), blocking };
  }),
});

export const benchBuild: BenchPart = ({ plans, runs, seed }) =>
  inWorkFolder(async (work) => {
    tell(`生成 ${plans} 份计划`);
    const folders = { samples: join(work, 'plans'), out: join(work, 'site'), cache: join(work, 'cache') };
    const files = writePlans(folders.samples, plans, seed);
    const { builds, found } = await measureBuilds(folders, files, runs);
    const full = builds[0]?.seconds ?? Number.NaN;
    const ofFull = (seconds: number) => short(seconds / full);
    const cpuOfFull = (seconds = Number.NaN) => short(seconds / (builds[0]?.cpuSeconds ?? Number.NaN));
    const sizes = outputSizes(folders.out);
    const weights = pageWeights(folders.out, basename(files[0] ?? '', '.mdx'));
    const rows = builds.map(({ stages, ...figures }) => {
      const said = Object.entries(stages).map(([name, seconds]) => `${name} ${seconds}`);
      const shares = { 'of full': ofFull(figures.seconds), 'CPU of full': cpuOfFull(figures.cpuSeconds) };
      return { ...figures, ...shares, stages: said.join('，') };
    });
    const millisecondsPerPlan = short((full * 1000) / plans);
    return {
      tables: [{ title: `${plans} plans, medians of ${runs}`, rows }, sizeTable(sizes), weightTable(weights)],
      figures: { plans, runs, builds, millisecondsPerPlan, editsFound: found, sizes, weights },
      notes: [
        `改过的字句在 ${runs} 次中有 ${found} 次能搜到，而且只在那一份里`,
        `全部生成时每份计划 ${millisecondsPerPlan} 毫秒`,
      ],
    };
  });
