/**
 * `npm run bench -- lighthouse [built site]`: Lighthouse, as on a phone and as on a desk, over one page of each kind that people
 * work on: scores of all four categories and every audit that is not passed. Without a folder the site is built.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { browserPath } from './browser-path.ts';
import { buildSite } from './build-command.ts';
import { faultsOf, type LighthouseReport, scoresOf } from './lighthouse-report.ts';
import { measureProcess } from './measure-process.ts';
import { type BenchPart, tell } from './part.ts';
import { npmInstall } from './peer.ts';
import { serveCompressed } from './serve-compressed.ts';
import { median, short } from './statistics.ts';
import { benchFolder, inWorkFolder } from './work-folder.ts';

const packages = { lighthouse: '13.5.0' };
/** Each with its own speed of machine and network, which Lighthouse simulates. */
const forms = { phone: [], desk: ['--preset=desktop'] } as const;
type Form = keyof typeof forms;
const categories = 'performance,accessibility,best-practices,seo';
const flags = '--headless=new --no-sandbox --disable-gpu --disable-background-networking --no-first-run';
/** Below this the machine is busy or slow, and times say little. */
const quiet = 1000;

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
    ...(sample && { builder: `/templates/new/?from=${sample}` }),
    check: '/check/',
    publish: '/publish/',
    ...(approved && { approved: `/approved/${approved}/` }),
  };
}

async function audit(
  address: string,
  form: Form,
  install: string,
  report: string,
): Promise<LighthouseReport> {
  const cli = join(install, 'node_modules', 'lighthouse', 'cli', 'index.js');
  const output = ['--quiet', '--output=json', `--output-path=${report}`];
  const options = [...forms[form], `--only-categories=${categories}`, `--chrome-flags=${flags}`];
  const env = { CHROME_PATH: await browserPath() };
  await measureProcess([process.execPath, cli, address, ...output, ...options], { cwd: install, env });
  return JSON.parse(readFileSync(report, 'utf8'));
}

interface AuditedPage {
  page: string;
  form: Form;
  reports: LighthouseReport[];
}

async function auditSite(dist: string, runs: number, work: string): Promise<AuditedPage[]> {
  const install = benchFolder('lighthouse');
  await npmInstall(install, packages);
  const server = await serveCompressed(dist);
  try {
    const pages: AuditedPage[] = [];
    for (const [page, path] of Object.entries(pagesOf(dist)))
      for (const form of Object.keys(forms) as Form[]) {
        const reports: LighthouseReport[] = [];
        for (let run = 0; run < runs; run++) {
          tell(`第 ${run + 1} 次，共 ${runs} 次：${path}，${form}`);
          reports.push(await audit(server.origin + path, form, install, join(work, 'report.json')));
        }
        pages.push({ page, form, reports });
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
    const scores = pages.map(({ page, form, reports }) => ({ page, form, ...scoresOf(reports) }));
    const faults = pages.flatMap(({ page, form, reports: [report] }) =>
      (report ? faultsOf(report) : []).map((fault) => ({ page, form, ...fault })),
    );
    const speeds = pages.flatMap(({ reports }) =>
      reports.map(({ environment }) => environment.benchmarkIndex),
    );
    const speed = Math.round(median(speeds));
    return {
      tables: [
        { title: `Lighthouse ${packages.lighthouse}, medians of ${runs}`, rows: scores },
        {
          title: 'Audits below the full score',
          rows: faults.map(({ where: _, score, ...fault }) => ({ ...fault, score: short(score) })),
        },
      ],
      figures: { version: packages.lighthouse, runs, benchmarkIndex: speed, scores, faults },
      notes: [
        ...faults.flatMap(({ page, form, audit, where }) =>
          where.length > 0 ? [`${page} ${form} ${audit}：${where.join(' ')}`] : [],
        ),
        `机器速度指数 ${speed}${speed < quiet ? '，机器慢或者正忙，Performance 一栏不能作准' : ''}`,
      ],
    };
  });
