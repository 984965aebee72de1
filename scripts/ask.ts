/**
 * Asks on a terminal, one answer after the other. Lines that are pasted together answer one question each; Ctrl-C stops
 * the command, Ctrl-D takes everything back.
 */
import { createInterface } from 'node:readline';
import { UserError } from '../src/terms/user-error.ts';

/** What is wrong with an answer, in Chinese, or the value it means. */
export type Reading<T> = { value: T } | { problem: string };

/** @param fallback what an empty line means; where it is absent, an answer is needed */
export type Ask = <T>(
  question: string,
  read: (answer: string) => Reading<T>,
  fallback?: string,
) => Promise<T>;

export async function onTerminal<T>(body: (ask: Ask) => Promise<T>): Promise<T> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const lines: string[] = [];
  let next: ((line: string) => void) | undefined;
  terminal.on('line', (line) => {
    const give = next ?? ((early: string) => lines.push(early));
    next = undefined;
    give(line);
  });
  terminal.on('SIGINT', () => {
    terminal.close();
    process.emit('SIGINT', 'SIGINT');
  });
  const closed = new Promise<never>((_, refuse) => {
    terminal.once('close', () => refuse(new UserError('\n已取消；公开的计划没有变动')));
  });
  // it matters only to who waits for an answer
  closed.catch(() => undefined);
  const nextLine = async (question: string): Promise<string> => {
    terminal.setPrompt(question);
    terminal.prompt();
    const typed = lines.shift();
    if (typed !== undefined) return typed;
    return Promise.race([new Promise<string>((given) => (next = given)), closed]);
  };
  const ask: Ask = async (question, read, fallback) => {
    for (;;) {
      const hint = fallback ? `（回车为 ${fallback}）` : '';
      const answer = (await nextLine(`${question}${hint}：`)).trim() || (fallback ?? '');
      if (answer === '' && fallback === undefined) {
        console.log('  这一项要填。');
        continue;
      }
      const reading = read(answer);
      if ('value' in reading) return reading.value;
      console.log(`  ${reading.problem}`);
    }
  };
  try {
    return await body(ask);
  } finally {
    terminal.close();
  }
}
