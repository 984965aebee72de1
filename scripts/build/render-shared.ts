/** Rendering of many pages by several threads, each of which takes the next page when it is done with one. */
import { availableParallelism } from 'node:os';
import { setImmediate as letEventsIn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { PageStore } from '../../src/files/page-store.ts';
import type { RenderOrder, SiteProgram } from './render-order.ts';

export interface PageToRender {
  file: string;
  /** What it is stored by. */
  digest: string;
}

/** What a thread needs to know. */
export interface ThreadOrder {
  order: RenderOrder;
  pages: readonly PageToRender[];
  /** How many pages were taken, shared by all threads. */
  taken: Int32Array;
}

/** Pages whose making waits for something, as pictures that are drawn, let others go on. */
const atOnce = 4;

/** A thread loads the program and compiles its code anew, for which so many pages are rendered. */
const worthThread = 2000;

/** Takes pages until none is left. Between two of them the process learns whether the build still runs. */
export async function renderSome(program: SiteProgram, { order, pages, taken }: ThreadOrder): Promise<void> {
  const store = new PageStore(order.store);
  const lane = async () => {
    for (;;) {
      const page = pages[Atomics.add(taken, 0, 1)];
      if (!page) return;
      const bytes = await program.renderPage(page.file);
      if (bytes) store.write(page.digest, bytes);
      await letEventsIn();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}

function inThread(order: ThreadOrder): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./render-worker.ts', import.meta.url), {
      workerData: order,
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
    });
    worker.once('error', reject);
    worker.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`render thread ended with ${code}`)),
    );
  });
}

/** Renders pages into the store, in as many threads as there are processors. @throws Error where a page cannot be */
export async function renderAll(
  program: SiteProgram,
  order: RenderOrder,
  pages: readonly PageToRender[],
): Promise<void> {
  const shared = { order, pages, taken: new Int32Array(new SharedArrayBuffer(4)) };
  const more = Math.min(availableParallelism(), Math.floor(pages.length / worthThread)) - 1;
  const threads = Array.from({ length: Math.max(0, more) }, () => inThread(shared));
  await Promise.all([renderSome(program, shared), ...threads]);
}
