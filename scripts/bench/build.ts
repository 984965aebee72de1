/**
 * `npm run bench -- build`: the site built from nothing, again after one edit, and again after none; what that costs, what
 * comes out, and whether the edited words can be searched.
 */
import { appendFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { dataFolder } from '../../src/search/manifest.ts';
import { createSearch } from '../../src/search/search.ts';
import { buildSite, stageSeconds } from './build-command.ts';
import { mediansOf } from './build-figures.ts';
import { folderSize, kilobytes, megabytes } from './folder-size.ts';
import { writePlans } from './make-plans.ts';
import type { ProcessFigures } from './measure-process.ts';
import { type PageWeight, pageWeight } from './page-weight.ts';
import type { BenchPart } from './part.ts';
import { tell } from './part.ts';
import { median, short } from './statistics.ts';
import { inWorkFolder } from './work-folder.ts';

const kinds = ['full build', 'after one edit', 'without an edit'] as const;
type Kind = (typeof kinds)[number];

function stageMedians(runs: readonly ProcessFigures[]): Record<string, number> {
  const all = runs.map(({ output }) => stageSeconds(output));
  const names = Object.keys(all[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, median(all.map((stages) => stages[name] ?? 0))]));
}

/** How many plans of a built site a query finds, asked as a browser would. */
async function countFound(dist: string, query: string): Promise<number> {
  const load: typeof fetch = async (address) => new Response(readFileSync(join(dist, String(address))));
  return (await createSearch({ base: '/', fetch: load }).search(query)).total;
}

/** Adds a sentence that stands nowhere else. @returns words of it */
function edit(file: string, run: number): string {
  const words = `第${run + 1}回试写的琅玕霁月亭`;
  appendFileSync(file, `\n年内在${words}旁补植黄杨，由社区文书登记。\n`);
  return words;
}

/** The weights of a sample, the home page, the search page and an approved plan. */
export function pageWeights(dist: string, sample: string): PageWeight[] {
  const [approved] = readdirSync(join(dist, 'approved'), { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name.includes('-'),
  );
  const pages = ['', `samples/${sample}`, 'search', ...(approved ? [`approved/${approved.name}`] : [])];
  return pages.map((page) => pageWeight(dist, page));
}

function outputSizes(dist: string) {
  const isSearch = (path: string) => path.startsWith(dataFolder);
  const isNearby = (path: string) => path.startsWith('pagefind');
  return {
    site: folderSize(dist),
    searchIndex: folderSize(dist, isSearch),
    similarityIndex: folderSize(dist, isNearby),
    pages: folderSize(dist, (path) => path.endsWith('.html') && !isNearby(path)),
  };
}

export const benchBuild: BenchPart = ({ plans, runs, seed }) =>
  inWorkFolder(async (work) => {
    const samples = join(work, 'plans');
    tell(`生成 ${plans} 份计划`);
    const files = writePlans(samples, plans, seed);
    const folders = { samples, out: join(work, 'site'), cache: join(work, 'cache') };
    const measured: Record<Kind, ProcessFigures[]> = {
      'full build': [],
      'after one edit': [],
      'without an edit': [],
    };
    let found = 0;
    for (let run = 0; run < runs; run++) {
      for (const folder of [folders.out, folders.cache]) rmSync(folder, { recursive: true, force: true });
      const edited = files[(run * 37) % files.length] ?? '';
      let words = '';
      for (const kind of kinds) {
        tell(`第 ${run + 1} 次，共 ${runs} 次：${kind}`);
        if (kind === 'after one edit') words = edit(edited, run);
        measured[kind].push(await buildSite(folders));
      }
      const page = readFileSync(join(folders.out, 'samples', basename(edited, '.mdx'), 'index.html'), 'utf8');
      if (page.includes(words) && (await countFound(folders.out, words)) === 1) found++;
    }
    const builds = Object.fromEntries(
      kinds.map((kind) => [kind, { ...mediansOf(measured[kind]), stages: stageMedians(measured[kind]) }]),
    ) as Record<Kind, ReturnType<typeof mediansOf> & { stages: Record<string, number> }>;
    const full = builds['full build'].seconds;
    const sizes = outputSizes(folders.out);
    const weights = pageWeights(folders.out, basename(files[0] ?? '', '.mdx'));
    return {
      tables: [
        {
          title: `${plans} plans, medians of ${runs}`,
          rows: kinds.map((kind) => {
            const { stages, ...figures } = builds[kind];
            const said = Object.entries(stages).map(([name, seconds]) => `${name} ${seconds}`);
            const share = short(figures.seconds / full);
            return { build: kind, ...figures, 'of full': share, stages: said.join('，') };
          }),
        },
        {
          title: 'What comes out',
          rows: Object.entries(sizes).map(([part, { files, bytes }]) => ({
            part,
            files,
            MB: megabytes(bytes),
          })),
        },
        {
          title: 'Page weights in KB, gzip',
          rows: weights.map(({ page, html, css, js, total, blocking }) => ({
            page,
            html: kilobytes(html),
            css: kilobytes(css),
            js: kilobytes(js),
            total: kilobytes(total),
            blocking,
          })),
        },
      ],
      figures: {
        ...{ plans, runs, builds, ratioAfterEdit: short(builds['after one edit'].seconds / full) },
        ...{
          millisecondsPerPlan: short((full * 1000) / plans),
          editFoundIn: `${found} of ${runs}`,
          sizes,
          weights,
        },
      },
      notes: [
        `改过的字句在 ${runs} 次中有 ${found} 次能搜到，而且只在那一份里`,
        `每份计划 ${short((full * 1000) / plans)} 毫秒；改一份后重新生成是全部生成的 ${short(builds['after one edit'].seconds / full)} 倍`,
      ],
    };
  });
