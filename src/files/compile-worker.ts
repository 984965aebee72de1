/** A thread of `compile-plans.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { compileFile } from './compile-file.ts';
import type { CompileOrder } from './compile-plans.ts';
import { sampleCache } from './plan-cache.ts';
import { readVocabulary } from './read-vocabulary.ts';

const { collection, files } = workerData as CompileOrder;
const vocabulary = readVocabulary();
const cache = sampleCache(collection);
parentPort?.postMessage(files.map((file) => compileFile(file, vocabulary, cache)));
