// A desk for tests of the publishing commands: a folder of its own with drafts, records, samples and approved plans, on
// 20 November 2026.

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect } from 'vitest';
import { stringify } from 'yaml';
import { lock } from '../approve/hashed-text.ts';
import { versionSource } from '../approve/new-version.ts';
import { ledgerFolder } from '../files/approved-folder.ts';
import { beginLedger } from '../files/published-ledger.ts';
import { readVocabulary } from '../files/read-vocabulary.ts';
import type { ApprovalRecord } from '../plan/approval.ts';
import { parseSoundPlan } from '../plan/mdx/parse.ts';
import { approvalRecord } from './approval-record.ts';
import { callScript } from './call-script.ts';
import { publishablePlan } from './publishable-plan.ts';
import type { Outcome } from './run-script.ts';

/** The plan that `publish()` puts there. */
export const publishedId = 'taoyuan-2027-handrails';
/** Its next text. */
export const amendedPlan = publishablePlan
  .replace('三天内由', '两天内由')
  .replace('date: 2026-11-12', 'date: 2026-11-13');
export const amendedRecord: Partial<ApprovalRecord> = {
  header: { ...approvalRecord.header, published: '2026-11-18' },
};

let source: string | undefined;

/** The published file, letter for letter as the command writes it (`plan-publish.test.ts` compares them). */
export function publishedSource(): string {
  const vocabulary = readVocabulary();
  source ??= lock(
    versionSource(parseSoundPlan(publishablePlan, vocabulary), approvalRecord, { version: 1 }, vocabulary),
  );
  return source;
}

export class PublishingDesk {
  readonly folder: string;
  readonly approved: string;
  /** @param approved folder of approved plans, below the desk where absent */
  constructor(approved?: string) {
    this.folder = mkdtempSync(join(tmpdir(), 'publishing-'));
    this.approved = approved ?? join(this.folder, 'approved');
    mkdirSync(join(this.folder, 'samples'));
  }

  get env(): NodeJS.ProcessEnv {
    const samples = join(this.folder, 'samples');
    return { BUILD_DATE: '2026-11-20', APPROVED_DIR: this.approved, SAMPLES_DIR: samples };
  }

  get header(): ApprovalRecord['header'] {
    return approvalRecord.header;
  }

  /** Calls `scripts/<script>.ts`. */
  run(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
    return callScript(`scripts/${script}.ts`, args, { ...this.env, ...env });
  }

  /** @returns the path */
  put(name: string, content: string | Uint8Array): string {
    const path = join(this.folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  record(change: Partial<ApprovalRecord> = {}, name = 'approval.yaml'): string {
    return this.put(name, stringify({ ...approvalRecord, ...change }));
  }

  plan(text = publishablePlan, name = 'plan.mdx'): string {
    return this.put(name, text);
  }

  /** Puts the published plan there, as the command does. */
  publish(): void {
    mkdirSync(join(this.approved, publishedId), { recursive: true });
    writeFileSync(join(this.approved, publishedId, 'v1.mdx'), publishedSource());
    beginLedger(this.approved);
  }

  /** Arguments that publish, amend and withdraw `publishedId` in the right way. */
  get args(): { publish: string[]; amend: string[]; withdraw: string[] } {
    const amended = this.plan(amendedPlan, 'amended.mdx');
    const record = this.record(amendedRecord, 'amended.yaml');
    return {
      publish: [this.plan(), '--approval', this.record(), '--id', publishedId],
      amend: [publishedId, amended, '--approval', record, '--change', '松动的扶手改为两天内修好'],
      withdraw: [publishedId, '--reason', '并入全年计划'],
    };
  }

  read(name: string): string {
    return readFileSync(join(this.approved, name), 'utf8');
  }

  /** Every file below the folder of approved plans. */
  written(): string[] {
    return filesBelow(this.approved);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Every file below a folder, the ledger of what was published left out: the content check compares it. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && basename(entry.parentPath) !== ledgerFolder)
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();
}

/** The message is for people: Chinese, no trace of JavaScript or of the system. */
export function expectMessage({ stderr }: Outcome, message: RegExp): void {
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/^\s+at |Error:|node:|undefined|\bE[A-Z]{3,}\b/m);
}

/** Refused by a gate (1) or for wrong usage and unreadable input (2), with nothing on standard output. */
export function expectRefused(outcome: Outcome, code: 1 | 2, message: RegExp): void {
  expectMessage(outcome, message);
  expect({ code: outcome.code, stdout: outcome.stdout }).toEqual({ code, stdout: '' });
}
