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
import { compareDocuments, type SimilarText } from '../check/compare.ts';
import type { LibraryText } from '../check/library.ts';
import { originalName, type StoredFault, type StoredPlan, storeFinding } from './approved-store.ts';

export interface JudgingDesk extends Pick<Desk, 'vocabulary' | 'words' | 'today'> {
  /** The samples; asked for only where a plan is judged. */
  library(): readonly LibraryText[];
}

const firstDay = ({ versions }: ApprovedPlan): string => versions[0]?.approval.header.published ?? '';

interface Judged {
  plan: ApprovedPlan;
  version: ApprovedVersion;
}

/** So many versions are compared with the library in one go: many at once spare time, all of a large site would not fit. */
const comparedAtOnce = 200;

/** What each version is like, of samples and of the plans that were published before it; of one day, the one that is first by name. */
function similarBefore(
  judged: readonly Judged[],
  { vocabulary }: JudgingDesk,
  library: readonly LibraryText[],
  days: ReadonlyMap<string, string>,
): SimilarText[][] {
  const documents = judged.map(
    ({ version }) => readChecked(version.source, { vocabulary, state: 'draft' }).document,
  );
  const comparisons = compareDocuments(documents, { vocabulary, library });
  return judged.map(({ plan: { id }, version: { approval } }, index) => {
    const isBefore = ({ text }: SimilarText) => {
      const day = days.get(text.id) ?? '';
      return day < approval.header.published || (day === approval.header.published && text.id < id);
    };
    return (comparisons[index]?.texts ?? []).filter((one) => one.text.id !== id && isBefore(one));
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
  const judged = plans
    .filter((plan) => !plan.withdrawal && !isKnown(plan))
    .flatMap((plan) => plan.versions.map((version): Judged => ({ plan, version })));
  if (judged.length === 0) return [];
  const library = [...desk.library(), ...publishedTexts(plans, desk.vocabulary)];
  const faults: StoredFault[] = [];
  for (let from = 0; from < judged.length; from += comparedAtOnce) {
    const some = judged.slice(from, from + comparedAtOnce);
    const similar = similarBefore(some, desk, library, days);
    faults.push(...some.flatMap((one, index) => judgeOne(root, one, desk, similar[index] ?? [])));
  }
  return faults;
}

function judgeOne(
  root: string,
  { plan, version }: Judged,
  desk: JudgingDesk,
  similar: SimilarText[],
): StoredFault[] {
  const file = join(root, plan.id, `v${version.version}.mdx`);
  const original = version.approval.original && readOriginalBytes(file, version.version);
  const refusals = judgePublished(plan, version, desk, similar, original);
  const faults = refusals.map(({ gate, message, line = 1, column = 1 }) => ({
    file,
    finding: { ...storeFinding('gate', `【${gate}】${message}`), line, column },
  }));
  if (faults.length > 0 || isAsWritten(version, desk.vocabulary)) return faults;
  const message =
    '写法与公开命令写出的不同，像是手工放进来的；请用 npm run plan:publish 或 plan:amend 重新公开，是程序升级前公开的可以不管';
  return [{ file, finding: { ...storeFinding('by-hand', message), severity: 'warning' } }];
}

/** The store has told already where it is not there. */
function readOriginalBytes(version: string, number: number): Uint8Array | undefined {
  try {
    return readFileSync(join(dirname(version), originalName(number)));
  } catch {
    return undefined;
  }
}
