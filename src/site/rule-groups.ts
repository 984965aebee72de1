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

/** Anchor of a rule on the rules page. */
export function ruleAnchor({ id }: Pick<Rule, 'id'>): string {
  return id.replace('/', '-');
}

export function sourceName({ source }: Pick<Rule, 'source'>): string {
  return sourceNames[source] ?? source;
}

/** What the rule finds in one of its examples. */
export function showExample(rule: Rule, { text }: RuleExample): ShownExample {
  const context = {
    vocabulary: siteVocabulary(),
    words: siteWordLists(),
    library: [],
    ...rule.exampleContext,
  };
  const findings = checkDocument(readChecked(text, context).document, sourceText(text), context, {
    chosen: [rule],
  });
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
