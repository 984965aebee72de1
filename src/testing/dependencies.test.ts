// What comes with the packages that the project stands on: under which licences, and what they run when they are installed.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});
const { packages } = lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const entries = Object.entries(packages).filter(([path]) => path !== '');

/** Licences under which a unit may use, change and pass on what stands on the package; LGPL: libvips, linked as a library. */
const allowed = new Set([
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'CC0-1.0'],
  ...['Python-2.0', 'MPL-2.0', 'LGPL-3.0-or-later'],
]);

/** `(MIT OR Apache-2.0) AND ISC`: every part joined by AND, one of those joined by OR. */
const isAllowed = (licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(' AND ')
    .every((part) => part.split(' OR ').some((one) => allowed.has(one)));

test('every package that goes into the site has a licence that lets a unit use it', () => {
  const production = entries.filter(([path, { dev }]) => !dev && existsSync(join(path, 'package.json')));
  expect(production.length).toBeGreaterThan(100);
  const licences = production.map(([path]) => {
    const { license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as { license?: unknown };
    return [path, String(license)] as const;
  });
  expect(licences.filter(([, licence]) => !isAllowed(licence))).toEqual([]);
});

/**
 * What these run was read. Versions stand here and not in `allowScripts`: npm knows those only by the addresses that a lock
 * file without addresses leaves out.
 */
const lookedAt = ['esbuild@0.28.2', 'node@24.9.0'];

test('the packages that run something when they are installed are those that were looked at', () => {
  const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { allowScripts: object };
  const running = entries.filter(([, { hasInstallScript }]) => hasInstallScript);
  const named = running.map(([path, { version }]) => `${path.replace(/^.*node_modules\//, '')}@${version}`);
  expect(named.sort()).toEqual(lookedAt);
  expect(Object.keys(allowScripts).sort()).toEqual(lookedAt.map((name) => name.replace(/@[^@]*$/, '')));
});

test('an old Node is told what is missing, a new one goes on', () => {
  const run = (version: string) => {
    const pretend = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } }); await import('${join(process.cwd(), 'scripts/able-node.mjs')}');`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', pretend], {
      encoding: 'utf8',
    });
    return { status, stderr };
  };
  expect(run('20.19.0')).toEqual({
    status: 2,
    stderr: expect.stringMatching(/22\.18 以上.*npm rebuild node/),
  });
  for (const version of ['22.18.0', '24.9.0']) expect(run(version)).toEqual({ status: 0, stderr: '' });
});
