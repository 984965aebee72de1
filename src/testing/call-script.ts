// Calls a command of `scripts/` in this process: the code that a person runs, without the half second that a process takes to
// load it. What depends on being a process (signals, locks, limits, a terminal) is tested by `run-script.ts`. Tests only.

import { resolve } from 'node:path';
import { format } from 'node:util';
import type { Outcome } from './run-script.ts';

interface Script {
  main(typed: readonly string[]): Promise<void>;
}

/** What a command writes to is one for the whole process, so that one is called after another. */
let last: Promise<unknown> = Promise.resolve();

async function call(script: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Outcome> {
  const { main }: Script = await import(/* @vite-ignore */ resolve(script));
  const { log, error, warn } = console;
  const { write } = process.stdout;
  const { exitCode } = process;
  const before = Object.keys(env).map((name) => [name, process.env[name]] as const);
  const outcome: Outcome = { code: null, stdout: '', stderr: '' };
  console.log = (...said: unknown[]) => {
    outcome.stdout += `${format(...said)}\n`;
  };
  console.error = console.warn = (...said: unknown[]) => {
    outcome.stderr += `${format(...said)}\n`;
  };
  process.stdout.write = (text: string | Uint8Array) => {
    outcome.stdout += typeof text === 'string' ? text : Buffer.from(text).toString();
    return true;
  };
  Object.assign(process.env, env);
  process.exitCode = undefined;
  try {
    await main(args);
    return { ...outcome, code: Number(process.exitCode ?? 0) };
  } finally {
    Object.assign(console, { log, error, warn });
    process.stdout.write = write;
    process.exitCode = exitCode;
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/** Calls `<script>` with what stands behind it, and tells what it would have printed and how it would have ended. */
export function callScript(
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const called = last.then(() => call(script, args, env));
  last = called.catch(() => {});
  return called;
}
