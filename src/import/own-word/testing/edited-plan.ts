// Plans written, changed in the document as people and programs change it, and read again. Tests only.

import { readFileSync } from 'node:fs';
import { composeTemplate } from '../../../drafts/compose.ts';
import { readVocabulary } from '../../../files/read-vocabulary.ts';
import { parseSoundPlan } from '../../../plan/mdx/parse.ts';
import type { Plan } from '../../../plan/plan.ts';
import { fullPlan } from '../../../plan/short.ts';
import { writeDocx } from '../../../writers/docx/write.ts';
import { planMarkdown } from '../../../writers/markdown.ts';
import { readDocx } from '../read.ts';
import { type Edit, editDocument } from './edit-package.ts';

export const vocabulary = readVocabulary();
export const sample = fullPlan(
  parseSoundPlan(readFileSync('content/samples/civilised-city-annual-plan.mdx', 'utf8'), vocabulary),
);
export const template = composeTemplate(vocabulary, { outline: 'annual-plan' }).value as Plan;

/** The plan that an edited document of this plan is. */
export async function edited(plan: Plan, edit: Edit, fillIn: 'highlight' | 'controls' = 'highlight') {
  const bytes = await writeDocx(plan, vocabulary, { fonts: 'system', fillIn });
  const { value, findings } = readDocx(editDocument(bytes, edit), vocabulary);
  if (!value) throw new Error(findings.map(({ message }) => message).join());
  return {
    value,
    findings,
    rules: findings.map(({ ruleId }) => ruleId),
    text: planMarkdown(value, vocabulary),
  };
}

/** The first one of a text replaced. */
export const swap =
  (from: string, to: string): Edit =>
  (xml) =>
    xml.replace(from, () => to);

export const swapAll =
  (from: string, to: string): Edit =>
  (xml) =>
    xml.replaceAll(from, to);

/** Source put at the end of the document, after the sign-off. */
export const append =
  (source: string): Edit =>
  (xml) =>
    xml.replace('<w:sectPr>', () => `${source}<w:sectPr>`);

/** Source of a paragraph. */
export const p = (text: string, style = 'BodyText'): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** Source of a table cell. */
export const tc = (text: string): string => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
