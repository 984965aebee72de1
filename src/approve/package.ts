/**
 * The package (公开包) that a person hands in: one file with the plan or the Word file of an office as it is, the record of
 * approval, and what is to be done. Whoever takes it trusts nothing of it: sizes, names and hashes are checked here, and every
 * gate is tried again (`take-order.ts`). The same order gives the same bytes.
 *
 *     const { value: order, findings } = readPackage(makePackage({ kind: 'publish', document, record }));
 */
import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate';
import { stringify } from 'yaml';
import { z } from 'zod';
import { type ApprovalRecord, approvalRecordSchema, hashSchema } from '../plan/approval.ts';
import { filledLine } from '../plan/line-text.ts';
import { type Progress, progressSchema } from '../plan/progress.ts';
import { readableEndings } from '../source/refusals.ts';
import type { Finding, Result } from '../terms/finding.ts';
import { sha256 } from '../terms/sha256.ts';
import { readYaml, YamlPlaces } from '../terms/yaml-places.ts';
import { approvedId, type Withdrawal, withdrawalSchema } from './approved-plan.ts';
import type { HandedIn } from './handed-in.ts';
import { unpackPackage } from './unpack-package.ts';

/** What a package asks for. */
export type Order =
  | {
      kind: 'publish';
      /** The last part of its address; one that is free is taken where absent. */
      id?: string | undefined;
      /** Outline that a person chose for a document of an office; `other` where absent. */
      outline?: string | undefined;
      document: HandedIn;
      record: ApprovalRecord;
    }
  | {
      kind: 'amend';
      id: string;
      /** Hash of the version that was current when the package was made. */
      base: string;
      change: string;
      document: HandedIn;
      record: ApprovalRecord;
    }
  | { kind: 'withdraw'; id: string; base: string; withdrawal: Withdrawal }
  | { kind: 'progress'; id: string /** What is added to the reports so far. */; progress: Progress };

const id = z.string().regex(approvedId, '应是公开计划的网址名，如 taoyuan-2027-annual-plan');
const manifestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('publish'), id: id.optional(), outline: filledLine.optional() }),
  z.strictObject({ kind: z.literal('amend'), id, base: hashSchema, change: filledLine }),
  z.strictObject({ kind: z.literal('withdraw'), id, base: hashSchema }),
  z.strictObject({ kind: z.literal('progress'), id }),
]);
/** The list of a package: what is asked for, and the hash of each file. */
const listSchema = z.strictObject({
  /** Of this form there is one. */
  package: z.literal(1),
  order: manifestSchema,
  files: z.record(z.string(), hashSchema),
});

const listName = 'package.json';
const documentName = /^document(\.[a-z]{2,8})$/;

function packageFinding(rule: string, message: string): Finding {
  return { ruleId: `package/${rule}`, severity: 'error', message, line: 1, column: 1 };
}

const refuse = (rule: string, message: string): Result<never> => ({
  findings: [packageFinding(rule, message)],
});

/** `方案.DOCX` → `.docx`; names of people's files go no further than this. */
function endingOf(name: string): string {
  const ending = /\.[^./\\]+$/.exec(name)?.[0].toLowerCase() ?? '';
  return ending === '.mdx' || readableEndings.includes(ending) ? ending : '.docx';
}

/** The file behind an order, by the names that they have in a package. */
function filesOf(order: Order): [name: string, bytes: Uint8Array][] {
  switch (order.kind) {
    case 'publish':
    case 'amend':
      return [
        [`document${endingOf(order.document.name)}`, order.document.bytes],
        ['approval.yaml', strToU8(stringify(order.record))],
      ];
    case 'withdraw':
      return [['withdrawal.yaml', strToU8(stringify(order.withdrawal))]];
    case 'progress':
      return [['progress.yaml', strToU8(stringify(order.progress))]];
  }
}

/** @returns the bytes of a `.package` file */
export function makePackage(order: Order): Uint8Array {
  const files = filesOf(order);
  const list: z.infer<typeof listSchema> = {
    package: 1,
    order: manifestSchema.parse(manifestOf(order)),
    files: Object.fromEntries(files.map(([name, bytes]) => [name, sha256(bytes)])),
  };
  const all = [[listName, strToU8(JSON.stringify(list, null, 2))] as const, ...files];
  return zipSync(Object.fromEntries(all) satisfies Zippable, { mtime: new Date(2000, 0, 1) });
}

