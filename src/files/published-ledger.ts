/**
 * The ledger of what was published: `_published/<id>.json` beside the folders of plans, written by the commands with each
 * version. So a folder that was deleted, renamed or put there by hand does not agree with it, and the check says so. It is
 * no seal: whoever changes both is found by `--published` and by git. One file a plan, so that git merges two at once.
 *
 *     enterPublished(root, 'a', { version: { version: 1, hash } }, () => writeNew('…/a/v1.mdx', source));
 */
import { existsSync, lstatSync, readdirSync, readFileSync, renameSync, rmdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ApprovedPlan } from '../approve/approved-plan.ts';
import { type PublishedPlan, publishedFaults, publishedPlanSchema } from '../approve/compare-published.ts';
import { contentHash } from '../approve/hashed-text.ts';
import { UserError } from '../terms/user-error.ts';
import { approvedEntries, filesOf, isOfSystem, ledgerFolder } from './approved-folder.ts';
import { type StoredFault, storeFinding } from './approved-store.ts';
import {
  isLeftover,
  isUnfinished,
  isWritersGone,
  removeLeftovers,
  removeQuietly,
  unfinishedBeside,
} from './leftovers.ts';
import { writeOver } from './write-new.ts';
import { writeTogether } from './write-together.ts';

const folderOf = (root: string) => join(root, ledgerFolder);
const entryOf = (root: string, id: string) => join(folderOf(root), `${id}.json`);

function parse(path: string): PublishedPlan | undefined {
  try {
    return publishedPlanSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

const print = (entry: PublishedPlan): string => `${JSON.stringify(entry, undefined, 2)}\n`;

const hashOfFile = (path: string): string | undefined =>
  existsSync(path) ? contentHash(readFileSync(path, 'utf8')) : undefined;

/** Whether what an entry tells of last has been written: then the entry counts, though its writer was stopped. */
function isDone(root: string, { id, state, versions }: PublishedPlan): boolean {
  if (state === 'withdrawn') return existsSync(join(root, id, 'withdrawn.yaml'));
  const last = versions.at(-1);
  return last !== undefined && hashOfFile(join(root, id, `v${last.version}.mdx`)) === last.hash;
}

/** Entries that stopped commands have prepared, with the plan that was written after all. */
function prepared(root: string): { path: string; entry: PublishedPlan | undefined }[] {
  return readdirSync(folderOf(root))
    .filter(isUnfinished)
    .map((name) => join(folderOf(root), name))
    .map((path) => ({ path, entry: parse(path) }));
}

/** Ends what stopped commands have begun. Only for whoever has the lock. */
function tidyLedger(root: string): void {
  for (const { path, entry } of prepared(root))
    if (isWritersGone(basename(path)) && entry && isDone(root, entry))
      renameSync(path, entryOf(root, entry.id));
  removeLeftovers(folderOf(root));
}

/** What lies there of a plan, whoever has put it there. */
function entryAsItIs(root: string, id: string): PublishedPlan | undefined {
  const names = filesOf(root, id);
  const versions = names
    .flatMap((name) => Number(/^v([1-9]\d{0,3})\.mdx$/.exec(name)?.[1] ?? 0) || [])
    .sort((a, b) => a - b)
    .flatMap((version) => {
      const hash = hashOfFile(join(root, id, `v${version}.mdx`));
      return hash === undefined ? [] : [{ version, hash }];
    });
  const state = names.includes('withdrawn.yaml') ? 'withdrawn' : 'published';
  return versions.length > 0 ? { id, state, versions } : undefined;
}

/** Begins the ledger where there is none: of a folder from before there was one, all that is there counts. */
export function beginLedger(root: string): void {
  if (existsSync(folderOf(root))) return;
  const entries = approvedEntries(root)
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => entryAsItIs(root, name) ?? []);
  if (entries.length > 0)
    writeTogether(folderOf(root), new Map(entries.map((entry) => [`${entry.id}.json`, print(entry)])));
}

/** Whether the ledger of a folder with plans is not there. */
export function isLedgerMissing(root: string): boolean {
  return (
    !existsSync(folderOf(root)) &&
    approvedEntries(root).some((entry) => entry.isDirectory() && filesOf(root, entry.name).length > 0)
  );
}

/** A folder that was made for nothing goes. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // it holds entries, or was never made
  }
}

/** What a command adds to the entry of a plan. */
export type Entered = { version: PublishedPlan['versions'][number] } | { state: 'withdrawn' };

/**
 * Enters what `write` writes. The entry is prepared first and counts once the write is done: a command that is stopped in
 * between has published and entered, or neither.
 * @throws UserError where the id was published before and is gone, or its entry cannot be read; what `write` throws
 */
export function enterPublished(root: string, id: string, entered: Entered, write: () => void): void {
  beginLedger(root);
  if (existsSync(folderOf(root))) tidyLedger(root);
  const path = entryOf(root, id);
  const before = existsSync(path) ? parse(path) : { id, state: 'published' as const, versions: [] };
  if (!before) throw new UserError(`${path} 读不出来，不知道公开过什么；请用 git 恢复后再试`);
  if ('version' in entered && before.versions.some(({ version }) => version === entered.version.version))
    throw new UserError(
      `公开目录（${path}）记着 ${id} 第 ${entered.version.version} 版已经公开过，现在文件不见了；请用 git 恢复，新的计划请换一个网址名`,
    );
  const after: PublishedPlan =
    'version' in entered
      ? { ...before, versions: [...before.versions, entered.version] }
      : { ...before, state: entered.state };
  const aside = unfinishedBeside(path);
  try {
    writeOver(aside, print(after));
    write();
  } catch (error) {
    removeQuietly(aside);
    removeEmpty(folderOf(root));
    throw error;
  }
  renameSync(aside, path);
}

const fault = (file: string, rule: string, message: string): StoredFault => ({
  file,
  finding: storeFinding(rule, message),
});

type Entries = ReadonlyMap<string, PublishedPlan>;

function readLedger(root: string): { entries: Entries; faults: StoredFault[] } {
  const folder = folderOf(root);
  const faults: StoredFault[] = [];
  const entries = new Map<string, PublishedPlan>();
  const tell = (path: string, message: string) => faults.push(fault(path, 'ledger', message));
  if (!lstatSync(folder).isDirectory()) tell(folder, '公开目录是链接，不是文件夹；请换回真的文件夹');
  for (const one of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, one.name);
    if (isLeftover(one.name) || isOfSystem(one.name)) continue;
    const entry = one.isFile() ? parse(path) : undefined;
    if (entry && `${entry.id}.json` === one.name) entries.set(entry.id, entry);
    else tell(path, '公开目录里的这一份读不出来，或不是公开命令写的；原来有的请用 git 恢复，别的请移走');
  }
  for (const { entry } of prepared(root)) if (entry && isDone(root, entry)) entries.set(entry.id, entry);
  return { entries, faults };
}

