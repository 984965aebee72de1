/**
 * `npm run bench -- lighthouse [built site]`: Lighthouse, as on a phone, over the home page, a sample, the search with a query
 * and an approved plan: scores of all four categories and every audit that is not passed. Without a folder the site is built.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { browserPath } from './browser-path.ts';
import { buildSite } from './build-command.ts';
import { measureProcess } from './measure-process.ts';
import { type BenchPart, tell } from './part.ts';
import { npmInstall } from './peer.ts';
import { serveCompressed } from './serve-compressed.ts';
import { median } from './statistics.ts';
import { benchFolder, inWorkFolder } from './work-folder.ts';

const packages = { lighthouse: '13.5.0' };
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const flags = '--headless=new --no-sandbox --disable-gpu --disable-background-networking --no-first-run';

interface Audit {
  id: string;
  title: string;
  score: number | null;
  scoreDisplayMode: string;
  displayValue?: string;
  details?: { items?: unknown[] };
}

interface Report {
  categories: Record<
    string,
    { title: string; score: number | null; auditRefs: { id: string; weight: number }[] }
  >;
  audits: Record<string, Audit>;
}

/** The first page of each kind in a built site. */
function pagesOf(dist: string): Record<string, string> {
  const first = (folder: string) =>
    readdirSync(join(dist, folder), { withFileTypes: true }).find(
      (entry) => entry.isDirectory() && entry.name.includes('-'),
    )?.name;
  const [sample, approved] = [first('samples'), first('approved')];
  return {
    home: '/',
    ...(sample && { sample: `/samples/${sample}/` }),
    search: `/search/?q=${encodeURIComponent('志愿者')}`,
    ...(approved && { approved: `/approved/${approved}/` }),
  };
}

async function audit(address: string, install: string, report: string): Promise<Report> {
  const cli = join(install, 'node_modules', 'lighthouse', 'cli', 'index.js');
  const options = [
    '--quiet',
    '--output=json',
    `--only-categories=${categories.join(',')}`,
    `--output-path=${report}`,
    `--chrome-flags=${flags}`,
  ];
  const env = { CHROME_PATH: await browserPath() };
  await measureProcess([process.execPath, cli, address, ...options], { cwd: install, env });
  return JSON.parse(readFileSync(report, 'utf8'));
}

/** Audits below the full score; those that only inform have no score. */
function failing({ categories, audits }: Report): { category: string; weight: number; audit: Audit }[] {
  return Object.values(categories).flatMap(({ title, auditRefs }) =>
    auditRefs.flatMap(({ id, weight }) => {
      const audit = audits[id];
      const isPassed = audit?.score === null || audit?.score === undefined || audit.score >= 1;
      return audit && !isPassed ? [{ category: title, weight, audit }] : [];
    }),
  );
}

const percent = (score: number | null): number => Math.round((score ?? 0) * 100);

async function auditSite(dist: string, runs: number, work: string) {
  const install = benchFolder('lighthouse');
  await npmInstall(install, packages);
  const server = await serveCompressed(dist);
  try {
    const pages: { page: string; reports: Report[] }[] = [];
    for (const [page, path] of Object.entries(pagesOf(dist))) {
      const reports: Report[] = [];
      for (let run = 0; run < runs; run++) {
        tell(`第 ${run + 1} 次，共 ${runs} 次：${path}`);
        reports.push(await audit(server.origin + path, install, join(work, 'report.json')));
      }
      pages.push({ page, reports });
    }
    return pages;
  } finally {
    await server.close();
  }
}

export const benchLighthouse: BenchPart = ({ targets, runs }) =>
  inWorkFolder(async (work) => {
    const [built = join(work, 'site')] = targets;
    if (targets.length === 0) {
      tell('生成网站');
      await buildSite({ samples: join('content', 'samples'), out: built, cache: join(work, 'cache') });
    }
    const pages = await auditSite(built, runs, work);
    const scores = pages.map(({ page, reports }) => {
      const names = Object.keys(reports[0]?.categories ?? {});
      const scored = names.map((name) => [
        name,
        percent(median(reports.map(({ categories }) => categories[name]?.score ?? 0))),
      ]);
      return { page, ...Object.fromEntries(scored) };
    });
    const faults = pages.flatMap(({ page, reports: [report] }) =>
      (report ? failing(report) : []).map(
        ({ category, weight, audit: { id, score, displayValue, details } }) => ({
          ...{ page, category, audit: id, weight, score: score ?? 0, value: displayValue ?? '' },
          where: JSON.stringify(details?.items ?? []).slice(0, 600),
        }),
      ),
    );
    return {
      tables: [
        { title: `Lighthouse ${packages.lighthouse}, phone, medians of ${runs}`, rows: scores },
        { title: 'Audits below the full score', rows: faults.map(({ where: _, ...fault }) => fault) },
      ],
      figures: { version: packages.lighthouse, runs, scores, faults },
      notes:
        faults.length === 0 ? ['没有不满分的检查项'] : ['每一项出在哪里，见 bench.json 的 lighthouse.faults'],
    };
  });
