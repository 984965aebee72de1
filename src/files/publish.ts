/** Publishing on disk: reads what is handed in and what is published, writes the next version. Node only. */
import { join, resolve } from 'node:path';
import { stringify } from 'yaml';
import type { Withdrawal } from '../approve/approved-plan.ts';
import { isSourceName, type ReadHandedIn, readHandedIn } from '../approve/handed-in.ts';
import { contentHash } from '../approve/hashed-text.ts';
import type { OriginalFile } from '../approve/original.ts';
import { readRecord } from '../approve/read-record.ts';
import type { Desk } from '../approve/try-version.ts';
import type { ApprovalRecord } from '../plan/approval.ts';
import type { Finding } from '../terms/finding.ts';
import { tidyApproved } from './approved-folder.ts';
import { originalName, readStoredPlan } from './approved-store.ts';
import { enterPublished } from './published-ledger.ts';
import { refuseUnread } from './read-any-plan.ts';
import { readKnownPlans } from './read-library.ts';
import { mostDocument, readBytes, readText } from './read-text.ts';
import { writeNew } from './write-new.ts';
import { writeTogether } from './write-together.ts';

export interface Publishing extends Omit<Desk, 'published'> {
  /** Folder of approved plans. */
  root: string;
}

/**
 * What is known where plans are judged, read anew: other commands publish meanwhile.
 * @param id the published plan that it is about, which alone is known whole
 */
export function deskOf({ root, library, ...known }: Publishing, id?: string): Desk {
  const { vocabulary } = known;
  const others = readKnownPlans(root, vocabulary).filter(({ listed }) => listed.id !== id);
  const own = id === undefined ? undefined : readStoredPlan(root, id, vocabulary).plan;
  return {
    ...known,
    library: [...library, ...others.map(({ text }) => text)],
    published: own ? [own] : [],
    listed: others.map(({ listed }) => listed),
  };
}

/**
 * The plan of a file with everything that the check has to say of it.
 * @param outline id of the outline that a person chose for a document of an office
 * @throws UserError in Chinese where the file cannot be read at all
 */
export async function readForPublishing(
  file: string,
  { vocabulary, words, library }: Publishing,
  outline?: string,
): Promise<ReadHandedIn> {
  const bytes = isSourceName(file) ? new TextEncoder().encode(readText(file)) : readBytes(file, mostDocument);
  const context = { vocabulary, words, library, self: resolve(file) };
  const read = await readHandedIn({ name: file, bytes }, context, outline);
  if (!isSourceName(file)) refuseUnread(file, read);
  return read;
}

/** @throws Unreadable */
export function readRecordFile(file: string): { record: ApprovalRecord | undefined; findings: Finding[] } {
  const { value: record, findings } = readRecord(readText(file));
  return { record, findings };
}

/**
 * Writes a version in one step, the original of an office beside it, and enters it in the ledger.
 * @throws AlreadyThere where that version exists, NotWritten
 */
export function writeVersion(
  root: string,
  id: string,
  version: number,
  source: string,
  original?: OriginalFile,
): string {
  tidyApproved(root);
  const name = `v${version}.mdx`;
  const path = join(root, id, name);
  enterPublished(root, id, { version: { version, hash: contentHash(source) } }, () => {
    if (original)
      writeTogether(
        join(root, id),
        new Map<string, string | Uint8Array>([
          [originalName(version), original.bytes],
          [name, source],
        ]),
      );
    else writeNew(path, source);
  });
  return path;
}

/** Writes the notice of a withdrawal in one step. @throws AlreadyThere where there is one, NotWritten */
export function writeWithdrawal(root: string, id: string, withdrawal: Withdrawal): string {
  tidyApproved(root);
  const path = join(root, id, 'withdrawn.yaml');
  enterPublished(root, id, { state: 'withdrawn' }, () => writeNew(path, stringify(withdrawal)));
  return path;
}