/** What lies there and no command has written. */
function notEntered(root: string, { id, versions, withdrawal }: ApprovedPlan, entries: Entries) {
  const entry = entries.get(id);
  const isKnown = (number: number) => entry?.versions.some(({ version }) => version === number) ?? false;
  return [
    ...versions
      .filter(({ version }) => !isKnown(version))
      .map(({ version }) =>
        fault(
          join(root, id, `v${version}.mdx`),
          'not-entered',
          `公开目录（${ledgerFolder}）里没有这一版，不是公开命令写的；请移走，用 npm run plan:publish 或 plan:amend 公开`,
        ),
      ),
    ...(withdrawal && entry?.state === 'published'
      ? [
          fault(
            join(root, id, 'withdrawn.yaml'),
            'not-entered',
            `公开目录（${ledgerFolder}）里这份计划没有撤下，告示不是撤下命令写的；请移走，用 npm run plan:withdraw 撤下`,
          ),
        ]
      : []),
  ];
}

/** A folder that is gone and lies there under another name. */
function renamedTo(id: string, entries: Entries, plans: readonly ApprovedPlan[]): string {
  const hash = entries.get(id)?.versions[0]?.hash;
  const now = plans.find(({ versions }) => versions[0]?.approval.hash === hash);
  return now && !entries.has(now.id) ? `；文件夹“${now.id}”里是同样的文字，是改名的，请改回“${id}”` : '';
}

/** Where the folder of approved plans does not agree with its ledger; none where it has none. */
export function ledgerFaults(root: string, plans: readonly ApprovedPlan[]): StoredFault[] {
  if (!existsSync(folderOf(root))) return [];
  const { entries, faults } = readLedger(root);
  const there = new Set(plans.map(({ id }) => id));
  return [
    ...faults,
    ...publishedFaults({ plans: [...entries.values()] }, plans, '公开目录里记着').map(({ id, message }) =>
      fault(join(root, id), 'ledger', there.has(id) ? message : message + renamedTo(id, entries, plans)),
    ),
    ...plans.flatMap((plan) => notEntered(root, plan, entries)),
  ];
}
