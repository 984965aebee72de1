/** Everything that a site is made from, checked before anything is built: one run names every broken file. */
import { checkGuides } from '../../src/files/check-guides.ts';
import { compilePlans } from '../../src/files/compile-plans.ts';
import type { CachedCard, FileFinding } from '../../src/files/plan-cache.ts';
import { rendererVersion } from '../../src/files/renderer-version.ts';

export interface Sources {
  samples: CachedCard[];
  /** How many samples were compiled anew. */
  compiled: number;
  findings: FileFinding[];
}

/** Compiles the samples into the cache and checks the guide pages. */
export async function checkSources(folder: string): Promise<Sources> {
  const version = rendererVersion();
  const { cards, compiled, findings } = await compilePlans({ folder, collection: 'samples', version });
  return { samples: cards, compiled, findings: [...findings, ...checkGuides()] };
}
