/** The plans of the sites that a portal finds beside its own, out of the copies that `npm run federate` has fetched. */
import { join } from 'node:path';
import { copyFolder, federatedSites, type SiteCopy } from '../../src/files/federation.ts';
import type { PlanSource } from '../../src/search/build-index.ts';
import { readSegment, type SegmentFiles } from '../../src/search/read-segment.ts';

function plansOf(copy: SiteCopy): PlanSource[] {
  const { name, base, segments, texts } = copy;
  const plans: PlanSource[] = [];
  for (const { hash, live } of segments) {
    let files: SegmentFiles | undefined;
    const open = () => {
      files ??= readSegment(join(copyFolder(copy), 'segments', hash));
      return files;
    };
    for (let i = 0; i + 2 < live.length; i += 3) {
      const [from = 0, count = 0, first = 0] = live.slice(i, i + 3);
      for (let n = 0; n < count; n++) {
        const text = texts[first + n] ?? { path: '', digest: '' };
        const path = base + text.path;
        plans[first + n] = {
          path,
          digest: `${text.digest} ${name}`,
          read: () => ({ ...open().plan(from + n), path, site: name }),
        };
      }
    }
  }
  return plans;
}

/** In the order of the setting, each site's plans in its own order. */
export function federatedPlans(): PlanSource[] {
  return federatedSites().flatMap(({ copy }) => (copy ? plansOf(copy) : []));
}
