// Loaded into a command before everything else (`NODE_OPTIONS=--import=…`): does something at every call by which the
// command changes the folder of approved plans, without the command knowing. What to do is said by AT_WRITES as JSON.
// Tests only.

import fs, { existsSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';

/** The calls by which files are changed, in the order in which a write makes them. */
const calls = [
  'mkdirSync',
  'openSync',
  'writeSync',
  'fsyncSync',
  'closeSync',
  'linkSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
] as const;
type Call = (typeof calls)[number];

export interface AtWrites {
  /** Copies the folder before and after each call into numbered folders here: what a kill at that point would leave. */
  copies?: string;
  /** Kills the command before or after the n-th call (1 …) of this name. */
  stop?: { call: Call; time: number; when: 'before' | 'after'; signal: NodeJS.Signals };
  /** At the first call, says that it is there by a file `<wait>.<pid>` and goes on when `<wait>` exists. */
  wait?: string;
}

const { copies, stop, wait } = JSON.parse(process.env.AT_WRITES ?? '{}') as AtWrites;
const approved = process.env.APPROVED_DIR ?? '';
const { cpSync, mkdirSync, writeFileSync } = fs;
/** Files that are open below the folder. */
const open = new Set<unknown>();
let step = 0;
let isInside = false;
const counts = new Map<Call, number>();

/** Done with the calls as they are, which the copying needs itself. */
function aside(what: () => void): void {
  isInside = true;
  what();
  isInside = false;
}

function copy(when: string, call: Call): void {
  step += 1;
  if (copies === undefined) return;
  const folder = join(copies, `${String(step).padStart(3, '0')}-${when}-${call}`);
  mkdirSync(folder, { recursive: true });
  if (existsSync(approved)) cpSync(approved, folder, { recursive: true });
}

function at(when: 'before' | 'after', call: Call): void {
  aside(() => copy(when, call));
  const time = counts.get(call);
  if (stop?.call === call && stop.when === when && stop.time === time) process.kill(process.pid, stop.signal);
}

function waitAtFirst(): void {
  if (wait === undefined || step > 0) return;
  aside(() => writeFileSync(`${wait}.${process.pid}`, ''));
  const cell = new Int32Array(new SharedArrayBuffer(4));
  while (!existsSync(wait)) Atomics.wait(cell, 0, 0, 5);
}

type Plain = (...args: unknown[]) => unknown;

/** Writes arrive in pieces, as on a disk that is nearly full: there are points between them, too. */
function inPieces(write: Plain): Plain {
  return (file, bytes, offset = 0, ...rest) => {
    if (!(bytes instanceof Uint8Array) || typeof offset !== 'number')
      return write(file, bytes, offset, ...rest);
    return write(file, bytes, offset, Math.min(bytes.length - offset, Math.ceil(bytes.length / 3)));
  };
}

/** Node reads files by the same calls, and writes to standard output. */
function isMeant(call: Call, [target, flags]: readonly unknown[]): boolean {
  if (typeof target !== 'string') return open.has(target);
  return target.startsWith(approved) && (call !== 'openSync' || String(flags).includes('w'));
}

const originals = fs as unknown as Record<Call, Plain>;
for (const call of calls) {
  const original = call === 'writeSync' ? inPieces(originals[call]) : originals[call];
  originals[call] = (...args) => {
    if (isInside || !isMeant(call, args)) return original(...args);
    waitAtFirst();
    counts.set(call, (counts.get(call) ?? 0) + 1);
    at('before', call);
    const result = original(...args);
    if (call === 'openSync') open.add(result);
    if (call === 'closeSync') open.delete(args[0]);
    at('after', call);
    return result;
  };
}
syncBuiltinESMExports();
