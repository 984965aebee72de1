import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findPlanFiles } from '../../files/find-plans.ts';
import { readVocabulary } from '../../files/read-vocabulary.ts';
import { parsePlan, parseSoundPlan } from '../../plan/mdx/parse.ts';
import { printPlan } from '../../plan/mdx/print.ts';
import { progressSchema } from '../../plan/progress.ts';
import { rollPlan } from './roll.ts';
import { keptFigures, movePlanDate, moveYears, relativeYears } from './years.ts';

const vocabulary = readVocabulary();
const read = (name: string) =>
  parseSoundPlan(readFileSync(`content/samples/${name}.mdx`, 'utf8'), vocabulary);
const rolled = (name: string, items: object[] = []) => {
  const progress = progressSchema.parse({ updated: '2027-12-20', items });
  const result = rollPlan(
    read(name),
    { year: 2028, progress: items.length > 0 ? progress : undefined },
    vocabulary,
  );
  if (!result) throw new Error('not rolled');
  return result;
};
const files = findPlanFiles(['content/samples']);

describe('rolling a plan to next year', () => {
  test.each(files)('makes a sound draft of %s', (file) => {
    const plan = parseSoundPlan(readFileSync(file, 'utf8'), vocabulary);
    const year = (plan.meta.period.year ?? 2027) + 1;
    const next = rollPlan(plan, { year }, vocabulary);
    if (!next) throw new Error('not rolled');
    const { value, findings } = parsePlan(printPlan(next.plan, vocabulary), vocabulary);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(value).toEqual(next.plan);
    expect(next.plan.meta).toMatchObject({ state: 'draft', period: { year } });
    expect(next.plan.meta.title).not.toContain(String(year - 1));
    expect(next.decisions.length).toBeGreaterThan(0);
  });

  test('moves years in title, text, slots and tables, and nothing that only looks like one', () => {
    const { plan } = rolled('pest-control-special-plan');
    expect(plan.meta.title).toContain('2028年');
    expect(plan.values).toMatchObject({ year: '2028', startDate: '2028年3月1日', buildings: '58' });
    expect(plan.meta.blocks.archive?.deadline).toBe('2028-12');
    expect(plan.meta.signoff).toEqual({ org: '桃源社区居民委员会' });
    const move = { own: new Set([2027]), by: 1 };
    expect(moveYears('2027年比2026年多20270件，编号12027', move)).toBe('2028年比2026年多20270件，编号12027');
    expect([movePlanDate('2028-02-29', 1), movePlanDate('2027-03上旬', 1)]).toEqual([
      '2029-02-28',
      '2028-03上旬',
    ]);
  });

  const own = new Set([2027]);

  test.each([
    ['2027年3月', '2028年3月'],
    ['2027 年度', '2028 年度'],
    ['2027', '2028'],
    ['2027至2029年', '2028至2029年'],
    ['2025—2027年', '2025—2028年'],
    ['2026、2027两年', '2026、2028两年'],
    ['2027-03-05前', '2028-03-05前'],
    ['2027.3.5', '2028.3.5'],
    ['2027上半年', '2028上半年'],
    ['（2027年）', '（2028年）'],
  ])('moves the year in “%s”', (before, after) => {
    expect(moveYears(before, { own, by: 1 })).toBe(after);
    expect(keptFigures(before, { own })).toEqual([]);
  });

  test.each([
    ['照青街办〔2027〕3号文执行', '〔2027〕3号'],
    ['照（2027）第12号通知执行', '（2027）第12号'],
    ['财政部公告2027年第8号', '2027年第8号'],
    ['全社区2027户居民', '2027户居'],
    ['共2027.5万元', '2027'],
    ['编号2027，见附件', '2027'],
  ])('leaves “%s” alone and says so', (text, kept) => {
    expect(moveYears(text, { own, by: 1 })).toBe(text);
    expect(keptFigures(text, { own })).toEqual([kept]);
  });

  test('lists what it left alone where it stands: in the text, in a table, in the title', () => {
    const plan = read('smart-community-build');
    const said = '照青街办〔2027〕3号文，2027年走访2027户。';
    const [first, ...others] = plan.meta.blocks.responsibilities ?? [];
    if (!first) throw new Error('no task');
    const next = rollPlan(
      {
        ...plan,
        content: [{ type: 'paragraph', children: [{ type: 'text', value: said }] }],
        meta: {
          ...plan.meta,
          blocks: { ...plan.meta.blocks, responsibilities: [{ ...first, task: '走访2027户' }, ...others] },
        },
      },
      { year: 2028 },
      vocabulary,
    );
    expect(next?.plan.content).toMatchObject([
      { children: [{ value: '照青街办〔2027〕3号文，2028年走访2027户。' }] },
    ]);
    expect(next?.plan.meta.blocks.responsibilities?.[0]?.task).toBe('走访2027户');
    const what = '像是文号或数量，没有改动，请核对';
    expect(next?.decisions).toContainEqual({ where: '前言', what: `“〔2027〕3号”“2027户”${what}` });
    expect(next?.decisions.map((one) => one.what)).toContain(`“2027户”${what}`);
  });

  test('clears what is done, carries over what is not, and says which', () => {
    const before = read('smart-community-build').meta.blocks;
    const [first, second] = before.phases ?? [];
    const [task] = before.responsibilities ?? [];
    const { plan, decisions } = rolled('smart-community-build', [
      { block: 'phases', name: first?.name, state: '已完成', date: '2027-04-01' },
      { block: 'phases', name: second?.name, state: '延期', date: '2027-12-01' },
      { block: 'responsibilities', name: task?.task, state: '已完成', date: '2027-12-01' },
    ]);
    const { phases = [], responsibilities = [], budget = [] } = plan.meta.blocks;
    expect(phases[0]).toMatchObject({ name: first?.name, tasks: [] });
    expect(phases[1]?.tasks).toEqual(second?.tasks);
    expect(phases[1]?.start?.slice(0, 4)).toBe('2028');
    expect(responsibilities.map((row) => row.task)).not.toContain(task?.task);
    expect(budget.every(({ amount }) => amount === undefined)).toBe(true);
    const said = decisions.map(({ where, what }) => `${where}：${what}`).join('\n');
    for (const name of [first?.name, task?.task, '经费预算', '落款']) expect(said).toContain(name);
  });

  test('takes the figure that was reached as the base of next year', () => {
    const name = read('pest-control-special-plan').meta.blocks.targets?.[1]?.name;
    const { plan } = rolled('pest-control-special-plan', [
      { block: 'targets', name, state: '已完成', date: '2027-12-01', figure: 93 },
    ]);
    expect(plan.meta.blocks.targets?.[1]).toMatchObject({ name, base: 93, value: 95 });
  });

  test('asks about years that are told from the old plan’s own', () => {
    expect(relativeYears('去年12月查出3处，今年6月又有1处；去年没有，三年以上年限的不算')).toEqual([
      '去年',
      '今年',
    ]);
    const plan = read('pest-control-special-plan');
    const { decisions = [] } =
      rollPlan(
        { ...plan, content: [{ type: 'paragraph', children: [{ type: 'text', value: '去年清过一遍。' }] }] },
        { year: 2028 },
        vocabulary,
      ) ?? {};
    expect(decisions).toContainEqual({
      where: '前言',
      what: '写有“去年”，说的是原计划那时，请按新的情况改',
    });
  });

  test('says that a plan without a year cannot be rolled', () => {
    const plan = read('pest-control-special-plan');
    expect(
      rollPlan({ ...plan, meta: { ...plan.meta, period: { kind: '年度' } } }, { year: 2028 }, vocabulary),
    ).toBeUndefined();
  });
});

test('an issued plan keeps who issues it, and its number and dates are open again', () => {
  const signoff = { org: '桃源社区居民委员会', date: '2027-03-05', sealed: true as const };
  const printed = { by: '桃源社区居民委员会', date: '2027-03-05' };
  const issue = { form: '文件' as const, head: ['桃源社区居民委员会'], docNo: '桃社〔2027〕3号', printed };
  const [file = ''] = findPlanFiles(['content/samples']).filter((name) =>
    name.includes('small-community-annual'),
  );
  const plan = parseSoundPlan(readFileSync(file, 'utf8'), vocabulary);
  const rolled = rollPlan({ ...plan, meta: { ...plan.meta, signoff, issue } }, { year: 2028 }, vocabulary);
  expect(rolled?.plan.meta.issue).toEqual({ ...issue, docNo: undefined, printed: { by: printed.by } });
  expect(rolled?.plan.meta.signoff).toEqual({ org: signoff.org, sealed: true });
});
