import { describe, expect, test } from 'vitest';
import { checkText, readChecked } from '../check/check-text.ts';
import { type SimilarText, sameText } from '../check/compare.ts';
import { rules } from '../check/rules.ts';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { readWordLists } from '../files/read-word-lists.ts';
import { importFinding } from '../import/repairs.ts';
import type { ApprovalRecord } from '../plan/approval.ts';
import { parsePlan, parseSoundPlan } from '../plan/mdx/parse.ts';
import { approvalRecord } from '../testing/approval-record.ts';
import { changed, gateCases, header, publicity, recordCases } from '../testing/gate-cases.ts';
import { publishablePlan } from '../testing/publishable-plan.ts';
import type { ApprovedPlan } from './approved-plan.ts';
import { type GateInput, gateOfRule, gates, refusals } from './gates.ts';

const vocabulary = readVocabulary();
const words = readWordLists();

/** Why this source is refused: `关口 说明`, in order. */
function reasons(
  source: string,
  record: Partial<ApprovalRecord> = {},
  input: Partial<GateInput> = {},
): string[] {
  return refusals({
    plan: parsePlan(source, vocabulary).value,
    findings: checkText(source, { vocabulary, words }),
    record: { ...approvalRecord, ...record },
    published: [],
    similar: [],
    today: 20261120,
    vocabulary,
    ...input,
  }).map(({ gate, message }) => `${gate} ${message}`);
}

test('a finished plan with a complete record passes every gate', () => {
  expect(reasons(publishablePlan)).toEqual([]);
});

