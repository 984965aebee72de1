/** The folder of approved plans against the site that is served now, before another takes its place. Node only. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedFaults, readPublished } from '../approve/compare-published.ts';
import { readApproved, type StoredFault, storeFinding } from './approved-store.ts';
import { readBareVocabulary } from './read-vocabulary.ts';

/**
 * What the served site has published and the folder does not hold any more: a plan whose folder was deleted or renamed, a
 * version that was changed, a withdrawal that was taken back. A site whose data say less, or none, holds nothing to compare.
 * @param out where the site is served from
 * @param root folder of approved plans
 */
export function servedFaults(out: string, root: string): StoredFault[] {
  const file = join(out, 'data', 'approved.json');
  const before = existsSync(file) ? readPublished(readFileSync(file, 'utf8')).value : undefined;
  if (!before) return [];
  const plans = readApproved(root, readBareVocabulary()).flatMap(({ plan }) => plan ?? []);
  return publishedFaults(before, plans).map(({ id, message }) => ({
    file: join(root, id),
    finding: storeFinding('published', `${message}；要从头另做一个网站的，先移走 ${out}`),
  }));
}
