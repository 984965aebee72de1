/** 目标指标: what is measured, the operator and the value, by when, from which base. */
import { z } from 'zod';
import { isPlanDate } from '../../terms/plan-date.ts';
import { asNumber, asWritten, figure, line, oneLine, readWhen, showWhen } from './cell.ts';
import { type BlockFault, doubt, fault } from './definition.ts';
import { choiceColumn, numberColumn, rowBlock, textColumn } from './rows.ts';

const operators = ['≥', '≤', '=', '零发生', '新增'] as const;

/** Units found in real plans and the usual ones beside them; another unit is only doubted. */
const units = [
  ...[
    '%',
    '次',
    '场',
    '期',
    '户',
    '人',
    '名',
    '门',
    '个',
    '处',
    '件',
    '支',
    '项',
    '家',
    '篇',
    '块',
    '条',
    '天',
  ],
  ...['小时', '学时', '元', 'm', 'km', '㎡', 'Mbps', '千瓦时', '立方米', '吨', '公斤', '分钟'],
];
const frequencyUnits = new Set(['次', '场', '期']);
const spans = ['年', '半年', '季', '月', '周', '日'];

/** True for 年, 季, 月 …: what is reached anew each time. */
export const isRhythm = (period: string): boolean => spans.includes(period);

const target = z.strictObject({
  /** What is measured: 居民满意率. */
  name: line,
  /** ≥, ≤, =, 零发生, 新增. */
  op: asWritten.optional(),
  /** Absent with 零发生. */
  value: figure.optional(),
  unit: line.optional(),
  /** 年, 半年, 季, 月, 周, 日, or the plan date by which it is reached. */
  period: asWritten.optional(),
  /** Today's value, needed for growth. */
  base: figure.optional(),
  /** Who answers for the figure. */
  source: line.optional(),
});
type Target = z.infer<typeof target>;

function checkTarget(target: Target, index: number): BlockFault[] {
  const { name, op, unit, period } = target;
  const [value, base] = [asNumber(target.value), asNumber(target.base)];
  if (name === '' || op === undefined) return [];
  const faults: BlockFault[] = [];
  if (op === '零发生' && target.value !== undefined) {
    faults.push(
      fault('targets/zero-value', [index, 'value'], `“${name}”是零发生指标，不要再写数值 ${target.value}`),
    );
  }
  if (op !== '零发生' && target.value === undefined) return faults;
  if (unit === '%' && value !== undefined && value > 100 && op !== '新增') {
    faults.push(fault('targets/rate', [index, 'value'], `“${name}”写成 ${value}%，比率应在 0 到 100 之间`));
  }
  if (unit && frequencyUnits.has(unit) && !period) {
    const message = `“${name}”的单位是“${unit}”，要写明多长时间内完成（period：年、季、月 …）`;
    faults.push(fault('targets/frequency-period', [index, 'unit'], message));
  }
  if (op === '新增' && unit === '%' && base === undefined) {
    const message = `“${name}”要增长 ${value}%，请用 base 写明现在的基数`;
    faults.push(fault('targets/growth-base', [index, 'value'], message));
  }
  if (op === '≥' && base !== undefined && value !== undefined && base > value) {
    const message = `“${name}”的目标 ${value} 低于现状 ${base}，请核对`;
    faults.push(doubt('targets/below-base', [index, 'base'], message));
  }
  if (unit && !units.includes(unit)) {
    faults.push(
      doubt('targets/unit', [index, 'unit'], `“${name}”的单位“${unit}”不常用，请核对；100% 不写成“百分百”`),
    );
  }
  return faults;
}

/** Yearly steps of one target go one way: up for ≥, down for ≤ (counter-example measured: 800/500/空/800). */
function checkSteps(targets: Target[]): BlockFault[] {
  const faults: BlockFault[] = [];
  for (const [index, target] of targets.entries()) {
    const earlier = targets
      .slice(0, index)
      .findLast(({ name, op }) => name === target.name && op === target.op);
    const [before, now] = [asNumber(earlier?.value), asNumber(target.value)];
    if (!earlier?.period || !target.period || before === undefined || now === undefined) continue;
    if (!isPlanDate(earlier.period) || !isPlanDate(target.period) || earlier.period >= target.period)
      continue;
    const backwards = (target.op === '≥' && now < before) || (target.op === '≤' && now > before);
    if (!backwards) continue;
    const message = `“${target.name}”的分年目标前后倒退（${before} → ${now}），请核对`;
    faults.push(fault('targets/steps', [index, 'value'], message));
  }
  return faults;
}

export const targets = rowBlock<Target>({
  type: 'targets',
  label: '目标指标',
  purpose: '可以核对的指标、数值、期限和负责的岗位',
  row: target,
  columns: [
    textColumn('name', '指标', 5, { required: true }),
    choiceColumn('op', '要求', 2, operators, { required: true }),
    { ...numberColumn<Target>('value', '数值', 2, { hint: '只写数字' }), goesOn: true },
    { ...textColumn<Target>('unit', '单位', 2), goesOn: true },
    {
      label: '期限',
      width: 3,
      keys: ['period'],
      input: { hint: '每年，或 2027年12月' },
      required: false,
      show: ({ period }) => (period && spans.includes(period) ? `每${period}` : showWhen(period)),
      read: (cell) => ({ period: spans.find((span) => oneLine(cell) === `每${span}`) ?? readWhen(cell) }),
      meant: ({ period }) =>
        period === undefined || spans.includes(period) || isPlanDate(period)
          ? undefined
          : `每年、每半年、每季、每月、每周、每日之一，或截止日期（如 2027年10月）`,
    },
    numberColumn('base', '现状', 2),
    textColumn('source', '负责岗位', 4),
  ],
  blankRows: 5,
  blankRow: { name: '' },
  check: (targets) => [...targets.flatMap(checkTarget), ...checkSteps(targets)],
});
