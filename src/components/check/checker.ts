/**
 * Calls the check in its worker. A check that does not end is given up and the worker started anew; where workers are
 * not to be had, the same code runs on the page.
 */

import type { LibraryText } from '../../check/library.ts';
import type { Likeness } from '../../check/likeness.ts';
import type { OwnSettings } from '../../check/rule.ts';
import type { Finding } from '../../terms/finding.ts';
import type { AnnotatedFile, AnnotateWish } from './annotate-opened.ts';
import type { CheckCore, CheckOptions } from './check-core.ts';
import type { CheckData } from './check-data.ts';
import type { Answer, Call } from './check-worker.ts';
import type { ReadFile } from './read-file.ts';

/** Longer than any honest text takes on a slow computer. */
const longestWait = 30_000;

interface Waiting extends Call {
  resolve(value: unknown): void;
  reject(reason: Error): void;
  timer: number;
}

export class Checker {
  private readonly data: CheckData;
  private library: readonly LibraryText[] = [];
  /** What was opened last, for a worker that is started anew. */
  private file: { name: string; bytes: Uint8Array } | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private worker: Worker | undefined;
  private local: Promise<CheckCore> | undefined;
  private last = 0;

  private readonly fellBack: () => void;

  /** @param fellBack told once, when the worker cannot be had or has died and the page does the work itself */
  constructor(data: CheckData, fellBack: () => void = () => {}) {
    this.data = data;
    this.fellBack = fellBack;
    this.start();
  }

  check(text: string, options: CheckOptions): Promise<Finding[]> {
    return this.call('check', text, options);
  }

  checkDraft(source: string, options: CheckOptions): Promise<{ findings: Finding[]; likeness: Likeness }> {
    return this.call('checkDraft', source, options);
  }

  mend(text: string, options: CheckOptions, ignored: readonly string[]) {
    return this.call<{ source: string; applied: number }>('mend', text, options, ignored);
  }

  /** @param text as it is on the page */
  annotate(text: string, options: CheckOptions, wish: AnnotateWish): Promise<AnnotatedFile> {
    return this.call('annotate', text, options, wish);
  }

  readSettings(text: string): Promise<{ settings?: OwnSettings; problem?: string }> {
    return this.call('readSettings', text);
  }

  printSettings(settings: OwnSettings): Promise<string> {
    return this.call('printSettings', settings);
  }

  async read(name: string, bytes: Uint8Array): Promise<ReadFile> {
    const read = await this.call<ReadFile>('read', name, bytes);
    if (read.text !== undefined) this.file = { name, bytes };
    return read;
  }

  setLibrary(library: readonly LibraryText[]): Promise<void> {
    this.library = library;
    return this.call('setLibrary', library);
  }

  /** Ends the worker; nothing can be asked afterwards. */
  close(): void {
    for (const { timer } of this.waiting.values()) clearTimeout(timer);
    this.waiting.clear();
    this.worker?.terminate();
  }

  private start(): void {
    try {
      this.worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
    } catch (error) {
      this.stayLocal(error);
    }
    this.worker?.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.settle(data));
    this.worker?.addEventListener('error', (event) => this.stayLocal(event.message));
    this.worker?.addEventListener('messageerror', () => this.stayLocal('messageerror'));
    void this.call('setData', this.data);
    if (this.library.length > 0) void this.call('setLibrary', this.library);
    const { file } = this;
    // a file that cannot be read again is not tried for ever
    this.file = undefined;
    if (file) this.read(file.name, file.bytes).catch(console.error);
  }

  /** The worker could not be loaded, or has died: what waits for it is done here, and the person is told. */
  private stayLocal(reason: unknown): void {
    console.error('the check worker is not to be had', reason);
    this.worker?.terminate();
    this.worker = undefined;
    this.fellBack();
    for (const call of this.waiting.values()) void this.answer(call);
  }

  private async answer({ id, method, args }: Call): Promise<void> {
    try {
      this.local ??= import('./check-core.ts').then(({ CheckCore }) => {
        const core = new CheckCore();
        core.setData(this.data);
        core.setLibrary(this.library);
        if (this.file) core.read(this.file.name, this.file.bytes);
        return core;
      });
      const core = await this.local;
      const call = core[method] as (...args: unknown[]) => unknown;
      this.settle({ id, value: call.apply(core, args) });
    } catch (error) {
      this.settle({ id, error: String(error) });
    }
  }

  private settle({ id, value, error }: Answer): void {
    const call = this.waiting.get(id);
    if (!call) return;
    this.waiting.delete(id);
    clearTimeout(call.timer);
    if (error === undefined) call.resolve(value);
    else call.reject(new Error(error));
  }

  private call<T>(method: keyof CheckCore, ...args: unknown[]): Promise<T> {
    this.last += 1;
    const id = this.last;
    return new Promise<unknown>((resolve, reject) => {
      const timer = window.setTimeout(() => this.giveUp(), longestWait);
      this.waiting.set(id, { id, method, args, resolve, reject, timer });
      if (this.worker) this.worker.postMessage({ id, method, args } satisfies Call);
      else void this.answer({ id, method, args });
    }) as Promise<T>;
  }

  private giveUp(): void {
    const calls = [...this.waiting.values()];
    this.waiting.clear();
    for (const { timer } of calls) clearTimeout(timer);
    if (this.worker) {
      this.worker.terminate();
      this.start();
    }
    for (const { reject } of calls) reject(new Error('the check took too long'));
  }
}
