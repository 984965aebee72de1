/**
 * `npm run build` compiles the plans in one process while Astro starts in another; this is what the two say to each other.
 * In every other process that loads content, as the development server, nobody else compiles. Node only.
 */
import type { ChildProcess } from 'node:child_process';

/** For the environment of a process that finds its plans compiled in the cache, once it has been told. */
export const compiledBeside = { PLANS_COMPILED: 'beside' };

/** Tells a child process that all plans are compiled and without errors; one that has ended meanwhile says why itself. */
export function tellCompiled(child: ChildProcess): void {
  if (child.connected) child.send('plans are compiled', () => {});
}

let told: Promise<true> | undefined;

/**
 * Waits until the plans are compiled by the process that started this one.
 * @returns false, at once, where no other process compiles them
 */
export async function plansCompiledBeside(): Promise<boolean> {
  if (process.env.PLANS_COMPILED !== compiledBeside.PLANS_COMPILED) return false;
  told ??= new Promise((resolve) => process.once('message', () => resolve(true)));
  return told;
}
