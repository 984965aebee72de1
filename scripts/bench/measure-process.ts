/**
 * Runs a command and says what it cost: time on the clock, processor time and memory of it and all its children. Memory
 * and processor time are read from /proc, every 50 ms; elsewhere than on Linux they are absent.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

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
/** Clock ticks a second; the same on every Linux that runs Node. */
const ticks = 100;

const read = (path: string): string => {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
};

function tasksOf(pid: string): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** The process and everything it started that still runs. */
function treeOf(pid: string): string[] {
  const children = tasksOf(pid).flatMap((task) =>
    read(`/proc/${pid}/task/${task}/children`)
      .split(' ')
      .filter((child) => child !== ''),
  );
  return [pid, ...children.flatMap(treeOf)];
}

function kilobytes(text: string, label: string): number {
  return Number(new RegExp(`^${label}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
}

/** Follows the memory of a process tree until it is stopped. */
function watchMemory(pid: number) {
  const peak = { tree: 0, sharedOnce: 0, process: 0 };
  let summedUp = 0;
  const timer = setInterval(() => {
    const tree = treeOf(String(pid));
    const states = tree.map((member) => read(`/proc/${member}/status`));
    const resident = states.reduce((sum, state) => sum + kilobytes(state, 'VmRSS'), 0);
    peak.process = Math.max(peak.process, ...states.map((state) => kilobytes(state, 'VmHWM')));
    // summing up shares is slow, so it is done only where there is more than before
    if (resident > summedUp * 1.02) {
      summedUp = resident;
      const shares = tree.map((member) => kilobytes(read(`/proc/${member}/smaps_rollup`), 'Pss'));
      peak.sharedOnce = Math.max(
        peak.sharedOnce,
        shares.reduce((sum, share) => sum + share, 0),
      );
    }
    peak.tree = Math.max(peak.tree, resident);
  }, interval);
  return { peak, stop: () => clearInterval(timer) };
}

/** Processor time of all children that have ended, theirs included; undefined outside Linux. */
function childrenCpuSeconds(): number | undefined {
  const fields = read('/proc/self/stat').split(') ')[1]?.split(' ');
  return fields ? (Number(fields[13]) + Number(fields[14])) / ticks : undefined;
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
  const memory = watchMemory(child.pid ?? 0);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(memory.stop);
  const seconds = rounded((performance.now() - started) / 1000);
  if (code !== 0)
    throw new Error(`${[program, ...parameters].join(' ')} 没有成功（${code}）：\n${output.slice(-2000)}`);
  const cpuAfter = childrenCpuSeconds();
  const { tree, sharedOnce, process: largest } = memory.peak;
  return {
    seconds,
    output,
    ...(cpuBefore !== undefined && cpuAfter !== undefined && { cpuSeconds: rounded(cpuAfter - cpuBefore) }),
    ...(tree > 0 && {
      peakMegabytes: Math.round(tree / 1024),
      peakSharedOnceMegabytes: Math.round(sharedOnce / 1024),
      largestProcessMegabytes: Math.round(largest / 1024),
    }),
  };
}
