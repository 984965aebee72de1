/** How this project builds its site: one command, whose folders come from the environment. */
import { readFileSync } from 'node:fs';
import { measureProcess, type ProcessFigures } from './measure-process.ts';

/** What `npm run build` runs, without npm. */
function command(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { build: string } };
  return [process.execPath, ...scripts.build.split(' ').slice(1)];
}

export interface SiteFolders {
  samples: string;
  /** Where the pages go. */
  out: string;
  /** The cache; a folder that does not exist yet makes a build a full one. */
  cache: string;
}

/** The day for which sites are built, so that a benchmark gives the same pages every day. */
const day = '2027-03-01';

export function buildSite({ samples, out, cache }: SiteFolders): Promise<ProcessFigures> {
  const env = { SAMPLES_DIR: samples, OUT_DIR: out, ASTRO_CACHE_DIR: cache, BUILD_DATE: day, NO_COLOR: '1' };
  return measureProcess(command(), { env });
}

/** Seconds of the stages that the build prints: `读取 1.2 秒：51 份示范文本`. */
export function stageSeconds(output: string): Record<string, number> {
  const stages = [...output.matchAll(/^(\S+) (\d+(?:\.\d+)?) 秒/gm)];
  return Object.fromEntries(stages.map(([, name = '', seconds]) => [name, Number(seconds)]));
}
