// Publishing onto disks and into folders that do not take it: a clear message, exit code 2, and nothing half-written.

import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkApproved } from '../src/files/check-approved.ts';
import { readVocabulary } from '../src/files/read-vocabulary.ts';
import { readWordLists } from '../src/files/read-word-lists.ts';
import {
  expectRefused,
  publishedId as id,
  PublishingDesk,
  publishedSource,
} from '../src/testing/publishing-desk.ts';
import { startScript } from '../src/testing/run-script.ts';
import { SmallDisk } from '../src/testing/small-disk.ts';

const context = { vocabulary: readVocabulary(), words: readWordLists() };

describe('a disk', () => {
  let disk: SmallDisk;
  let desk: PublishingDesk;
  beforeEach(() => {
    disk = new SmallDisk();
    desk = new PublishingDesk(join(disk.folder, 'approved'));
    mkdirSync(desk.approved);
  });
  afterEach(() => {
    desk.remove();
    disk.remove();
  });

  /** A version of more than one page, so that the disk takes a part of it. */
  const run = (command: 'publish' | 'amend') => {
    const keywords = Array.from({ length: 300 }, (_, index) => `扶手第${index}处`);
    const args = desk.args[command];
    desk.record(
      { header: { ...desk.header, published: '2026-11-18', keywords } },
      basename(args[args.indexOf('--approval') + 1] ?? ''),
    );
    return startScript(`scripts/plan-${command}.ts`, args, desk.env, disk.limit).outcome;
  };

  test('that runs full while a version is written holds the old state, and takes the version when there is room', async () => {
    disk.fill();
    expectRefused(
      await run('publish'),
      2,
      /没有写成 \S+v1\.mdx：(?:磁盘满了；请腾出空间|超过了系统允许的文件大小；.*)再试/,
    );
    // not even the folder that was made for it
    expect(readdirSync(desk.approved)).toEqual([]);
    disk.free();
    desk.publish();
    disk.fill();
    expectRefused(await run('amend'), 2, /没有写成 \S+v2\.mdx：(?:磁盘满了|超过了系统允许的文件大小)/);
    expect(readdirSync(join(desk.approved, id))).toEqual(['v1.mdx']);
    expect(desk.read(`${id}/v1.mdx`)).toBe(publishedSource());
    disk.free();
    expect(await desk.run('plan-amend', desk.args.amend)).toMatchObject({ code: 0, stderr: '' });
    expect(checkApproved(desk.approved, context, 20261120).faults).toEqual([]);
  });

  test('that is full when the wizard or --init writes a record is told, too', async () => {
    disk.fill();
    // a full disk has room for no other file; a limit on file sizes knows no such thing
    if (!disk.isMounted) return;
    writeFileSync(join(disk.folder, 'last'), Buffer.alloc(4096));
    const path = join(disk.folder, 'approval.yaml');
    expectRefused(
      await desk.run('plan-publish', ['--init', path]),
      2,
      /没有写成 \S+approval\.yaml：磁盘满了/,
    );
    expect(existsSync(path)).toBe(false);
  });

  test('that cannot be written to', async () => {
    desk.publish();
    disk.makeReadOnly(join(desk.approved, id));
    const outcome = await desk.run('plan-withdraw', desk.args.withdraw);
    expectRefused(outcome, 2, /没有写成 \S+approved\S*：(?:这个磁盘是只读的|没有写入权限).*再试/);
    expect(desk.written()).toEqual([`${id}/v1.mdx`]);
  });
});

describe('in the place of a folder', () => {
  let desk: PublishingDesk;
  beforeEach(() => {
    desk = new PublishingDesk();
  });
  afterEach(() => desk.remove());

  test('a file for all approved plans', async () => {
    writeFileSync(desk.approved, '');
    expectRefused(await desk.run('plan-publish', desk.args.publish), 2, /approved 是一个文件.*APPROVED_DIR/);
  });

  test('a file under the id', async () => {
    mkdirSync(desk.approved);
    writeFileSync(join(desk.approved, id), '别的');
    const outcome = await desk.run('plan-publish', desk.args.publish);
    expectRefused(outcome, 2, /没有写成 \S+v1\.mdx：它上面的文件夹是一个文件，.*请换一个名称/);
    expect(desk.written()).toEqual([id]);
  });

  test.each(['elsewhere', 'nowhere'])(
    'a link that leads %s: nothing is written through it',
    async (where) => {
      mkdirSync(desk.approved);
      mkdirSync(join(desk.folder, 'elsewhere'));
      writeFileSync(join(desk.folder, 'elsewhere', 'v1.mdx'), publishedSource());
      symlinkSync(join(desk.folder, where), join(desk.approved, id));
      expectRefused(await desk.run('plan-publish', desk.args.publish), 2, /已经有公开的计划/);
      expectRefused(await desk.run('plan-amend', desk.args.amend), 2, /这是链接，不是文件夹.*请换回来/);
      expect(readdirSync(join(desk.folder, 'elsewhere'))).toEqual(['v1.mdx']);
      expect(existsSync(join(desk.folder, 'nowhere'))).toBe(false);
    },
  );
});
