/** The machine that figures come from: without it they say nothing. */
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';

export interface Machine {
  processor: string;
  cores: number;
  memoryGigabytes: number;
  system: string;
  node: string;
}

/** Where the kernel gives a number for a name, the vendor's line says more. */
function processorName(): string {
  const name = cpus()[0]?.model.trim() ?? '';
  if (!/^\d*$/.test(name) && name !== 'unknown') return name;
  try {
    const field = (label: string) =>
      new RegExp(`^${label}\\s*:\\s*(.+)$`, 'm').exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1] ?? '?';
    return `${field('vendor_id')} family ${field('cpu family')} model ${field('model')}`;
  } catch {
    return name;
  }
}

export function thisMachine(): Machine {
  return {
    processor: processorName(),
    cores: availableParallelism(),
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${process.arch}`,
    node: process.version,
  };
}
