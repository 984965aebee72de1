/**
 * Everything that is wrong with the folder of approved plans, for the content check and for the build: versions that were
 * edited, reports that do not fit, numbers used twice, replacements that lead nowhere, personal data. Node only.
 */
import { dirname, join } from 'node:path';
import { type ApprovedPlan, currentVersion, type ListedPlan } from '../approve/approved-plan.ts';
import { progressLines, withdrawalLines } from '../approve/record-lines.ts';
import { sharedNumbers } from '../approve/taken-numbers.ts';
import { unseenFaults } from '../approve/unseen-characters.ts';
import { earlyFault } from '../approve/withdrawing.ts';
import { type PublishedLine, personalLines } from '../check/published-lines.ts';
import type { CheckContext } from '../check/rule.ts';
import { plainTitle } from '../plan/frontmatter.ts';
import { earlyReportFault, futureFault } from '../plan/progress.ts';
import { strayFiles } from './approved-folder.ts';
import {
  readApproved,
  readStoredPlan,
  type StoredFault,
  type StoredPlan,
  storeFinding,
} from './approved-store.ts';
import { ledgerFaults } from './published-ledger.ts';
import { readKnownPlans } from './read-library.ts';
import { readProgressFile } from './read-progress-file.ts';

/** Addresses of plans that stand in another's place must exist and lead somewhere; pages elsewhere are only linked to. */
function replacementFault(plan: ListedPlan, plans: ReadonlyMap<string, ListedPlan>): string | undefined {
  const by = plan.withdrawal?.replacedBy;
  if (by === undefined || /^https:\/\//.test(by)) return undefined;
  if (!plans.has(by)) return `取代它的计划“${by}”没有公开；replacedBy 应写公开计划的网址名或 https 网址`;
  const passed = new Set([plan.id]);
  for (let at: string | undefined = by; at !== undefined; at = plans.get(at)?.withdrawal?.replacedBy) {
    if (passed.has(at))
      return `几份计划绕着圈互相取代（${[...passed].join('、')}）；请删去其中一份的 withdrawn.yaml`;
    passed.add(at);
  }
  return undefined;
}

function numberFaults(root: string, plans: readonly ListedPlan[]): StoredFault[] {
  return sharedNumbers(plans).map(({ number, ids }) => ({
    file: join(root, ids.at(-1) ?? ''),
    finding: storeFinding(
      'number-twice',
      `${number.label}“${number.value}”用在 ${ids.length} 份计划上（${ids.join('、')}）；还没有上线的，删去文件夹、换一个${number.label}重新公开`,
    ),
  }));
}

/** A withdrawn plan is not judged as a whole: what is still told of it is its title. */
const withdrawnTitle = (plan: ApprovedPlan): PublishedLine[] => [
  { label: '题名（title）', text: plainTitle(currentVersion(plan).plan.meta.title) },
];

/** What people read of a plan beside its text. */
function besideFaults(root: string, plan: ApprovedPlan, context: CheckContext, today: number): StoredFault[] {
  const { progress, faults } = readProgressFile(root, plan, today);
  const faultsOf = (name: string, lines: readonly PublishedLine[]): StoredFault[] =>
    [...personalLines(lines, context), ...unseenFaults(lines)].map((message) => ({
      file: join(root, plan.id, name),
      finding: storeFinding('beside', message),
    }));
  const { withdrawal } = plan;
  const firstDay = plan.versions[0]?.approval.header.published ?? '';
  const one = (name: string, rule: string, message: string | undefined): StoredFault[] =>
    message === undefined ? [] : [{ file: join(root, plan.id, name), finding: storeFinding(rule, message) }];
  return [
    ...faults,
    ...(progress
      ? [
          ...one('progress.yaml', 'progress', futureFault(progress, today)),
          ...one('progress.yaml', 'progress', earlyReportFault(progress, firstDay)),
          ...faultsOf('progress.yaml', progressLines(progress)),
        ]
      : []),
    ...(withdrawal
      ? [
          ...one('withdrawn.yaml', 'withdrawn', earlyFault(withdrawal, today)),
          ...faultsOf('withdrawn.yaml', [
            ...withdrawalLines(withdrawal),
            ...(withdrawal.kind === 'replaced' ? withdrawnTitle(plan) : []),
          ]),
        ]
      : []),
  ];
}

/** Plans that stand in another's place, and numbers: what is seen of plans beside each other. */
function faultsBetween(root: string, plans: readonly ListedPlan[]): StoredFault[] {
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  const replacements = plans.flatMap((plan): StoredFault[] => {
    const message = replacementFault(plan, byId);
    if (message === undefined) return [];
    return [{ file: join(root, plan.id, 'withdrawn.yaml'), finding: storeFinding('replaced-by', message) }];
  });
  return [...replacements, ...numberFaults(root, plans)];
}

/** What is wrong with one plan, by itself and beside the others. @param today yyyymmdd */
export function checkOneApproved(
  root: string,
  id: string,
  context: CheckContext,
  today: number,
): StoredFault[] {
  const { plan, faults } = readStoredPlan(root, id, context.vocabulary);
  const listed = readKnownPlans(root, context.vocabulary).map((known) => known.listed);
  const isAbout = ({ file }: StoredFault) => file === join(root, id) || dirname(file) === join(root, id);
  const between = faultsBetween(root, listed).filter(
    (fault) => isAbout(fault) || fault.finding.message.includes(id),
  );
  return [
    ...faults,
    // of this plan alone: the others would count as gone
    ...ledgerFaults(root, plan ? [plan] : []).filter(isAbout),
    ...between,
    ...(plan ? besideFaults(root, plan, context, today) : []),
  ];
}

/**
 * @param today yyyymmdd
 * @returns the plans, and all faults, those of each plan included
 */
export function checkApproved(
  root: string,
  context: CheckContext,
  today: number,
): { stored: StoredPlan[]; faults: StoredFault[] } {
  const stored = readApproved(root, context.vocabulary);
  const plans = stored.flatMap(({ plan }) => plan ?? []);
  return {
    stored,
    faults: [
      ...stored.flatMap(({ faults }) => faults),
      ...strayFiles(root).map((file) => ({
        file,
        finding: storeFinding(
          'stray',
          '公开的计划各有自己的文件夹，这一份不会公开；请用 npm run plan:publish 公开，放错的请移走',
        ),
      })),
      ...ledgerFaults(root, plans),
      ...faultsBetween(root, plans),
      ...plans.flatMap((plan) => besideFaults(root, plan, context, today)),
    ],
  };
}
