// A page that a person hands in on, and the command that takes what was handed in, come to the same verdict, letter for letter.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { readWordLists } from '../files/read-word-lists.ts';
import { workerAliases } from '../site/worker-aliases.ts';
import { approvalRecord } from '../testing/approval-record.ts';
import { gateCases, recordCases } from '../testing/gate-cases.ts';
import { officeWordFile } from '../testing/office-word-file.ts';
import { openBrowser } from '../testing/open-browser.ts';
import { publishablePlan } from '../testing/publishable-plan.ts';
import { serveFolder } from '../testing/serve-folder.ts';
import { makePackage, readPackage } from './package.ts';
import { takeOrder } from './take-order.ts';
import type { Desk } from './try-version.ts';

const desk: Desk = {
  vocabulary: readVocabulary(),
  words: readWordLists(),
  library: [],
  published: [],
  today: 20261120,
};

const packages = [
  ...gateCases.map(([, , source]) => ({ name: 'plan.mdx', bytes: strToU8(source), record: approvalRecord })),
  ...recordCases.map(([, record]) => ({
    name: 'plan.mdx',
    bytes: strToU8(publishablePlan),
    record: { ...approvalRecord, ...record },
  })),
  { name: 'plan.mdx', bytes: strToU8(publishablePlan), record: approvalRecord },
  { name: '方案.docx', bytes: officeWordFile, record: approvalRecord },
].map(({ name, bytes, record }) => makePackage({ kind: 'publish', document: { name, bytes }, record }));

test('every case of the gates is judged in a page as it is in Node', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'judge-in-page-'));
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: workerAliases() },
    build: {
      outDir: folder,
      minify: false,
      lib: { entry: 'src/testing/judge-in-page.ts', formats: ['es'], fileName: () => 'judge.js' },
    },
  });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><script type="module" src="judge.js"></script>');
  const server = await serveFolder(folder);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/`);
    await page.waitForFunction('globalThis.judge');
    const inPage = await page.evaluate(
      ([packages, desk]) =>
        (globalThis as unknown as { judge(packages: string[], desk: object): Promise<string[]> }).judge(
          packages,
          desk,
        ),
      [packages.map((bytes) => Buffer.from(bytes).toString('base64')), desk] as const,
    );
    const here: string[] = [];
    for (const bytes of packages) {
      const { value, findings } = readPackage(bytes);
      here.push(JSON.stringify(value ? await takeOrder(value, desk) : findings));
    }
    expect(inPage).toEqual(here);
    expect(here.slice(-2).map((verdict) => JSON.parse(verdict).taking?.kind)).toEqual(['version', 'version']);
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
}, 900_000);
