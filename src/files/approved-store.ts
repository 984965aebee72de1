/**
 * The folder of approved plans: `content/approved/<id>/v1.mdx`, `v2.mdx` …, `withdrawn.yaml`, and what is wrong with it.
 * Files of a write in progress count for nothing; whatever else is not as the commands write it is a fault. Node only.
 */
import { type Dirent, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  type ApprovedPlan,
  type ApprovedVersion,
  approvedId,
  type Withdrawal,
  withdrawalFault,
  withdrawalSchema,
} from '../approve/approved-plan.ts';
import { contentHash } from '../approve/hashed-text.ts';
import type { Approval } from '../plan/approval.ts';
import { parsePlan } from '../plan/mdx/parse.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import type { Finding } from '../terms/finding.ts';
import { sha256 } from '../terms/sha256.ts';
import { readYaml, YamlPlaces } from '../terms/yaml-places.ts';
import { approvedEntries, filesOf, foreignEntries } from './approved-folder.ts';
import { readText, Unreadable } from './read-text.ts';

export interface StoredFault {
  file: string;
  finding: Finding;
}

export interface StoredPlan {
  id: string;
  /** Absent where nothing of it can be read. */
  plan?: ApprovedPlan;
  /** What is wrong, by file. A folder without plan and faults is one that a stopped command has begun: it counts for nothing. */
  faults: StoredFault[];
}

export function storeFinding(rule: string, message: string): Finding {
  return { ruleId: `approved/${rule}`, severity: 'error', message, line: 1, column: 1 };
}

/** The text of a file of the store, or the finding that says why there is none. */
export function readStoredText(file: string): { text?: string; findings: Finding[] } {
  try {
    return { text: readText(file), findings: [] };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { findings: [storeFinding('unreadable', `${error.message}；也可用 git 恢复`)] };
  }
}

/** The name of the Word file that a version was published from, beside the version. */
export const originalName = (version: number): string => `v${version}.docx`;

/** The Word file beside a version must be the one that was handed in, and be there only where the version says so. */
function originalFault(
  file: string,
  names: readonly string[],
  approval: Approval | undefined,
): string | undefined {
  const isThere = names.includes(basename(file));
  const { original } = approval ?? {};
  if (!original) return isThere ? '没有哪一版说它有这份原件；不是公开时一起写入的文件，请移走' : undefined;
  if (!isThere) return '公开时的 Word 原件不见了；请用 git 恢复';
  return sha256(readFileSync(file)) === original.sha256
    ? undefined
    : '公开时的 Word 原件被改动过，与公开时的指纹不符；请用 git 恢复，要改内容请发布新版';
}

/** Each version names the hash of the one before: a version that was changed, swapped or put in breaks the chain. */
function chainFault(
  { approval: { version, previous } }: ApprovedVersion,
  before: ApprovedVersion | undefined,
): string | undefined {
  if (version === 1)
    return previous ? '第 1 版前面没有别的版，却写着上一版的指纹；请恢复原来的文件' : undefined;
  // what is missing is told as missing
  if (!before || previous === before.approval.hash) return undefined;
  return previous
    ? `第 ${version} 版记下的上一版指纹与第 ${version - 1} 版不符，其中一版被换过；请用 git 核对，恢复原来的文件`
    : `第 ${version} 版没有记下上一版的指纹（previous）；请恢复原来的文件`;
}

function readVersion(
  file: string,
  number: number,
  vocabulary: Vocabulary,
): { version?: ApprovedVersion; findings: Finding[] } {
  const { text: source, findings: unreadable } = readStoredText(file);
  if (source === undefined) return { findings: unreadable };
  const { value: plan, findings } = parsePlan(source, vocabulary);
  const approval = plan?.meta.approval;
  if (!plan) return { findings };
  if (!approval) {
    const message = '公开的计划没有审批信息（approval）；请用 npm run plan:publish 公开，不要直接放文件';
    return { findings: [...findings, storeFinding('no-record', message)] };
  }
  if (approval.version !== number) {
    const message = `文件名是第 ${number} 版，里面写的是第 ${approval.version} 版；请恢复原来的文件`;
    findings.push(storeFinding('version', message));
  }
  if (approval.hash !== contentHash(source)) {
    const message =
      '已公开的文字被改动过，与公开时的指纹不符；请用 git 恢复这个文件，要改内容请用 npm run plan:amend 发布新版';
    findings.push(storeFinding('edited', message));
  }
  return { version: { version: number, plan, approval, source }, findings };
}

function readWithdrawal(
  file: string,
  versions: readonly ApprovedVersion[],
): { withdrawal?: Withdrawal; findings: Finding[] } {
  const { text, findings } = readStoredText(file);
  if (text === undefined) return { findings };
  const read = readYaml(new YamlPlaces(text), withdrawalSchema, {
    area: 'withdrawn',
    name: 'withdrawn.yaml',
    keysNear: () => Object.keys(withdrawalSchema.shape),
  });
  if (!read.value) return { findings: read.findings };
  const fault = withdrawalFault(read.value, versions);
  return { withdrawal: read.value, findings: fault ? [storeFinding('withdrawn', fault)] : [] };
}

