// plan:inbox and plan:publish with packages, as a workflow calls them: what passes is published and gone from the folder, what
// does not stays with its reasons beside it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makePackage, type Order } from '../src/approve/package.ts';
import { readApproved } from '../src/files/approved-store.ts';
import { readVocabulary } from '../src/files/read-vocabulary.ts';
import { approvalRecord } from '../src/testing/approval-record.ts';
import { officeWordFile } from '../src/testing/office-word-file.ts';
import { publishablePlan } from '../src/testing/publishable-plan.ts';
import {
  expectMessage,
  expectRefused,
  publishedId as id,
  PublishingDesk,
  publishedSource,
} from '../src/testing/publishing-desk.ts';

let desk: PublishingDesk;
beforeEach(() => {
  desk = new PublishingDesk();
});
afterEach(() => desk.remove());

const order = (text = publishablePlan): Order => ({
  kind: 'publish',
  id,
  document: { name: 'plan.mdx', bytes: strToU8(text) },
  record: approvalRecord,
});
const inbox = () => join(desk.folder, 'inbox');
const take = () => desk.run('plan-inbox', [inbox()]);

test('publishes what passes, leaves what does not with its reasons, and takes it once it is mended', async () => {
  desk.put('inbox/README.md', '公开包放在这里');
  desk.put('inbox/a.package', makePackage(order(publishablePlan.replace('抽十个单元', '抽××个单元'))));
  desk.put('inbox/b.docx', strToU8('x'));
  desk.put('inbox/gone.package.refused.txt', '改好以后请重新生成');
  const outcome = await take();
  expect(outcome.code).toBe(1);
  expect(outcome.stdout).toContain('收下 0 份，没有收下 2 份');
  expectMessage(
    outcome,
    /a\.package 没有收下，原因写在 .*a\.package\.refused\.txt：\n\n【没有空白和占位】\n {2}“××”还没有填/,
  );
  expect(readFileSync(join(inbox(), 'a.package.refused.txt'), 'utf8')).toMatch(
    /^a\.package 没有公开，共 1 处要处理。[\s\S]*【没有空白和占位】\n- “××”还没有填/,
  );
  expect(readFileSync(join(inbox(), 'b.docx.refused.txt'), 'utf8')).toContain('这不是公开包');
  expect(desk.written()).toEqual([]);

  desk.put('inbox/a.package', makePackage(order()));
  const mended = await take();
  expect(mended.stdout).toContain(`网址：/approved/${id}/`);
  expect(readdirSync(inbox()).sort()).toEqual(['README.md', 'b.docx', 'b.docx.refused.txt']);
  expect(desk.read(`${id}/v1.mdx`)).toBe(publishedSource());
  expect(readApproved(desk.approved, readVocabulary()).flatMap(({ faults }) => faults)).toEqual([]);
});

test('takes a package that was taken already, for a command that was stopped before it was done', async () => {
  desk.publish();
  desk.put('inbox/a.package', makePackage(order()));
  expect(await take()).toMatchObject({ code: 0, stderr: '' });
  expect(existsSync(join(inbox(), 'a.package'))).toBe(false);
  expect(desk.written()).toEqual([`${id}/v1.mdx`]);
});

test('goes on from no plan that somebody has edited', async () => {
  desk.put(`approved/${id}/v1.mdx`, publishedSource().replace('三天内', '七天内'));
  const withdrawal = { kind: 'gone', date: '2026-11-20', reason: '并入全年计划' } as const;
  desk.put('inbox/a.package', makePackage({ kind: 'withdraw', id, base: 'ab'.repeat(32), withdrawal }));
  const outcome = await take();
  expect(outcome.code).toBe(1);
  expectMessage(outcome, /已公开的文字被改动过/);
});

test('says that there is nothing, or no such folder', async () => {
  desk.put('inbox/.gitkeep', '');
  expect(await take()).toMatchObject({ code: 0, stdout: `${inbox()} 里没有公开包\n` });
  expectRefused(await desk.run('plan-inbox', [join(desk.folder, 'none')]), 2, /没有这个文件或文件夹/);
  // the folder that nobody named need not be there: an upgraded unit runs this once for its ledger
  desk.put('own/.gitkeep', '');
  expect(await desk.run('plan-inbox', [], { CONTENT: join(desk.folder, 'own') })).toMatchObject({ code: 0 });
});

test('plan:publish takes a package, and a Word file of an office whole', async () => {
  const bytes = officeWordFile;
  const record = { ...approvalRecord, header: { ...approvalRecord.header, published: '2027-01-04' } };
  const file = desk.put(
    'a.package',
    makePackage({ kind: 'publish', id, document: { name: 'a.docx', bytes }, record }),
  );
  expectRefused(
    await desk.run('plan-publish', [file, '--id', 'x']),
    2,
    /公开包里已经写明一切，不能再用 --id/,
  );
  const dry = await desk.run('plan-publish', [file, '--dry-run']);
  expect(dry).toMatchObject({ code: 0, stderr: '' });
  expect(desk.written()).toEqual([]);
  const outcome = await desk.run('plan-publish', [file]);
  expect(outcome).toMatchObject({ code: 0, stderr: '' });
  expect(outcome.stdout).toMatch(/已写入 .* 第 1 版\n网址：.*\n发布日期 2027-01-04 还没有到：先收下/);
  expect(desk.written()).toEqual([`${id}/v1.docx`, `${id}/v1.mdx`]);
  expect(new Uint8Array(readFileSync(join(desk.approved, id, 'v1.docx')))).toEqual(bytes);
});
