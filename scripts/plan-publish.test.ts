// plan:publish as people call it: what it refuses and why, what it writes, and that it never overwrites.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { gates } from '../src/approve/gates.ts';
import { readApproved } from '../src/files/approved-store.ts';
import { readVocabulary } from '../src/files/read-vocabulary.ts';
import type { ApprovalRecord } from '../src/plan/approval.ts';
import { parseSoundPlan } from '../src/plan/mdx/parse.ts';
import { titleText } from '../src/plan/outline.ts';
import { makeDocx, p, par, r } from '../src/source/testing/make-docx.ts';
import { approvalRecord } from '../src/testing/approval-record.ts';
import { publishablePlan } from '../src/testing/publishable-plan.ts';
import {
  amendedPlan,
  expectMessage,
  expectRefused,
  publishedId as id,
  PublishingDesk,
  publishedSource,
} from '../src/testing/publishing-desk.ts';
import type { Outcome } from '../src/testing/run-script.ts';
import { writeDocx } from '../src/writers/docx/write.ts';

const vocabulary = readVocabulary();
const header = (change: Partial<ApprovalRecord['header']>) => ({
  header: { ...approvalRecord.header, ...change },
});

let desk: PublishingDesk;
beforeEach(() => {
  desk = new PublishingDesk();
});
afterEach(() => desk.remove());

const publish = (...args: string[]) => desk.run('plan-publish', args);
const stored = () => readApproved(desk.approved, vocabulary);

describe('a plan with something wrong for every gate', () => {
  let refusal: Outcome;
  let after: string[];

  beforeAll(async () => {
    const wrong = publishablePlan
      .replace('## 宣传发动\n', '')
      .replace('楼栋长2月', '<b>楼栋长</b>2月')
      .replace('抽十个单元', '抽【几】个单元，2月30日报枫林社区，联系电话13812345678');
    const own = new PublishingDesk();
    own.put('samples/sample.mdx', wrong);
    const reviews = approvalRecord.reviews.filter(({ step }) => step !== '复审');
    const record = own.record({ reviews, ...header({ published: '2027-11-16' }) });
    refusal = await own.run('plan-publish', [own.plan(wrong), '--approval', record]);
    after = own.written();
    own.remove();
  });

  test('is refused, and nothing is written', () => {
    expectRefused(refusal, 1, /^没有公开，什么都没有写入。共 \d+ 处要处理：/);
    expect(after).toEqual([]);
  });

  test.each([
    ['格式和内容没有错误', /plan\.mdx:\d+:\d+ .*HTML 标签 <b>/],
    ['没有空白和占位', /plan\.mdx:\d+:\d+ “【几】”还没有填/],
    ['必备章节齐全', /“专项工作计划”应有“宣传发动”.*waivers/],
    ['没有个人信息', /plan\.mdx:\d+:\d+ 这里有手机号码/],
    ['没有别处的名称和年份', /plan\.mdx:\d+:\d+ “枫林社区”不是本文自己的名称/],
    ['日期前后一致', /plan\.mdx:\d+:\d+ “2月30日”不存在/],
    [
      '不与别的计划雷同',
      /与《桃源社区2027年楼道扶手维护专项工作计划》有 \d+% 相同，还有 \d 段是它的原样.*similarity/,
    ],
    ['审批信息完整', /三审缺复审[\s\S]*2027-11-16 还没有到/],
  ])('is told so under 【%s】', (gate, reason) => {
    const lines = refusal.stderr.split(/\n(?=【)/).find((part) => part.startsWith(`【${gate}】`));
    expect(lines ?? refusal.stderr).toMatch(reason);
    expect(gates.map(({ name }) => name)).toContain(gate);
  });

  test('leaves no gate unmentioned but the one for marks of Word files, which has a test of its own', () => {
    expect([...refusal.stderr.matchAll(/^【(.+)】$/gm)].map(([, name]) => name)).toEqual(
      gates.filter(({ id }) => id !== 'classified').map(({ name }) => name),
    );
  });
});

