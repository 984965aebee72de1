// What a site says of itself, as a unit writes it down.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readSiteSettings } from './site-settings.ts';

const work = mkdtempSync(join(tmpdir(), 'site-'));
afterAll(() => rmSync(work, { recursive: true }));

const file = join(work, 'site.yaml');
function read(text: string) {
  writeFileSync(file, text);
  return readSiteSettings(file);
}

test('a unit without the file has a site with the name of the project, and not its notice that all is made up', () => {
  const nowhere = readSiteSettings(join(work, 'nowhere.yaml'));
  expect(nowhere).toMatchObject({ name: '社区计划库', publishedNotice: '', handIn: { to: '', mail: '' } });
  expect(readSiteSettings(join('content', 'site.yaml')).publishedNotice).toContain('虚构');
});

test('an empty file, and a field that was left empty, say nothing', () => {
  expect(read('# 还没有写')).toMatchObject({ name: '社区计划库', domain: '' });
  expect(read('name:\ndomain:\nhandIn:\n')).toMatchObject({
    name: '社区计划库',
    domain: '',
    handIn: { address: '' },
  });
});

test('what is wrong is told with its line and what was expected', () => {
  const wrong =
    'name: 这是一个远远超过二十个字所以放不进网页标题里去的网站名称\nidCode: "12"\nhandIn:\n  address: javascript:alert(1)\n  mial: a@b\n';
  expect(() => read(wrong)).toThrow(
    expect.objectContaining({
      message: expect.stringMatching(
        /site\.yaml:1:7 .*最多 20 个字[\s\S]*:2:9 .*十位数字[\s\S]*:4:12 .*https[\s\S]*:5:3 .*没有“mial”.*mail/,
      ),
    }),
  );
});
