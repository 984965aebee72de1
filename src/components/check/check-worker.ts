/** The worker of the check page: answers calls of `checker.ts`, one after another. */
import '../older-browsers.ts';
import { CheckCore } from './check-core.ts';

export interface Call {
  id: number;
  method: keyof CheckCore;
  args: unknown[];
}

export interface Answer {
  id: number;
  value?: unknown;
  error?: string;
}

const core = new CheckCore();

addEventListener('message', ({ data: { id, method, args } }: MessageEvent<Call>) => {
  let answer: Answer;
  try {
    const call = core[method] as (...args: unknown[]) => unknown;
    answer = { id, value: call.apply(core, args) };
  } catch (error) {
    answer = { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  postMessage(answer);
});
