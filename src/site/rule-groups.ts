/** The rules of the check as their page shows them: grouped, with what each finds in its examples. */
import { applyFixes } from '../check/apply-fixes.ts';
import { checkDocument } from '../check/check.ts';
import { readChecked } from '../check/check-text.ts';
import type { Rule, RuleExample } from '../check/rule.ts';
import { ruleAreas } from '../check/rule-area.ts';
import { rules } from '../check/rules.ts';
import { sourceText } from '../check/shown-text.ts';
import { siteVocabulary } from './vocabulary.ts';
import { siteWordLists } from './word-lists.ts';

const sourceNames: Readonly<Record<string, string>> = { measured: '实际文稿里常见', custom: '行文惯例' };

/** Standards by what people call them. */
const standardNames: Readonly<Record<string, string>> = {
  'GB/T 9704-2012': '《党政机关公文格式》',
  'GB/T 15834-2011': '《标点符号用法》',
  'GB/T 15835-2011': '《出版物上数字用法》',
  'GB 11643-1999': '《公民身份号码》',
  'ISO/IEC 7812-1': '《识别卡 发卡者标识》第1部分',
};

export interface RuleGroup {
  /** `numbering`. */
  id: string;
  name: string;
  rules: readonly Rule[];
}

export interface ShownExample {
  text: string;
  /** The text cut at what was found. */
  parts: readonly { text: string; found: boolean }[];
  messages: readonly string[];
  /** The text after the fixes, where there are any. */
  fixed?: string;
}

/** The rules by their areas. */
export function ruleGroups(): RuleGroup[] {
  return Object.entries(ruleAreas).map(([id, name]) => ({
    id,
    name,
    rules: rules.filter((rule) => rule.id.startsWith(`${id}/`)),
  }));
}

/** 《党政机关公文格式》（GB/T 9704-2012）7.3.3; 行文惯例. */
export function sourceName({ source }: Pick<Rule, 'source'>): string {
  const [standard = '', clause] = source.split(' §');
  const name = standardNames[standard];
  return name ? `${name}（${standard}）${clause ?? ''}` : (sourceNames[source] ?? source);
}

/** What the page can do about a finding of the rule, by its examples: a safe fix, one to be asked for, none. */
export function fixOf(rule: Rule): 'safe' | 'asked' | undefined {
  const fixes = rule.examples.notOk.flatMap((example) =>
    findingsIn(rule, example).flatMap(({ fix }) => fix ?? []),
  );
  if (fixes.length === 0) return undefined;
  return fixes.some(({ safe }) => safe) ? 'safe' : 'asked';
}

/** The other rules of its area in order, and which stand before and behind it. */
export function besideRule(rule: Rule): { area: RuleGroup; before?: Rule; behind?: Rule } {
  const area = ruleGroups().find((group) => group.rules.includes(rule));
  if (!area) throw new Error(`${rule.id} is in no area`);
  const at = area.rules.indexOf(rule);
  const [before, behind] = [area.rules[at - 1], area.rules[at + 1]];
  return { area, ...(before && { before }), ...(behind && { behind }) };
}

function findingsIn(rule: Rule, { text }: RuleExample) {
  const context = {
    vocabulary: siteVocabulary(),
    words: siteWordLists(),
    library: [],
    ...rule.exampleContext,
  };
  return checkDocument(readChecked(text, context).document, sourceText(text), context, { chosen: [rule] });
}

/** What the rule finds in one of its examples. */
export function showExample(rule: Rule, example: RuleExample): ShownExample {
  const { text } = example;
  const findings = findingsIn(rule, example);
  const starts = [0];
  for (const line of text.split('\n')) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  const offset = ({ line, column }: { line: number; column: number }) => (starts[line - 1] ?? 0) + column - 1;
  const parts: { text: string; found: boolean }[] = [];
  let at = 0;
  for (const finding of findings) {
    const [start, end] = [offset(finding), finding.end ? offset(finding.end) : offset(finding)];
    if (start < at || end <= start) continue;
    parts.push({ text: text.slice(at, start), found: false }, { text: text.slice(start, end), found: true });
    at = end;
  }
  parts.push({ text: text.slice(at), found: false });
  const { source, applied } = applyFixes(text, findings, () => true);
  return {
    text,
    parts: parts.filter((part) => part.text !== ''),
    messages: [...new Set(findings.map(({ message }) => message))],
    ...(applied > 0 && { fixed: source }),
  };
}
