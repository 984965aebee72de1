/**
 * What a site holds of an approved plan: all versions with their HTML, or, of a plan that was withdrawn, what
 * its notice says and nothing of its text, so that no page, index or file can show any.
 */
import { plainTitle } from '../plan/frontmatter.ts';
import type { Progress } from '../plan/progress.ts';
import type { ApprovedPlan, ApprovedVersion, Withdrawal } from './approved-plan.ts';
import { currentVersion } from './approved-plan.ts';

export interface RenderedVersion extends ApprovedVersion {
  html: string;
}

export interface PublishedData {
  state: 'published';
  id: string;
  /** Ascending. */
  versions: RenderedVersion[];
  progress?: Progress;
}

export interface WithdrawnData {
  state: 'withdrawn';
  id: string;
  withdrawal: Withdrawal;
  /** Of a plan that another one replaces; absent where the plan is gone. */
  title?: string;
  /** Of each version, ascending: each keeps its address, and says what stood there. */
  hashes: readonly string[];
  index: string;
  docNo?: string;
  publisher: string;
  /** Day on which the last version was published. */
  published: string;
}

export type ApprovedData = PublishedData | WithdrawnData;

/** What may be told of a withdrawn plan. */
export function withdrawnData(approved: ApprovedPlan, withdrawal: Withdrawal): WithdrawnData {
  const { plan, approval } = currentVersion(approved);
  const { index, docNo, publisher, published } = approval.header;
  return {
    state: 'withdrawn',
    id: approved.id,
    withdrawal,
    ...(withdrawal.kind === 'replaced' && { title: plainTitle(plan.meta.title) }),
    hashes: approved.versions.map(({ approval }) => approval.hash),
    index,
    ...(docNo && { docNo }),
    publisher,
    published,
  };
}
