/** Checks what people bring: a plan source, any text, any file that was read. One core for command, page, builder and content check. */

import type { OfficeDocument } from '../document/office-document.ts';
import { factView } from '../plan/fact.ts';
import { parsePlan } from '../plan/mdx/parse.ts';
import { splitFrontmatter } from '../plan/mdx/parse-frontmatter.ts';
import { type Finding, sortFindings } from '../terms/finding.ts';
import { besideFields } from './beside-fields.ts';
import { besideText } from './beside-text.ts';
import { type CheckSettings, checkDocument } from './check.ts';
import { type CheckedDocument, noFacts } from './checked-document.ts';
import { type Likeness, likenessOf } from './likeness.ts';
import { passagesOf } from './passages.ts';
import { planDocument } from './plan-document.ts';
import { factsOf } from './plan-facts.ts';
import { recogniseForCheck } from './recognise-for-check.ts';
import type { CheckContext, Rule } from './rule.ts';
import { shownFindings } from './shown-findings.ts';
import { type ShownText, shownText, sourceText } from './shown-text.ts';
import { titleFacts } from './title-facts.ts';
import { typedText } from './typed-text.ts';

type Known = Pick<CheckContext, 'vocabulary' | 'outline' | 'state'>;

/** A plan source begins with frontmatter that names an outline; anything else is plain text. */
export function isPlanSource(text: string): boolean {
  return /^outline:/m.test(splitFrontmatter(text)?.yaml ?? '');
}

/** What the rules read of a document that was read from a file, or typed. */
export function checkedOffice(document: OfficeDocument, { vocabulary, outline }: Known): CheckedDocument {
  const passages = passagesOf(document, recogniseForCheck(document, vocabulary, outline));
  return { document, passages, facts: titleFacts(passages, outline) };
}

/** What the rules read, and what is wrong with its form where it is a plan source. */
export function readChecked(text: string, known: Known): { document: CheckedDocument; findings: Finding[] } {
  if (!isPlanSource(text)) return { document: checkedOffice(typedText(text), known), findings: [] };
  const { vocabulary, state } = known;
  const { value: plan, findings } = parsePlan(text, vocabulary);
  const facts = { ...(plan ? factsOf(plan, vocabulary) : noFacts), ...(state && { state }) };
  const { document, recognised, marks } = planDocument(text, {
    outline: facts.outline,
    facts: factView(facts.state),
    vocabulary,
  });
  return { document: { document, passages: passagesOf(document, recognised, marks), facts }, findings };
}

/** All findings on a text in reading order: of form first where two stand at one place. */
export function checkText(text: string, context: CheckContext, chosen?: readonly Rule[]): Finding[] {
  const { document, findings } = readChecked(text, context);
  const settings = chosen ? { chosen } : {};
  return sortFindings([
    ...findings,
    ...(chosen ? [] : besideFields(text, context)),
    ...checkDocument(document, sourceText(text), context, settings),
  ]);
}

/** All findings on a plan that is being written, and what of it is still another text's own. */
export function checkDraft(
  source: string,
  context: CheckContext,
): { findings: Finding[]; likeness: Likeness } {
  const { document, findings } = readChecked(source, context);
  const shown = sourceText(source);
  return {
    findings: sortFindings([...findings, ...checkDocument(document, shown, context)]),
    likeness: likenessOf(document, shown, context),
  };
}

/** All findings on a document that was read from a file. @param shown where it is shown to be edited: offsets of fixes count there */
export function checkOffice(
  document: OfficeDocument,
  context: CheckContext,
  shown: ShownText = shownText(document),
  settings: CheckSettings = { lines: 'file' },
): Finding[] {
  const beside = besideText(document, context);
  return sortFindings([
    ...(settings.lines === 'file' ? beside : shownFindings(beside, { document, ...shown })),
    ...checkDocument(checkedOffice(document, context), shown, context, settings),
  ]);
}
