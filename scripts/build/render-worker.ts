/** One of several threads that render pages; started by `render-shared.ts`. */
import { workerData } from 'node:worker_threads';
import { loadProgram } from './render-order.ts';
import { renderSome, type ThreadOrder } from './render-shared.ts';

const shared = workerData as ThreadOrder;
const program = await loadProgram(shared.order);
// what there is to warn of was said by the process already
const { warn } = console;
console.warn = () => {};
await program.sitePages();
console.warn = warn;
await renderSome(program, shared);
