// Runs a command of `scripts/` as a person would, in a process of its own. Tests only.

import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';

export interface Outcome {
  /** Null where a signal ended it. */
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Compiled code is kept between runs: most of what a command does is to load itself. */
const compiled = resolve('node_modules/.cache/scripts');

export interface Running {
  child: ChildProcess;
  outcome: Promise<Outcome>;
}

/**
 * Starts `node <script> <args…>` in the project's folder, without a terminal.
 * @param before another program that starts it, with its arguments
 */
export function startScript(
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  before: readonly string[] = [],
): Running {
  const [program = '', ...all] = [...before, process.execPath, script, ...args];
  const child = spawn(program, all, {
    env: { ...process.env, NODE_ENV: 'production', NODE_COMPILE_CACHE: compiled, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const outcome: Outcome = { code: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (part) => (outcome.stdout += part));
  child.stderr.setEncoding('utf8').on('data', (part) => (outcome.stderr += part));
  const ended = new Promise<Outcome>((done, reject) => {
    child.once('error', reject);
    child.once('close', (code) => done({ ...outcome, code }));
  });
  return { child, outcome: ended };
}

/** Runs `node <script> <args…>` to its end. */
export function runScript(
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  return startScript(script, args, env).outcome;
}
