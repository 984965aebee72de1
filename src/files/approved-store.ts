/**
 * The folder of approved plans: `content/approved/<id>/v1.mdx`, `v2.mdx` …, `withdrawn.yaml`. Every write makes a file
 * whole beside its place and then links it there, which fails if the place is taken: two people cannot publish the same
 * version, and a stopped process or a full disk leaves the old state. Node only.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  globSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import {
  type ApprovedPlan,
  type ApprovedVersion,
  approvedId,
  withdrawalSchema,
} from '../plan/approve/approved-plan.ts';
import type { Finding } from '../plan/finding.ts';
import { parsePlan } from '../plan/parse.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { contentHash } from './content-hash.ts';

/** Beside the finished files, told from them by its ending. */
const unfinished = '.unfinished';

export class AlreadyThere extends Error {}

/**
 * Writes a new file in one step.
 * @throws AlreadyThere where the file exists; the error of the file system where it cannot be written, with nothing left behind
 */
export function writeNew(path: string, text: string): void {
  const folder = dirname(path);
  const madeFolder = mkdirSync(folder, { recursive: true });
  const beside = `${path}.${process.pid}${unfinished}`;
  try {
    const file = openSync(beside, 'wx');
    try {
      writeSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    linkSync(beside, path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST' && existsSync(path))
      throw new AlreadyThere(path);
    throw error;
  } finally {
    rmSync(beside, { force: true });
    if (madeFolder !== undefined && !existsSync(path)) removeEmpty(folder);
  }
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // someone else has put a file there meanwhile
  }
}

const finding = (ruleId: string, message: string, line = 1, column = 1): Finding => ({
  ruleId,
  severity: 'error',
  message,
  line,
  column,
});

export interface StoredPlan {
  id: string;
  /** Absent where nothing of it can be read. */
  plan?: ApprovedPlan;
  /** What is wrong, by file. */
  faults: { file: string; finding: Finding }[];
}

function readVersion(
  file: string,
  number: number,
  vocabulary: Vocabulary,
): { version?: ApprovedVersion; findings: Finding[] } {
  const source = readFileSync(file, 'utf8');
  const { value: plan, findings } = parsePlan(source, vocabulary);
  const approval = plan?.meta.approval;
  if (!plan) return { findings };
  if (!approval)
    return {
      findings: [
        ...findings,
        finding(
          'approved/no-record',
          '公开的计划没有审批信息（approval）；请用 npm run plan:publish 公开，不要直接放文件',
        ),
      ],
    };
  if (approval.version !== number)
    findings.push(
      finding(
        'approved/version',
        `文件名是第 ${number} 版，里面写的是第 ${approval.version} 版；请恢复原来的文件`,
      ),
    );
  if (approval.hash !== contentHash(source)) {
    const message =
      '已公开的文字被改动过，与公开时的指纹不符；请用 git 恢复这个文件，要改内容请用 npm run plan:amend 发布新版';
    findings.push(finding('approved/edited', message));
  }
  return { version: { version: number, plan, approval, source }, findings };
}

function readStored(root: string, id: string, vocabulary: Vocabulary): StoredPlan {
  const folder = join(root, id);
  const faults: StoredPlan['faults'] = [];
  const names = readdirSync(folder).filter((name) => !name.endsWith(unfinished));
  if (!approvedId.test(id))
    faults.push({
      file: folder,
      finding: finding('approved/id', `文件夹名“${id}”要作网址，只能用小写字母、数字和连字符`),
    });
  const numbers = names
    .flatMap((name) => Number(/^v([1-9]\d*)\.mdx$/.exec(name)?.[1] ?? 0) || [])
    .sort((a, b) => a - b);
  const versions = numbers.flatMap((number, index) => {
    const file = join(folder, `v${number}.mdx`);
    const { version, findings } = readVersion(file, number, vocabulary);
    if (number !== index + 1)
      findings.push(finding('approved/gap', `缺第 ${index + 1} 版；每一版都要留着，请恢复`));
    faults.push(...findings.map((one) => ({ file, finding: one })));
    return version ?? [];
  });
  const file = join(folder, 'withdrawn.yaml');
  const withdrawal = names.includes('withdrawn.yaml')
    ? withdrawalSchema.safeParse(parse(readFileSync(file, 'utf8')))
    : undefined;
  if (withdrawal && !withdrawal.success)
    faults.push({
      file,
      finding: finding(
        'approved/withdrawn',
        withdrawal.error.issues.map(({ message }) => message).join('；'),
      ),
    });
  if (versions.length === 0) {
    if (names.length > 0)
      faults.push({
        file: folder,
        finding: finding('approved/empty', '文件夹里没有一版能读的计划（v1.mdx）'),
      });
    return { id, faults };
  }
  return { id, plan: { id, versions, ...(withdrawal?.success && { withdrawal: withdrawal.data }) }, faults };
}

/** Every approved plan under `root`, by id; an absent folder holds none. */
export function readApproved(root: string, vocabulary: Vocabulary): StoredPlan[] {
  if (!existsSync(root)) return [];
  const ids = globSync('*/', { cwd: root }).map((name) => name.replace(/[\\/]$/, ''));
  return ids.sort().map((id) => readStored(root, id, vocabulary));
}
