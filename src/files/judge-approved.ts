/**
 * Every gate on every published version, for the content check and for the build: a version that no command wrote gets no
 * further than one that was handed in. What was withdrawn is shown to nobody and not judged: so a unit always has a way out
 * where rules have become stricter than they were. Node only.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ApprovedPlan, ApprovedVersion } from '../approve/approved-plan.ts';
import { isAsWritten, judgePublished } from '../approve/judge-published.ts';
import { type Desk, publishedTexts } from '../approve/try-version.ts';
import { readChecked } from '../check/check-text.ts';
import { compareWithLibrary, type SimilarText } from '../check/compare.ts';
import type { LibraryText } from '../check/library.ts';
import { originalName, type StoredFault, type StoredPlan, storeFinding } from './approved-store.ts';

export interface JudgingDesk extends Pick<Desk, 'vocabulary' | 'words' | 'today'> {
  /** The samples; asked for only where a plan is judged. */
  library(): readonly LibraryText[];
}

const firstDay = ({ versions }: ApprovedPlan): string => versions[0]?.approval.header.published ?? '';

/** What a version is like, of samples and of the plans that were published before it; of one day, the one that is first by name. */
function similarBefore(
  { id }: ApprovedPlan,
  { source, approval }: ApprovedVersion,
  { vocabulary }: JudgingDesk,
  library: readonly LibraryText[],
  days: ReadonlyMap<string, string>,
): SimilarText[] {
  if (approval.similarity) return [];
  const { document } = readChecked(source, { vocabulary, state: 'draft' });
  return compareWithLibrary(document, { vocabulary, library, self: id }).texts.filter(({ text }) => {
    const day = days.get(text.id) ?? '';
    return day < approval.header.published || (day === approval.header.published && text.id < id);
  });
}

/**
 * @param stored all plans: a text may be like another's
 * @param isKnown plans that were judged before, as they are, by these rules
 */
export function judgeApproved(
  root: string,
  stored: readonly StoredPlan[],
  desk: JudgingDesk,
  isKnown: (plan: ApprovedPlan) => boolean = () => false,
): StoredFault[] {
  const plans = stored.flatMap(({ plan }) => plan ?? []);
  const days = new Map(plans.map((plan) => [plan.id, firstDay(plan)]));
  let library: readonly LibraryText[] | undefined;
  return plans
    .filter((plan) => !plan.withdrawal && !isKnown(plan))
    .flatMap((plan) =>
      plan.versions.flatMap((version): StoredFault[] => {
        library ??= [...desk.library(), ...publishedTexts(plans, desk.vocabulary)];
        const file = join(root, plan.id, `v${version.version}.mdx`);
        const original = version.approval.original && readOriginalBytes(file, version.version);
        const similar = similarBefore(plan, version, desk, library, days);
        const refusals = judgePublished(plan, version, desk, similar, original);
        const faults = refusals.map(({ gate, message, line = 1, column = 1 }) => ({
          file,
          finding: { ...storeFinding('gate', `【${gate}】${message}`), line, column },
        }));
        if (faults.length > 0 || isAsWritten(version, desk.vocabulary)) return faults;
        const message =
          '写法与公开命令写出的不同，像是手工放进来的；请用 npm run plan:publish 或 plan:amend 重新公开，是程序升级前公开的可以不管';
        return [{ file, finding: { ...storeFinding('by-hand', message), severity: 'warning' } }];
      }),
    );
}

/** The store has told already where it is not there. */
function readOriginalBytes(version: string, number: number): Uint8Array | undefined {
  try {
    return readFileSync(join(dirname(version), originalName(number)));
  } catch {
    return undefined;
  }
}
