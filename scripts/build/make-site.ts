/** The stages of a build, with the pages already begun in a process of their own. */
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { faultyFiles } from '../../src/files/plan-cache.ts';
import { clearOldSites, release } from '../../src/files/release.ts';
import { servedFaults } from '../../src/files/served-before.ts';
import { dataFolder } from '../../src/search/manifest.ts';
import { formatFinding } from '../../src/terms/finding.ts';
import { checkSources } from './check-sources.ts';
import { indexGuide } from './index-guide.ts';
import { indexSearch } from './index-search.ts';
import type { PagesProcess } from './pages-process.ts';
import { stages } from './stages.ts';
import { writeOffline } from './write-offline.ts';

export interface SiteFolders {
  samples: readonly string[];
  approved: string;
  /** Where the pages are written. */
  pages: string;
  /** Where the search index is written, to be moved among the pages. */
  search: string;
  /** Where the index of the guide is kept for the next build. */
  guide: string;
  /** Where the segments of the search index are kept for the next build. */
  segments: string;
  /** Where the site is served from. */
  out: string;
  /** Whether the site shall work without a network. */
  offline: boolean;
}

/** Says what it does as it goes. @returns the exit code: 1 where sources have errors, all of which were told */
export async function makeSite(made: PagesProcess, folders: SiteFolders): Promise<0 | 1> {
  const { pages, search, out } = folders;
  const stage = stages();
  const sources = await checkSources(folders);
  const { samples, compiled, approved, waiting } = sources;
  const findings = [...sources.findings, ...servedFaults(out, folders.approved)];
  for (const { file, finding } of findings) console.error(formatFinding(finding, file));
  const faulty = faultyFiles(findings);
  if (faulty.length > 0) {
    console.error(`${faulty.length} 份文件有错，没有生成网站，原来的网站没有动`);
    return 1;
  }
  made.tellCompiled();
  stage('读取', `${samples.length} 份示范文本，其中 ${compiled} 份有改动；${approved} 份公开计划`);
  for (const { id, version, published } of waiting)
    console.log(`${id} 第 ${version} 版的发布日期 ${published} 还没有到，这次不显示；到那天再生成一次网站`);
  const [indexed] = await Promise.all([
    indexSearch(samples, search, folders.segments),
    made.rendered,
    clearOldSites(out),
  ]);
  stage('生成页面和搜索索引', indexed);
  renameSync(join(search, dataFolder), join(pages, dataFolder));
  await indexGuide(pages, folders.guide);
  if (folders.offline) {
    const { files, bytes } = writeOffline(pages);
    stage('断网可用', `首次打开时存下 ${files} 个文件，${Math.round(bytes / 1024)} KB`);
  }
  release(pages, out);
  stage('换上', out);
  return 0;
}
