// Runs a command on a terminal, as a person sits before it: `script` of util-linux gives it one. Tests only.

import { spawn } from 'node:child_process';

export interface TerminalOutcome {
  code: number | null;
  /** Everything the terminal shows, the echo of what was typed included. */
  shown: string;
}

/** Ctrl-C and Ctrl-D, as keys. */
export const ctrlC = '\u0003';
export const ctrlD = '\u0004';

/**
 * @param command a line for the shell
 * @param answers what is typed as soon as the terminal shows the text beside it, in order
 */
export function onTerminal(
  command: string,
  answers: readonly (readonly [shown: RegExp, typed: string])[],
  { cwd, env }: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<TerminalOutcome> {
  const terminal = spawn('script', ['-qec', command, '/dev/null'], {
    cwd,
    env: { ...process.env, TERM: 'dumb', ...env },
  });
  const left = [...answers];
  let shown = '';
  let read = 0;
  terminal.stdout.setEncoding('utf8').on('data', (part) => {
    shown += part;
    for (let next = left[0]; next; next = left[0]) {
      const found = next[0].exec(shown.slice(read));
      if (!found) return;
      read += found.index + found[0].length;
      terminal.stdin.write(next[1]);
      left.shift();
    }
  });
  return new Promise((done, reject) => {
    terminal.once('error', reject);
    terminal.once('close', (code) => done({ code, shown: shown.replace(/\r/g, '') }));
  });
}
