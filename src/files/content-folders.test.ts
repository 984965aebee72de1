import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { contentFolders } from './content-folders.ts';

const own = mkdtempSync(join(tmpdir(), 'own-'));
afterAll(() => rmSync(own, { recursive: true }));

test('without settings all texts lie in content', () => {
  const folders = { samples: ['content/samples'], ownSamples: [], approved: join('content', 'approved') };
  expect(contentFolders({})).toEqual({ ...folders, inbox: 'inbox', site: join('content', 'site.yaml') });
});

test("a unit's own samples stand beside those of the project, its approved plans in place of the example", () => {
  const approved = join(own, 'approved');
  expect(contentFolders({ CONTENT: own })).toMatchObject({ samples: ['content/samples'], approved });
  mkdirSync(join(own, 'samples'));
  const folders = contentFolders({ CONTENT: own });
  expect(folders.samples).toEqual(['content/samples', join(own, 'samples')]);
  expect(folders).toMatchObject({
    ownSamples: [join(own, 'samples')],
    inbox: join(own, 'inbox'),
    site: join(own, 'site.yaml'),
  });
  expect(contentFolders({ CONTENT: own, APPROVED_DIR: 'x' }).approved).toBe('x');
});

test('a folder that is not there is told, or a site without its plans would be built', () => {
  expect(() => contentFolders({ CONTENT: join(own, 'nowhere') })).toThrow(/没有“.*nowhere”这个文件夹/);
});