describe('each gate stops what it is for, and no other does', () => {
  const names = new Map(gates.map(({ id, name }) => [id, name]));
  test.each(gateCases)('%s: %s', (id, _, source, reason) => {
    const told = reasons(source);
    expect(told).not.toEqual([]);
    for (const text of told) expect(text.split(' ')[0]).toBe(names.get(id));
    expect(told.join('\n')).toMatch(reason);
  });

  test('sound: a character that nobody sees, in the plan or in the record', () => {
    const hidden = changed('抽十个单元', '抽十个\u202e单元');
    expect(reasons(hidden)).toEqual([expect.stringMatching(/^格式和内容没有错误 .*控制字符（U\+202E）/)]);
    const told = reasons(publishablePlan, { body: '居民\u0007代表会议' });
    expect(told).toEqual([expect.stringMatching(/^格式和内容没有错误 “居民代表会议”.*U\+0007/)]);
  });

  test('classified: a mark that was found where the file was read', () => {
    const message = '文件标有“机密★1年”，这样的文件不能公开';
    const findings = [importFinding('classified', 'warning', 1, message)];
    expect(reasons(publishablePlan, {}, { findings })).toEqual([`没有密级和内部标志 ${message}`]);
  });

  test('personal: what the record says of persons', () => {
    const told = reasons(
      publishablePlan,
      {},
      { personalInRecord: [{ message: 'change：这里有手机号码', path: ['change'] }] },
    );
    expect(told).toEqual(['没有个人信息 审批信息 change：这里有手机号码']);
  });

  test.each(recordCases)('approval: %s', (_, record, reason) => {
    const told = reasons(publishablePlan, record);
    for (const text of told) expect(text.split(' ')[0]).toBe(names.get('approval'));
    expect(told.join('\n')).toMatch(reason);
  });

  test('similarity: a text that is as good as another, and which paragraphs are still its own', () => {
    const { passages } = readChecked(publishablePlan, { vocabulary }).document;
    const passage = passages.find(({ text }) => text.startsWith('楼栋长2月'));
    if (!passage) throw new Error('no such paragraph');
    const like = (title: string, similarity: number): SimilarText => ({
      text: { id: title, title, han: '' },
      similarity,
      copied: [passage],
    });
    const similar = [like('另一份', sameText), like('远一些', sameText - 0.01)];
    expect(reasons(publishablePlan, {}, { similar })).toEqual([
      expect.stringMatching(
        new RegExp(
          `^${names.get('similarity')} 与《另一份》有 75% 相同，还有 1 段是它的原样：“楼栋长2月.*similarity`,
        ),
      ),
    ]);
    expect(reasons(publishablePlan, { similarity: '全街道统一文本' }, { similar })).toEqual([]);
  });

  test('there is a case for every gate', () => {
    const seen = new Set([...gateCases.map(([id]) => id), 'similarity', 'classified', 'approval']);
    expect(gates.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
  });
});

describe('a required section that is left out', () => {
  const without = changed(publicity, '');

  test.each(['publicity', '宣传发动'])('is accepted where the record says why, by %s', (section) => {
    expect(reasons(without, { waivers: [{ section, reason: '全年宣传另有计划' }] })).toEqual([]);
  });

  test('is not excused by a reason for another section', () => {
    const waivers = [{ section: '工作目标', reason: '列入附件' }];
    expect(reasons(without, { waivers })).toHaveLength(1);
  });
});

describe('numbers that must be one of a kind', () => {
  const other = (index: string, docNo?: string): ApprovedPlan => ({
    id: 'taoyuan-2026-other',
    versions: [1, 2].map((version) => ({
      version,
      plan: parseSoundPlan(publishablePlan, vocabulary),
      approval: {
        ...approvalRecord,
        version,
        hash: '0'.repeat(64),
        header: { ...approvalRecord.header, index, ...(docNo && { docNo }) },
      },
      source: '',
    })),
  });

  test('are refused where another plan has them, told once', () => {
    const docNo = '桃社居〔2026〕2号';
    expect(
      reasons(publishablePlan, header({ docNo }), { published: [other(approvalRecord.header.index, docNo)] }),
    ).toEqual([
      expect.stringMatching(/索引号“TY-2027-001”已经用在 taoyuan-2026-other 上/),
      expect.stringMatching(/发文字号“桃社居〔2026〕2号”已经用在 taoyuan-2026-other 上/),
    ]);
  });

  test('may stand on the versions of one plan, of which none is older than the one before', () => {
    const amends = other(approvalRecord.header.index);
    expect(reasons(publishablePlan, {}, { amends })).toEqual([]);
    const told = reasons(publishablePlan, header({ published: '2026-11-15' }), { amends });
    expect(told).toEqual([expect.stringMatching(/发布日期 2026-11-15 早于上一版的 2026-11-16/)]);
  });

  test('do not clash where a plan has no 发文字号', () => {
    expect(reasons(publishablePlan, {}, { published: [other('TY-2026-009')] })).toEqual([]);
  });
});

test('what cannot be read is refused by its form, with the reason', () => {
  const told = reasons(changed('issuer: { kind: 社区', 'issuer: { kind: 小区'));
  expect(told[0]).toMatch(/^格式和内容没有错误 文件读不成一份计划/);
  expect(told.join('\n')).toMatch(/“制发单位”（issuer.kind）应是其中之一/);
});

test('a blank slot is told once, wherever its mark stands', () => {
  const source = changed('>桃源社区</Slot>', '></Slot>').replace(
    '抽十个单元',
    '抽十个单元，由<Slot name="community" />公布',
  );
  const told = reasons(source).filter((reason) => reason.includes('社区名称'));
  expect(told).toEqual([expect.stringMatching(/^没有空白和占位 填空“社区名称”还是空的/)]);
});

test('without a record the gates that look at the plan say what is wrong with it all the same', () => {
  const source = changed(publicity, '').replace('抽十个单元', '抽××个单元，问13812345678');
  expect(reasons(source, {}, { record: undefined }).map((reason) => reason.split(' ')[0])).toEqual([
    '没有空白和占位',
    '必备章节齐全',
    '没有个人信息',
  ]);
});

test('suggestions alone keep no plan from being published', () => {
  const findings = [{ ruleId: 'personal/x', severity: 'info', message: '建议', line: 1, column: 1 } as const];
  expect(reasons(publishablePlan, {}, { findings })).toEqual([]);
});

describe('the gate that a rule is told to close', () => {
  // similar texts are measured anew by their gate
  const judged = rules.filter(({ id }) => !id.startsWith('similarity/'));

  test.each(judged)('is the one that refuses what $id finds', (rule) => {
    const findings = [{ ruleId: rule.id, severity: rule.severity, message: '', line: 1, column: 1 }];
    const refused = reasons(publishablePlan, {}, { findings }).map((reason) => reason.split(' ')[0]);
    expect(refused).toEqual(gateOfRule(rule) === undefined ? [] : [gateOfRule(rule)]);
  });
});