/** Numbers of the versions that are there, and of those that should be below the highest. */
function versionNumbers(names: readonly string[]): { there: number[]; missing: number[] } {
  const there = names
    .flatMap((name) => Number(/^v([1-9]\d{0,3})\.mdx$/.exec(name)?.[1] ?? 0) || [])
    .sort((a, b) => a - b);
  const all = Array.from({ length: there.at(-1) ?? 0 }, (_, index) => index + 1);
  return { there, missing: all.filter((number) => !there.includes(number)) };
}

const originalNumbers = (names: readonly string[]): number[] =>
  names.flatMap((name) => Number(/^v([1-9]\d{0,3})\.docx$/.exec(name)?.[1] ?? 0) || []);

const linkFinding = storeFinding('link', '这是链接，不是文件；公开的计划要放真的文件，请换回来');

/** What no command writes counts for nothing, which whoever has put it there does not know. */
function strayFinding(name: string): Finding {
  return storeFinding(
    'stray',
    /^v\d+\.mdx$/i.test(name)
      ? '文件名不是公开命令写的样子（v1.mdx、v2.mdx……），这一份不算公开；请用 npm run plan:amend 公开新版，把它移走'
      : '不是公开命令写的文件，不会公开；请移到别处',
  );
}

function readStored(root: string, id: string, vocabulary: Vocabulary): StoredPlan {
  const folder = join(root, id);
  const faults: StoredFault[] = [];
  const tell = (file: string, findings: readonly Finding[]) =>
    faults.push(...findings.map((finding) => ({ file, finding })));
  const names = filesOf(root, id);
  for (const { name, isLink } of foreignEntries(folder))
    tell(join(folder, name), [isLink ? linkFinding : strayFinding(name)]);
  if (!approvedId.test(id))
    tell(folder, [storeFinding('id', `文件夹名“${id}”要作网址，只能用小写字母、数字和连字符；请改名`)]);
  const { there, missing } = versionNumbers(names);
  if (missing.length > 0)
    tell(folder, [storeFinding('gap', `缺第 ${missing.join('、')} 版；每一版都要留着，请用 git 恢复`)]);
  const versions = there.flatMap((number) => {
    const file = join(folder, `v${number}.mdx`);
    const { version, findings } = readVersion(file, number, vocabulary);
    tell(file, findings);
    return version ?? [];
  });
  for (const version of versions) {
    const before = versions.find((other) => other.version === version.version - 1);
    const fault = chainFault(version, before);
    if (fault) tell(join(folder, `v${version.version}.mdx`), [storeFinding('chain', fault)]);
  }
  for (const number of new Set([...versions.map(({ version }) => version), ...originalNumbers(names)])) {
    const path = join(folder, originalName(number));
    const approval = versions.find(({ version }) => version === number)?.approval;
    const fault = originalFault(path, names, approval);
    if (fault) tell(path, [storeFinding('original', fault)]);
  }
  const file = join(folder, 'withdrawn.yaml');
  const { withdrawal, findings } = names.includes('withdrawn.yaml')
    ? readWithdrawal(file, versions)
    : { withdrawal: undefined, findings: [] };
  tell(file, findings);
  if (versions.length > 0) return { id, plan: { id, versions, ...(withdrawal && { withdrawal }) }, faults };
  if (names.length > 0)
    tell(folder, [storeFinding('empty', '文件夹里没有一版能读的计划（v1.mdx）；请用 git 恢复')]);
  return { id, faults };
}

/** A link could lead to files that nobody has approved, and writing through it would change them. */
function linked(root: string, id: string): StoredPlan {
  const message = '这是链接，不是文件夹；公开的计划要放在真的文件夹里，请换回来';
  return { id, faults: [{ file: join(root, id), finding: storeFinding('link', message) }] };
}

/** What is there of one plan, whether or not it is sound. */
export function readStoredPlan(root: string, id: string, vocabulary: Vocabulary): StoredPlan {
  const entry = approvedEntries(root).find(({ name }) => name === id);
  return entry ? readStoredEntry(root, entry, vocabulary) : { id, faults: [] };
}

/** The same of an entry of the folder, see `approvedEntries`. */
export function readStoredEntry(root: string, entry: Dirent, vocabulary: Vocabulary): StoredPlan {
  return entry.isSymbolicLink() ? linked(root, entry.name) : readStored(root, entry.name, vocabulary);
}

/** Every approved plan under `root`, by id; an absent folder holds none. @throws UserError in Chinese where it is no folder */
export function readApproved(root: string, vocabulary: Vocabulary): StoredPlan[] {
  return approvedEntries(root).map((entry) => readStoredEntry(root, entry, vocabulary));
}