describe('plan:publish', () => {
  test('publishes the mended plan: the folder holds one sound version', async () => {
    const outcome = await publish(...desk.args.publish);
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(outcome.stdout).toContain(`网址：/approved/${id}/`);
    expect(desk.written()).toEqual([`${id}/v1.mdx`]);
    expect(desk.read(`${id}/v1.mdx`)).toBe(publishedSource());
    const [plan] = stored();
    expect(plan?.faults).toEqual([]);
    const [version] = plan?.plan?.versions ?? [];
    expect(version?.plan.meta).toMatchObject({ state: 'approved', approval: { version: 1 } });
    expect(version?.approval.reviews).toEqual(approvalRecord.reviews);
    expect(version?.plan.sections).toEqual(parseSoundPlan(publishablePlan, vocabulary).sections);
  });

  test('takes the plan as Word gives it back, and nothing that was put into the file beside it', async () => {
    const plan = parseSoundPlan(publishablePlan, vocabulary);
    const word = await writeDocx(plan, vocabulary, { fonts: 'official', fillIn: 'highlight' });
    const laden = zipSync({ ...unzipSync(word), 'word/vbaProject.bin': strToU8('Sub AutoOpen()') });
    const outcome = await publish(desk.put('计划.docx', laden), '--approval', desk.record(), '--id', id);
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(desk.read(`${id}/v1.mdx`)).toBe(publishedSource());
  });

  describe('a Word file that an office made', () => {
    const centred = '<w:jc w:val="center"/>';
    const right = '<w:jc w:val="right"/>';
    const body = [
      par(r('桃源社区2027年楼道扶手维护方案', '<w:b/><w:sz w:val="44"/>'), centred),
      p('为方便老年居民上下楼，制定本方案。'),
      p('一、排查范围'),
      p('社区网格员每月逐层查看扶手，松动的当天登记。'),
      p('二、维护办法'),
      p('登记后三天内由物业公司修好，修不好的报社区居委会协调。'),
      p('桃源社区居民委员会', right),
      p('2026年11月12日', right),
    ].join('');

    test('is published as it is, as a document of no outline that a person confirmed', async () => {
      const file = desk.put('方案.docx', makeDocx({ body }));
      const args = [file, '--approval', desk.record()];
      expectRefused(await publish(...args), 2, /说不准这份文件按哪个提纲写的.*--outline other/);
      expect(desk.written()).toEqual([]);
      const outcome = await publish(...args, '--outline', 'other', '--id', id);
      expect(outcome).toMatchObject({ code: 0, stderr: '' });
      const { meta, sections } = parseSoundPlan(desk.read(`${id}/v1.mdx`), vocabulary);
      expect(meta).toMatchObject({
        title: '桃源社区2027年楼道扶手维护方案',
        outline: 'other',
        signoff: { org: '桃源社区居民委员会', date: '2026-11-12' },
      });
      expect(meta.provenance).toBeUndefined();
      expect(sections.map(({ title }) => titleText(title))).toEqual(['排查范围', '维护办法']);
    });

    test('with a mark that keeps it back is refused', async () => {
      const marked = p('内部资料 不得外传') + body;
      const outcome = await publish(
        desk.put('方案.docx', makeDocx({ body: marked })),
        ...['--approval', desk.record(), '--outline', 'other'],
      );
      expectRefused(outcome, 1, /【没有密级和内部标志】\n.*文件标有“内部资料 不得外传”/);
      expect(desk.written()).toEqual([]);
    });

    test('that holds two plans is refused, and both are named', async () => {
      const two = ['一', '二'].map((number) => p(`楼道扶手维护方案篇${number}`) + body).join('');
      const outcome = await publish(
        desk.put('方案.docx', makeDocx({ body: two })),
        ...['--approval', desk.record(), '--outline', 'other'],
      );
      expectRefused(outcome, 1, /认出 2 份计划.*一次只能公开一份/);
    });
  });

  test('says that an id is taken, and leaves what is there', async () => {
    desk.publish();
    const record = desk.record({ similarity: '同一份', ...header({ index: 'TY-2027-002' }) });
    const outcome = await publish(desk.plan(amendedPlan), '--approval', record, '--id', id);
    expectRefused(outcome, 2, new RegExp(`已经有公开的计划 ${id}；修改它请用 npm run plan:amend`));
    expect(desk.written()).toEqual([`${id}/v1.mdx`]);
    expect(desk.read(`${id}/v1.mdx`)).toBe(publishedSource());
  });

  test('tries without writing where asked, and names the address', async () => {
    const { code, stdout } = await publish(desk.plan(), '--approval', desk.record(), '--dry-run');
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: '各项都通过，可以公开，网址将是 /approved/special-plan-2027/（试运行，什么都没有写入）\n',
    });
    expect(desk.written()).toEqual([]);
  });

  test('keeps markup in a title to the letter', async () => {
    const title = '桃源社区2027年<img src=x onerror=alert(1)>”</script>维护计划';
    const source = publishablePlan.replace(/^title: .*$/m, `title: ${title}`);
    const outcome = await publish(desk.plan(source), '--approval', desk.record(), '--id', 'markup');
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    const [plan] = stored();
    expect(plan?.faults).toEqual([]);
    expect(plan?.plan?.versions[0]?.plan.meta.title).toBe(title);
  });

  test('names each date of the record that cannot be, with its line', async () => {
    const text = stringify(approvalRecord)
      .replace('2026-11-10', '2026-02-30')
      .replace('2026-11-06', '2026-13-06')
      .replace('2026-11-16', '2026-11');
    const path = desk.put('approval.yaml', text);
    const outcome = await publish(desk.plan(), '--approval', path, '--dry-run');
    expectRefused(outcome, 1, /审批信息填好以后再试/);
    const lines = text
      .split('\n')
      .flatMap((line, at) => (/2026-02-30|2026-13-06|: 2026-11$/.test(line) ? at + 1 : []));
    expect(lines).toHaveLength(3);
    for (const line of lines)
      expect(outcome.stderr).toMatch(new RegExp(`^${path}:${line}:\\d+ approval/\\S+ .*日`, 'm'));
  });

  test('does not take days that have not come, nor a plan signed after it was published', async () => {
    const record = desk.record(header({ published: '2026-11-11' }));
    const args = [desk.plan(), '--approval', record];
    const outcome = await desk.run('plan-publish', args, { BUILD_DATE: '2026-11-09' });
    expectRefused(outcome, 1, /审议通过日期 2026-11-10 还没有到/);
    expectMessage(outcome, /终审日期 2026-11-12 还没有到/);
    expectMessage(outcome, /成文日期 2026-11-12 晚于发布日期 2026-11-11/);
    expect(desk.written()).toEqual([]);
  });

  test('finds a mobile number and a name in the record, which is published too', async () => {
    const [first, ...others] = approvalRecord.reviews;
    const reviews = [{ ...first, role: '王小明' } as (typeof others)[number], ...others];
    const record = desk.record({ reviews, ...header({ scope: '全体居民，问13812345678' }) });
    const outcome = await publish(desk.plan(), '--approval', record);
    expectRefused(
      outcome,
      1,
      /【没有个人信息】\n {2}审批信息 三审—岗位（reviews\.0\.role）：“王小明”像是人名/,
    );
    expectMessage(outcome, /审批信息 登记项—公开范围（header\.scope）：这里有手机号码/);
    expect(desk.written()).toEqual([]);
  });

  test('writes a record to fill in, never over another, and refuses it while it is blank', async () => {
    const path = join(desk.folder, 'new', 'approval.yaml');
    expect(await publish('--init', path)).toMatchObject({ code: 0, stderr: '' });
    const blank = readFileSync(path, 'utf8');
    writeFileSync(path, `${blank}# mine\n`);
    expectRefused(await publish('--init', path), 2, /已经有 .*approval\.yaml，没有覆盖/);
    expect(readFileSync(path, 'utf8')).toBe(`${blank}# mine\n`);
    const outcome = await publish(desk.plan(), '--approval', path);
    expectRefused(outcome, 1, /approval\.yaml:\d+:\d+ approval\/invalid body 还没有填/);
    const asked = Object.keys(parse(blank)).filter((key) => key !== 'waivers');
    for (const key of asked) expectMessage(outcome, new RegExp(`approval/invalid ${key} .*还没有填`));
    expect(desk.written()).toEqual([]);
  });

  test.each([
    ['no plan', () => [], /没有指定计划文件[\s\S]*用法：/],
    ['no record', () => [desk.plan()], /没有用 --approval .*--init[\s\S]*用法：/],
    ['a missing record', () => [desk.plan(), '--approval', 'none.yaml'], /没有这个文件或文件夹：none\.yaml/],
    [
      'a file of another kind',
      () => [desk.record(), '--approval', desk.record()],
      /这是数据或程序用的文字，不是文档/,
    ],
    [
      'an id that leads elsewhere',
      () => [...desk.args.publish.slice(0, 3), '--id', '../x'],
      /“\.\.\/x”只能用小写/,
    ],
  ])('answers %s with exit code 2 and what would be right', async (_, args, message) => {
    expectRefused(await publish(...args()), 2, message);
    expect(desk.written()).toEqual([]);
  });
});
