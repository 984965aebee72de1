/** What was mended on the way, counted by kind, and every change that took words away or put other words in. */
import type { Finding, Severity } from '../terms/finding.ts';

/** Kinds of repair that change no words; counted, not listed one by one. */
export const repairNames = {
  space: '去掉多余空格和不可见字符',
  width: '全角字母数字改为半角',
  punctuation: '半角标点改为全角',
  doubled: '重复的标点合并',
  quotes: '直引号改为弯引号',
  markdown: '去掉 Markdown 记号和列表符号',
  pinyin: '去掉括号里的注音',
  simplified: '繁体字改为简体字',
  box: '补上丢字处的标点',
  joined: '断开的行接成一段',
  mojibake: '还原转码坏字',
} as const;
export type RepairName = keyof typeof repairNames;

export type RepairCount = Partial<Record<RepairName, number>>;

export function addRepairs(to: RepairCount, more: RepairCount): void {
  for (const [name, times] of Object.entries(more)) {
    const key = name as RepairName;
    to[key] = (to[key] ?? 0) + (times ?? 0);
  }
}

/** One line a kind: 半角标点改为全角 12 处. */
export function describeRepairs(count: RepairCount): string[] {
  return Object.entries(repairNames).flatMap(([name, label]) => {
    const times = count[name as RepairName] ?? 0;
    return times > 0 ? [`${label} ${times} 处`] : [];
  });
}

/** Text that was taken out of the document, for the account of what was kept. */
export interface Removed {
  line: number;
  text: string;
  reason: string;
}

export function importFinding(
  rule: string,
  severity: Severity,
  line: number,
  message: string,
  more: Pick<Finding, 'found' | 'expected'> = {},
): Finding {
  return { ruleId: `import/${rule}`, severity, line, column: 1, message, ...more };
}
