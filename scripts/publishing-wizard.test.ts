// The wizard of plan:publish on a terminal: its questions, what it says of wrong answers, and that neither Ctrl-C nor a
// refusal costs more than it has to.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { approvalRecord } from '../src/testing/approval-record.ts';
import { ctrlC, ctrlD, onTerminal } from '../src/testing/on-terminal.ts';
import { publishablePlan } from '../src/testing/publishable-plan.ts';
import { PublishingDesk, publishedSource } from '../src/testing/publishing-desk.ts';

let desk: PublishingDesk;
beforeEach(() => {
  desk = new PublishingDesk();
});
afterEach(() => desk.remove());

type Answer = readonly [shown: RegExp, typed: string];

/** Runs the command from the project's folder, the desk as the place where files are saved. */
function publish(args: string, answers: readonly Answer[]) {
  const command = `'${process.execPath}' scripts/plan-publish.ts ${args}`;
  return onTerminal(command, answers, { cwd: resolve('.'), env: desk.env });
}

const { reviews, header, contact } = approvalRecord;

/** The record of the tests, typed as people type: dates in their ways, a wrong answer here and there. */
const record: readonly Answer[] = [
  [/审议通过的机构/, '\r'],
  [/这一项要填/, '居民代表会议\r'],
  [/哪一次会议/, `${approvalRecord.meeting}\r`],
  [/通过日期/, '2026-02-30\r'],
  [/日历上没有 2026-02-30/, '2026年11月10日\r'],
  [/到会人数/, '52\r'],
  [/同意人数/, '53\r'],
  [/应是 1 到 52 的整数/, '49\r'],
  [/初审的岗位/, `${reviews[0]?.role}\r`],
  [/初审日期/, '2026.11.3\r'],
  [/复审的岗位/, `${reviews[1]?.role}\r`],
  [/复审日期/, '2026-11-06\r'],
  [/终审的岗位/, `${reviews[2]?.role}\r`],
  [/终审日期/, '2026/11/12\r'],
  [/哪个办公室/, `${contact.office}\r`],
  [/办公电话/, '13812345678\r'],
  [/不写手机号/, `${contact.phone}\r`],
  [/索引号/, `${header.index}\r`],
  [/发文字号/, '\r'],
  [/公开事项或主题分类/, `${header.subject}\r`],
  [/发布机构/, `${header.publisher}\r`],
  [/发布日期（回车为 2026-11-20）/, '2026-11-16\r'],
  [/1 居务公开，2 村务公开/, '\r'],
  [/公开范围（回车为 本社区全体居民）/, '\r'],
];

const saveAs = (path: string): Answer => [/存成哪个文件/, `${path}\r`];

describe('plan:publish on a terminal', () => {
  test('asks for plan, record and address, and publishes the same as the command does with a file', async () => {
    const path = join(desk.folder, 'mine.yaml');
    writeFileSync(join(desk.folder, 'taken.yaml'), '别的');
    const answers: Answer[] = [
      [/要公开哪一份计划/, `'${desk.plan()}'\r`],
      ...record,
      saveAs(join(desk.folder, 'taken.yaml')),
      [/已经有 .*taken\.yaml，没有覆盖/, `${join(desk.plan(), 'x.yaml')}\r`],
      [/没有写成 .*请换一个名称/, `${path}\r`],
      [/网址名用什么？公开以后不能再改（回车为 special-plan-2027）/, '../x\r'],
      [/“\.\.\/x”只能用小写字母/, 'handrails\r'],
    ];
    const { code, shown } = await publish('', answers);
    expect(shown).toContain('网址：/approved/handrails/');
    expect(code).toBe(0);
    expect(desk.written()).toEqual(['handrails/v1.mdx']);
    expect(desk.read('handrails/v1.mdx')).toBe(publishedSource());
    expect(parse(readFileSync(path, 'utf8'))).toMatchObject({ reviews, votes: approvalRecord.votes });
    expect(readFileSync(join(desk.folder, 'taken.yaml'), 'utf8')).toBe('别的');
  });

  test('says first what is wrong with the plan, and keeps what was typed when a gate refuses', async () => {
    const path = join(desk.folder, 'mine.yaml');
    const wrong = desk.plan(publishablePlan.replace('抽十个单元', '抽【几】个单元'));
    const answers: Answer[] = [[/先说明：计划里还有 1 处要处理/, ''], ...record, saveAs(path)];
    const { code, shown } = await publish(`'${wrong}'`, answers);
    expect(shown).toMatch(/没有公开，什么都没有写入。共 1 处要处理：/);
    expect(code).toBe(1);
    expect(parse(readFileSync(path, 'utf8'))).toMatchObject({ body: '居民代表会议', contact });
    expect(desk.written()).toEqual([]);
  });

  test('takes answers that are pasted in one go, one a question', async () => {
    const lines = record.map(([, typed]) => typed).join('');
    const path = join(desk.folder, 'mine.yaml');
    const answers: Answer[] = [[/审议通过的机构/, lines], saveAs(path), [/网址名用什么/, ctrlC]];
    const { code, shown } = await publish(`'${desk.plan()}'`, answers);
    expect(shown).toContain('已中断；公开的计划没有变动');
    expect(code).toBe(130);
    expect(parse(readFileSync(path, 'utf8'))).toMatchObject({ contact, reviews });
    expect(desk.written()).toEqual([]);
  });

  test.each([
    ['Ctrl-C', ctrlC, 130, '已中断；公开的计划没有变动'],
    ['Ctrl-D', ctrlD, 2, '已取消；公开的计划没有变动'],
  ])('%s in the middle leaves nothing and says so', async (_, key, expected, message) => {
    const { code, shown } = await publish(`'${desk.plan()}'`, [...record.slice(0, 6), [/同意人数/, key]]);
    expect(shown).toContain(message);
    expect(shown).not.toMatch(/Abort|Error|^\s+at /m);
    expect(code).toBe(expected);
    expect(desk.written()).toEqual([]);
    expect(existsSync('approval.yaml')).toBe(false);
  });

  test('asks nothing where the plan cannot be read', async () => {
    const { code, shown } = await publish(`'${desk.plan('没有文首')}'`, []);
    expect(shown).toMatch(/文件没有文首；开头应是单独一行 ---/);
    expect(shown).not.toMatch(/审议通过的机构/);
    expect(code).toBe(1);
  });
});
