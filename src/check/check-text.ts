/** Checks what people bring: a plan source, or any text. One core for command, page, builder and content check. */

import { parsePlan } from '../plan/mdx/parse.ts';
import { splitFrontmatter } from '../plan/mdx/parse-frontmatter.ts';
import { type Finding, sortFindings } from '../terms/finding.ts';
import { checkDocument } from './check.ts';
import type { CheckedDocument } from './document.ts';
import { readSource } from './read-source.ts';
import { readText } from './read-text.ts';
import type { CheckContext, Rule } from './rule.ts';

/** A plan source begins with frontmatter that names an outline; anything else is plain text. */
export function isPlanSource(text: string): boolean {
  return /^outline:/m.test(splitFrontmatter(text)?.yaml ?? '');
}

/** What the rules read, and what is wrong with its form where it is a plan source. */
export function readChecked(
  text: string,
  { vocabulary, outline, state }: Pick<CheckContext, 'vocabulary' | 'outline' | 'state'>,
): { document: CheckedDocument; findings: Finding[] } {
  if (!isPlanSource(text)) return { document: readText(text, vocabulary, outline), findings: [] };
  const { value: plan, findings } = parsePlan(text, vocabulary);
  const document = readSource(text, plan, vocabulary);
  return { document: state ? { ...document, facts: { ...document.facts, state } } : document, findings };
}

/** All findings on a text in reading order: of form first where two stand at one place. */
export function checkText(text: string, context: CheckContext, chosen?: readonly Rule[]): Finding[] {
  const { document, findings } = readChecked(text, context);
  return sortFindings([...findings, ...checkDocument(document, context, chosen)]);
}
