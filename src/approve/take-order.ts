/**
 * An order that somebody has handed in → what is to be written, or every reason against it. Nothing that the sender's page has
 * found is believed: the document is read, checked and judged anew. The same in Node and in a page.
 *
 *     const { taking, reasons } = await takeOrder(order, desk);
 */
import { stringify } from 'yaml';
import { personalLines } from '../check/published-lines.ts';
import { parseSoundPlan } from '../plan/mdx/parse.ts';
import { earlyReportFault, futureFault, progressSchema, readProgress } from '../plan/progress.ts';
import { otherOutline } from '../plan/vocabulary.ts';
import { type Finding, hasErrors } from '../terms/finding.ts';
import { addProgress } from './add-progress.ts';
import { amendmentFault } from './amendment.ts';
import { type ApprovedPlan, currentVersion, type Withdrawal, waitsOn } from './approved-plan.ts';
import type { Refusal } from './gates.ts';
import { type ReadHandedIn, readHandedIn } from './handed-in.ts';
import { contentHash } from './hashed-text.ts';
import type { OriginalFile } from './original.ts';
import type { Order } from './package.ts';
import { progressLines } from './record-lines.ts';
import { type Desk, freeId, knownPlans, lockedVersion, nextVersion, tryVersion } from './try-version.ts';
import { unseenFaults } from './unseen-characters.ts';
import { withdrawalFaults, withdrawalWords } from './withdrawing.ts';

/** What is to be written for an order. */
export type Taking =
  | {
      kind: 'version';
      id: string;
      version: number;
      source: string;
      original?: OriginalFile;
      /** Day of publication, yyyy-mm-dd, where it has not come: the site shows the version from that day on. */
      waits?: string;
    }
  | { kind: 'withdrawal'; id: string; withdrawal: Withdrawal }
  | { kind: 'progress'; id: string; text: string }
  /** All of it is there: the same package was taken before. */
  | { kind: 'already'; id: string };

export interface Taken {
  /** Absent where there are reasons against it. */
  taking?: Taking;
  reasons: Refusal[];
  /** What was not taken over from a document of an office. */
  told: Finding[];
}

/** What an order contradicts that no gate looks at. */
const reason = (message: string): Refusal => ({ gate: '公开包与公开的计划对得上', message });
const against = (...messages: string[]): Taken => ({ reasons: messages.map(reason), told: [] });

type Of<K extends Order['kind']> = Extract<Order, { kind: K }>;

function versionTaking(
  id: string,
  version: number,
  source: string,
  { original }: ReadHandedIn,
  { vocabulary, today }: Desk,
): Taking {
  const { approval } = parseSoundPlan(source, vocabulary).meta;
  const waits = approval && waitsOn({ approval }, today) ? approval.header.published : undefined;
  return { kind: 'version', id, version, source, ...(original && { original }), ...(waits && { waits }) };
}

const read = ({ document }: Of<'publish' | 'amend'>, { vocabulary, words, library }: Desk, outline: string) =>
  readHandedIn(document, { vocabulary, words, library }, outline);

async function takePublish(order: Of<'publish'>, desk: Desk): Promise<Taken> {
  const { vocabulary, published, listed = [] } = desk;
  const outline = order.outline ?? otherOutline.id;
  if (![otherOutline, ...vocabulary.outlines].some(({ id }) => id === outline))
    return against(`没有提纲“${outline}”；请重新生成公开包`);
  const handed = await read(order, desk, outline);
  const { plan } = handed;
  const { record } = order;
  if (plan && !hasErrors(handed.findings)) {
    const same = lockedVersion({ plan, record, original: handed.original }, vocabulary);
    const hash = contentHash(same);
    const before =
      published.find(({ versions }) => versions[0]?.source === same) ??
      listed.find(({ versions }) => versions[0]?.approval.hash === hash);
    if (before && (order.id ?? before.id) === before.id)
      return { taking: { kind: 'already', id: before.id }, reasons: [], told: [] };
  }
  const { source, refusals } = tryVersion({ ...handed, record }, desk);
  const ids = knownPlans(desk).map(({ id }) => id);
  const reasons = [
    ...refusals,
    ...(order.id !== undefined && ids.includes(order.id)
      ? [reason(`已经有公开的计划 ${order.id}；改内容请交“修改”的公开包，另一份请换一个网址名`)]
      : []),
  ];
  if (!source || !plan || reasons.length > 0) return { reasons, told: handed.findings };
  const id = order.id ?? freeId(plan, ids);
  return { taking: versionTaking(id, 1, source, handed, desk), reasons: [], told: handed.findings };
}

