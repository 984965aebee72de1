/** A thread of `compile-plans.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { compileFile } from './compile-file.ts';
import type { CompileOrder } from './compile-plans.ts';
import { sampleCache } from './plan-cache.ts';
import { readBareVocabulary } from './read-vocabulary.ts';

const { collection, files } = workerData as CompileOrder;
const vocabulary = readBareVocabulary();
const cache = sampleCache(collection);
parentPort?.postMessage(files.map((file) => compileFile(file, vocabulary, cache)));