function manifestOf(order: Order): z.infer<typeof manifestSchema> {
  switch (order.kind) {
    case 'publish': {
      const { kind, id, outline } = order;
      return { kind, ...(id && { id }), ...(outline && { outline }) };
    }
    case 'amend': {
      const { kind, id, base, change } = order;
      return { kind, id, base, change };
    }
    case 'withdraw': {
      const { kind, id, base } = order;
      return { kind, id, base };
    }
    case 'progress': {
      const { kind, id } = order;
      return { kind, id };
    }
  }
}

function readList(text: string): Result<z.infer<typeof listSchema>> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return refuse('list', '公开包里的清单读不出来，可能传坏了；请在“交公开件”页面重新生成');
  }
  const { data: value, error } = listSchema.safeParse(data);
  if (value) return { value, findings: [] };
  const [issue] = error.issues;
  return refuse('list', `公开包里的清单不合要求（${issue?.path.join('.')}：${issue?.message}）；请重新生成`);
}

/** Reads one of the data files; every fault with its place. */
function readData<T>(files: ReadonlyMap<string, Uint8Array>, name: string, schema: z.ZodType<T>): Result<T> {
  const bytes = files.get(name);
  if (!bytes) return refuse('missing', `公开包里没有 ${name}；请重新生成`);
  return readYaml(new YamlPlaces(strFromU8(bytes)), schema, { area: 'package', name, keysNear: () => [] });
}

/** The order of a list with its files. */
function orderOf(
  manifest: z.infer<typeof manifestSchema>,
  files: ReadonlyMap<string, Uint8Array>,
): Result<Order> {
  switch (manifest.kind) {
    case 'publish':
    case 'amend': {
      const { value: record, findings } = readData(files, 'approval.yaml', approvalRecordSchema);
      if (!record) return { findings };
      const [name, bytes] = [...files].find(([name]) => documentName.test(name)) ?? [];
      if (!name || !bytes) return refuse('missing', '公开包里没有计划文件；请重新生成');
      return { value: { ...manifest, document: { name, bytes }, record }, findings };
    }
    case 'withdraw': {
      const { value: withdrawal, findings } = readData(files, 'withdrawal.yaml', withdrawalSchema);
      return withdrawal ? { value: { ...manifest, withdrawal }, findings } : { findings };
    }
    case 'progress': {
      const { value: progress, findings } = readData(files, 'progress.yaml', progressSchema);
      return progress ? { value: { ...manifest, progress }, findings } : { findings };
    }
  }
}

/** Names that an order has files of; nothing else may lie in its package. */
function expectedName(kind: Order['kind'], name: string): boolean {
  switch (kind) {
    case 'publish':
    case 'amend':
      return (
        name === 'approval.yaml' ||
        (documentName.test(name) && endingOf(name) === documentName.exec(name)?.[1])
      );
    case 'withdraw':
      return name === 'withdrawal.yaml';
    case 'progress':
      return name === 'progress.yaml';
  }
}

/** Reads a package that anyone may have made. No value without an order that is whole and as its list says. */
export function readPackage(bytes: Uint8Array): Result<Order> {
  const files = unpackPackage(bytes);
  if (typeof files === 'string') return refuse('unreadable', files);
  const text = files.get(listName);
  if (!text) return refuse('kind', '这不是公开包：里面没有清单；请在“交公开件”页面生成公开包再交');
  const { value: list, findings } = readList(strFromU8(text));
  if (!list) return { findings };
  const { order, files: hashes } = list;
  const names = [...files.keys()].filter((name) => name !== listName);
  const odd = names.find((name) => !expectedName(order.kind, name) || !(name in hashes));
  if (odd !== undefined) return refuse('name', `公开包里有不该有的文件“${odd.slice(0, 60)}”；请重新生成`);
  const missing = Object.keys(hashes).find((name) => !files.has(name));
  if (missing !== undefined) return refuse('missing', `公开包里缺“${missing.slice(0, 60)}”；请重新生成`);
  if (names.filter((name) => documentName.test(name)).length > 1)
    return refuse('name', '公开包里有两份计划文件，一次只能交一份；请重新生成');
  const changed = names.find((name) => sha256(files.get(name) ?? new Uint8Array()) !== hashes[name]);
  if (changed !== undefined)
    return refuse('hash', `公开包里的“${changed}”与清单上的指纹不符，交来以前被改动过或传坏了；请重新生成`);
  return orderOf(order, files);
}
