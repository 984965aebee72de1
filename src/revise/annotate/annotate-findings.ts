/**
 * What the check found in a Word file, put into that file: fixes that were chosen as tracked changes, everything else as
 * comments in the words of the rule.
 *
 *     annotateFindings(file, shown, findings, { wanted: ({ safe }) => safe, ruleName, date })
 */
import { chosenFixes } from '../../check/apply-fixes.ts';
import { findingStretches } from '../../check/finding-stretch.ts';
import type { ShownDocument } from '../../check/shown-text.ts';
import { recognise } from '../../document/roles/recognise.ts';
import type { Finding, Fix } from '../../terms/finding.ts';
import type { WordFile } from '../word-file.ts';
import { type Annotated, annotate, type Remark, type TextChange } from './annotate.ts';
import { least, offsetBefore, textChanges } from './text-changes.ts';

export interface RuleNames {
  /** Chinese name of a rule; undefined for what is no rule's. */
  ruleName(ruleId: string): string | undefined;
  /** Address of the page of a rule, or what else tells where to read on. */
  ruleAddress?(ruleId: string): string | undefined;
}

export interface FindingOptions extends RuleNames {
  /** Which fixes become tracked changes. */
  wanted(fix: Fix): boolean;
  /** See `Annotations`. */
  date?: string;
}

/** The rule that a finding is of; of what the reader of the file says, where it stands. */
function headed({ ruleId, where, line }: Finding, { ruleName }: RuleNames): string {
  return ruleName(ruleId) ?? where ?? (line > 1 ? '本段' : '整份文件');
}

/** The comment on a finding. */
function told(finding: Finding, names: RuleNames): string[] {
  const address = names.ruleAddress?.(finding.ruleId);
  return [
    `【${headed(finding, names)}】${finding.message}`,
    ...(address === undefined ? [] : [`说明：${address}`]),
  ];
}

/** Where remarks about the whole document stand: its title, else its first words. */
function headOf({ document, offset }: ShownDocument): number {
  const roles = recognise(document, () => false);
  const title = [...roles].find(([{ text }, { role }]) => role === 'title' && text.trim() !== '')?.[0];
  return title ? offset(title, 0) : 0;
}

/** What is tracked in the file, and after which rules: so that each change need not be commented on. */
function accountOf(names: readonly string[]): string[] | undefined {
  if (names.length === 0) return undefined;
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const list = [...counts].sort((a, b) => b[1] - a[1]).map(([name, count]) => `${name}${count}处`);
  return [`【审阅】文中有修订${names.length}处，可以逐处接受或拒绝。`, `修订的内容：${list.join('；')}。`];
}

/** A document as it was read: its findings, with lines as it is shown. */
export function annotateFindings(
  file: WordFile,
  shown: ShownDocument,
  findings: readonly Finding[],
  { wanted, date, ...names }: FindingOptions,
): Annotated {
  const chosen = chosenFixes(findings, wanted);
  const changes = chosen.map(({ finding, fix }): TextChange => {
    const otherwise = told(finding, names);
    const change = least(fix, shown.text.slice(fix.start, fix.end));
    return { ...change, otherwise, reason: headed(finding, names) };
  });
  const made = new Set(chosen.map(({ finding }) => finding));
  const rest = findings.filter((finding) => !made.has(finding));
  return annotate(file, shown, {
    changes,
    remarks: remarksOf(rest, shown.text, names, (offset) => offset),
    head: headOf(shown),
    account: accountOf,
    ...(date !== undefined && { date }),
  });
}

function remarksOf(
  findings: readonly Finding[],
  text: string,
  names: RuleNames,
  before: (offset: number, side: 'start' | 'end') => number,
): Remark[] {
  const stretches = findingStretches(findings, text);
  return findings.map((finding, index): Remark => {
    const { whole = true, start = 0, end = 0 } = stretches[index] ?? {};
    const paragraphs = told(finding, names);
    return whole ? { paragraphs } : { start: before(start, 'start'), end: before(end, 'end'), paragraphs };
  });
}

const kept = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}……` : text);

/** What is said where an edit of paragraphs as a whole cannot stand in the file. */
function editTold(old: string, text: string): string[] {
  if (text.trim() === '') return [`【审阅】这里在审阅页上删去了，没有写进文件：${kept(old)}`];
  return [
    `【审阅】这里在审阅页上改过，没有写进文件，请照下面改：`,
    ...text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(kept),
  ];
}

/**
 * A document that was edited where it is shown: every edit as a tracked change, findings on the text as it is now as
 * comments.
 * @param shown the document as it was read
 */
export function annotateEdited(
  file: WordFile,
  shown: ShownDocument,
  edited: { text: string; findings: readonly Finding[] },
  { date, ...names }: RuleNames & { date?: string },
): Annotated {
  const edits = textChanges(shown.text, edited.text);
  const changes = edits.map((edit): TextChange => {
    const old = shown.text.slice(edit.start, edit.end);
    return { ...edit, otherwise: editTold(old, edit.text), reason: '审阅页上的改动' };
  });
  return annotate(file, shown, {
    changes,
    remarks: remarksOf(edited.findings, edited.text, names, (offset, side) =>
      offsetBefore(edits, offset, side),
    ),
    head: headOf(shown),
    account: accountOf,
    ...(date !== undefined && { date }),
  });
}