/** The plan as it was when the package was made; undefined where no version of it is that one. */
function asOf(approved: ApprovedPlan, base: string): ApprovedPlan | undefined {
  const at = approved.versions.findIndex(({ approval }) => approval.hash === base);
  return at < 0 ? undefined : { ...approved, versions: approved.versions.slice(0, at + 1) };
}

const changedSince = ({ id, versions }: ApprovedPlan) =>
  `${id} 在公开包生成以后又有了新的一版（现在是第 ${versions.length} 版）；请从现行版重新做起，再交一次`;

async function takeAmend(order: Of<'amend'>, approved: ApprovedPlan, desk: Desk): Promise<Taken> {
  const { record, change, id, base } = order;
  const amends = asOf(approved, base);
  if (!amends) return against(`公开的 ${id} 没有公开包所说的那一版；请从现行版重新做起，再交一次`);
  const handed = await read(order, desk, currentVersion(amends).plan.meta.outline);
  const { plan, original } = handed;
  const next = approved.versions[amends.versions.length];
  if (next) {
    const same = plan && lockedVersion({ plan, record, original }, desk.vocabulary, { amends, change });
    return next.source === same
      ? { taking: { kind: 'already', id }, reasons: [], told: [] }
      : against(changedSince(approved));
  }
  if (approved.withdrawal) return against(`${id} 已经撤下，不能再改；请另行公开一份`);
  const { source, refusals } = tryVersion({ ...handed, record }, desk, { amends, change });
  if (!source || !plan) return { reasons: refusals, told: handed.findings };
  const fault = amendmentFault(amends, parseSoundPlan(source, desk.vocabulary), desk.vocabulary);
  if (fault) return { reasons: [reason(fault)], told: handed.findings };
  const version = nextVersion(amends);
  return { taking: versionTaking(id, version, source, handed, desk), reasons: [], told: handed.findings };
}

function takeWithdraw({ id, base, withdrawal }: Of<'withdraw'>, approved: ApprovedPlan, desk: Desk): Taken {
  if (approved.withdrawal && stringify(approved.withdrawal) === stringify(withdrawal))
    return { taking: { kind: 'already', id }, reasons: [], told: [] };
  const faults = [
    ...(currentVersion(approved).approval.hash === base ? [] : [changedSince(approved)]),
    ...withdrawalFaults(approved, withdrawal, { published: knownPlans(desk), today: desk.today }),
    ...withdrawalWords(withdrawal, desk),
  ];
  if (faults.length > 0) return against(...faults);
  return { taking: { kind: 'withdrawal', id, withdrawal }, reasons: [], told: [] };
}

function takeProgress(
  { id, progress }: Of<'progress'>,
  approved: ApprovedPlan,
  desk: Desk,
  reported: string | undefined,
): Taken {
  if (approved.withdrawal) return against(`${id} 已经撤下，不再记进展`);
  const { blocks } = currentVersion(approved).plan.meta;
  const before = reported === undefined ? undefined : readProgress(reported, blocks);
  if (before && (!before.value || hasErrors(before.findings)))
    return against(`${id} 已有的进展（progress.yaml）有错误，请维护人员先改好`);
  const text = addProgress(reported, progressSchema.parse(progress));
  if (text === undefined) return { taking: { kind: 'already', id }, reasons: [], told: [] };
  const faults = [
    ...readProgress(text, blocks).findings.map(({ message }) => message),
    ...[
      futureFault(progress, desk.today) ?? [],
      earlyReportFault(progress, approved.versions[0]?.approval.header.published ?? '') ?? [],
    ].flat(),
    ...personalLines(progressLines(progress), desk),
    ...unseenFaults(progress),
  ];
  return faults.length > 0
    ? against(...faults)
    : { taking: { kind: 'progress', id, text }, reasons: [], told: [] };
}

/** @param reported text of the reports on the plan of the order so far, where there are any */
export async function takeOrder(order: Order, desk: Desk, reported?: string): Promise<Taken> {
  if (order.kind === 'publish') return takePublish(order, desk);
  const approved = desk.published.find(({ id }) => id === order.id);
  if (!approved) return against(`没有公开的计划“${order.id}”；请核对，第一次公开请交“公开”的公开包`);
  switch (order.kind) {
    case 'amend':
      return takeAmend(order, approved, desk);
    case 'withdraw':
      return takeWithdraw(order, approved, desk);
    case 'progress':
      return takeProgress(order, approved, desk, reported);
  }
}
