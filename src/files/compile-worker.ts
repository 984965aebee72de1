/** A thread of `compile-plans.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { type CompileOrder, compileSome } from './compile-plans.ts';

parentPort?.postMessage(await compileSome(workerData as CompileOrder));
