/**
 * Runs a command and says what it cost: time on the clock, processor time and memory of it and of all that it started,
 * also of what goes on when it has ended: a search that indexes for Starlight is waited for by nobody, so that no system
 * counts it. Memory and processor time are read from /proc, every 50 ms; elsewhere than on Linux they are absent.
 */
import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { childrenCpuSeconds, ProcessTree, readState } from './process-tree.ts';

export interface ProcessFigures {
  seconds: number;
  cpuSeconds?: number;
  /** Greatest sum of resident memory over the tree; pages that processes share count for each. */
  peakMegabytes?: number;
  /** The same moment with shared pages counted once (PSS). */
  peakSharedOnceMegabytes?: number;
  /** The most that any single process held. */
  largestProcessMegabytes?: number;
  /** What was printed. */
  output: string;
}

interface Options {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
}

const interval = 50;
/** Milliseconds that processes may go on after the one that started them; a service may never end. */
const longestAfter = 20_000;

function kilobytes(text: string, label: string): number {
  return Number(new RegExp(`^${label}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
}

/** The greatest memory of processes, in kB. */
class MemoryPeak {
  tree = 0;
  sharedOnce = 0;
  process = 0;
  #summedUp = 0;

  look(pids: readonly string[]): void {
    const states = pids.map((pid) => readState(`/proc/${pid}/status`));
    const resident = states.reduce((sum, state) => sum + kilobytes(state, 'VmRSS'), 0);
    this.process = Math.max(this.process, ...states.map((state) => kilobytes(state, 'VmHWM')));
    this.tree = Math.max(this.tree, resident);
    // summing up shares is slow, so it is done only where there is more than before
    if (resident <= this.#summedUp * 1.02) return;
    this.#summedUp = resident;
    const shares = pids.map((pid) => kilobytes(readState(`/proc/${pid}/smaps_rollup`), 'Pss'));
    this.sharedOnce = Math.max(
      this.sharedOnce,
      shares.reduce((sum, share) => sum + share, 0),
    );
  }
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** @throws Error with the end of what was printed where the command fails */
export async function measureProcess(
  [program = '', ...parameters]: readonly string[],
  { cwd, env }: Options = {},
): Promise<ProcessFigures> {
  const cpuBefore = childrenCpuSeconds();
  const started = performance.now();
  const child = spawn(program, parameters, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
  const tree = new ProcessTree(String(child.pid ?? 0));
  const memory = new MemoryPeak();
  const timer = setInterval(() => memory.look(tree.look()), interval);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => clearInterval(timer));
  const seconds = rounded((performance.now() - started) / 1000);
  const ended = performance.now();
  for (;;) {
    const left = tree.look();
    if (left.length === 0 || performance.now() - ended > longestAfter) break;
    memory.look(left);
    await pause(interval);
  }
  if (code !== 0)
    throw new Error(`${[program, ...parameters].join(' ')} 没有成功（${code}）：\n${output.slice(-2000)}`);
  const cpuAfter = childrenCpuSeconds();
  // the system counts to the end, but only who was waited for; what was seen misses what came after the last look
  const cpu = Math.max((cpuAfter ?? 0) - (cpuBefore ?? 0), tree.cpuSeconds);
  return {
    seconds,
    output,
    ...(cpuAfter !== undefined && { cpuSeconds: rounded(cpu) }),
    ...(memory.tree > 0 && {
      peakMegabytes: Math.round(memory.tree / 1024),
      peakSharedOnceMegabytes: Math.round(memory.sharedOnce / 1024),
      largestProcessMegabytes: Math.round(memory.process / 1024),
    }),
  };
}
