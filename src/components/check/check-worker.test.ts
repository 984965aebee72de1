// The worker as the site bundles it, in a world without a page: whatever asks for `document` kills it at its start.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readVocabulary } from '../../files/read-vocabulary.ts';
import { readWordLists } from '../../files/read-word-lists.ts';
import { workerAliases } from '../../site/worker-aliases.ts';
import type { Answer, Call } from './check-worker.ts';

const out = mkdtempSync(join(tmpdir(), 'check-worker-'));
afterAll(() => rmSync(out, { recursive: true }));

beforeAll(async () => {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    resolve: { alias: workerAliases() },
    build: {
      outDir: out,
      minify: false,
      rolldownOptions: {
        input: 'src/components/check/check-worker.ts',
        output: { entryFileNames: 'worker.js' },
      },
    },
  });
});

test('the worker starts where there is no page, and answers', () => {
  const answers: Answer[] = [];
  let ask: ((event: { data: Call }) => void) | undefined;
  const world = createContext({
    addEventListener: (_: string, listener: typeof ask) => {
      ask = listener;
    },
    postMessage: (answer: Answer) => answers.push(answer),
    TextDecoder,
    TextEncoder,
    URL,
  });
  runInContext(readFileSync(join(out, 'worker.js'), 'utf8'), world);
  const data = { vocabulary: readVocabulary(), words: readWordLists(), ruleNames: {} };
  ask?.({ data: { id: 1, method: 'setData', args: [data] } });
  ask?.({ data: { id: 2, method: 'check', args: ['清理楼道,每周一次。', { outline: '', compare: false }] } });
  expect(answers.map(({ id, error }) => [id, error])).toEqual([
    [1, undefined],
    [2, undefined],
  ]);
  expect(answers[1]?.value).toMatchObject([{ ruleId: 'typography/half-width', found: ',' }]);
});
