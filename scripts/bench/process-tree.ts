/** A process and all that came of it, as /proc tells of them (Linux; elsewhere it tells nothing). */
import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second; the same on every Linux that runs Node. */
const ticks = 100;

/** A file of /proc; nothing where the process is gone. */
export const readState = (path: string): string => {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
};

interface Stat {
  /** Clock ticks of processor time: its own, and of its children that have ended and that it waited for. */
  own: number;
  ofChildren: number;
  /** When it began, in ticks: a number is given to another process again. */
  began: string;
  isZombie: boolean;
}

function statOf(pid: string): Stat | undefined {
  // the name, in brackets before, may hold anything
  const fields = readState(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ');
  if (!fields || fields.length < 20) return undefined;
  const sum = (first: number) => Number(fields[first]) + Number(fields[first + 1]);
  return { own: sum(11), ofChildren: sum(13), began: fields[19] ?? '', isZombie: fields[0] === 'Z' };
}

function tasksOf(pid: string): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

function childrenOf(pid: string): string[] {
  return tasksOf(pid).flatMap((task) =>
    readState(`/proc/${pid}/task/${task}/children`)
      .split(' ')
      .filter((child) => child !== ''),
  );
}

/** A process and all that came of it, also those whose parent has ended before them. */
export class ProcessTree {
  /** Pid → when it began, of those that run. */
  readonly #running = new Map<string, string>();
  /** Processor time in ticks by pid and beginning, as it was last seen. */
  readonly #ticks = new Map<string, number>();

  constructor(root: string) {
    this.#running.set(root, statOf(root)?.began ?? '');
  }

  /** Looks at them now. @returns the pids of those that run */
  look(): string[] {
    const queue = [...this.#running.keys()];
    const known = new Map(this.#running);
    this.#running.clear();
    for (let pid = queue.shift(); pid !== undefined; pid = queue.shift()) {
      const stat = statOf(pid);
      if (!stat || this.#running.has(pid) || stat.began !== (known.get(pid) ?? stat.began)) continue;
      this.#ticks.set(`${pid} ${stat.began}`, stat.own);
      if (stat.isZombie) continue;
      this.#running.set(pid, stat.began);
      queue.push(...childrenOf(pid));
    }
    return [...this.#running.keys()];
  }

  /** Processor time of all that were ever seen, up to the last look at each. */
  get cpuSeconds(): number {
    return [...this.#ticks.values()].reduce((sum, own) => sum + own, 0) / ticks;
  }
}

/** Processor time of all children of this process that have ended and were waited for, theirs included; undefined outside Linux. */
export function childrenCpuSeconds(): number | undefined {
  const stat = statOf('self');
  return stat && stat.ofChildren / ticks;
}
