/**
 * Proof that a plan prints as a source that reads back without errors, without reading all of it: blocks are printed one
 * by one, and text of nothing but characters that Markdown has no use for prints as itself (a test holds that). Of such
 * blocks in a row only the first is printed and read; of a document of twelve megabytes that leaves little.
 *
 *     printFault(plan, vocabulary) // undefined, or the first error that parsePlan(printPlan(plan)) would give
 */
import { type Finding, hasErrors } from '../../terms/finding.ts';
import type { Content, Inline, Section } from '../outline.ts';
import type { Plan } from '../plan.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { parsePlan } from './parse.ts';
import { printPlan } from './print.ts';

const plainCell = /^[\p{Script=Han}\p{Nd}a-zA-Z，。；：、（）《》“”！？—…%.．]*$/u;
const plainParagraph = /^\p{Script=Han}/u;

const isPlain = (parts: readonly Inline[]): boolean =>
  parts.every((part) => part.type === 'text' && plainCell.test(part.value));

/** True for blocks that print as themselves whatever stands in them. */
export function printsAsItself(content: Content): boolean {
  if (content.type === 'table')
    return content.rows.length > 0 && content.rows.every((row) => row.length > 0 && row.every(isPlain));
  if (content.type !== 'paragraph' || !isPlain(content.children)) return false;
  const [first] = content.children;
  return first?.type === 'text' && plainParagraph.test(first.value);
}

/** Without plain blocks behind a plain one, and without plain rows behind a plain head. */
function reduced(contents: readonly Content[]): Content[] {
  return contents.flatMap((content, at): Content[] => {
    if (!printsAsItself(content)) return [content];
    const before = contents[at - 1];
    if (before && printsAsItself(before)) return [];
    return [content.type === 'table' ? { ...content, rows: content.rows.slice(0, 1) } : content];
  });
}

const reducedSections = (sections: readonly Section[]): Section[] =>
  sections.map((section) => ({
    ...section,
    content: reduced(section.content),
    sections: reducedSections(section.sections),
  }));

/** The first error of a plan's source as it would be printed; undefined where it is sound. */
export function printFault(plan: Plan, vocabulary: Vocabulary): Finding | undefined {
  const short = { ...plan, content: reduced(plan.content), sections: reducedSections(plan.sections) };
  const { findings } = parsePlan(printPlan(short, vocabulary), vocabulary);
  return hasErrors(findings) ? findings.find(({ severity }) => severity === 'error') : undefined;
}
