/** Everything that a site is made from, checked before anything is built: one run names every broken file. */
import { checkGuides } from '../../src/files/check-guides.ts';
import { compileApproved, type Waiting } from '../../src/files/compile-approved.ts';
import { compilePlans } from '../../src/files/compile-plans.ts';
import type { CachedCard, FileFinding } from '../../src/files/plan-cache.ts';
import { rendererVersion } from '../../src/files/renderer-version.ts';
import { today } from '../today.ts';

export interface Sources {
  samples: CachedCard[];
  /** How many samples were compiled anew. */
  compiled: number;
  /** How many approved plans there are, withdrawn ones included. */
  approved: number;
  /** Versions whose day of publication has not come. */
  waiting: Waiting[];
  findings: FileFinding[];
}

/** Compiles samples and approved plans into the cache and checks the guide pages. */
export async function checkSources(folders: {
  samples: readonly string[];
  approved: string;
}): Promise<Sources> {
  const version = rendererVersion();
  const samples = await compilePlans({ folders: folders.samples, collection: 'samples', version });
  const approved = compileApproved(folders.approved, version, today());
  return {
    samples: samples.cards,
    compiled: samples.compiled,
    approved: approved.cards.length,
    waiting: approved.waiting,
    findings: [...samples.findings, ...approved.faults, ...checkGuides()],
  };
}
