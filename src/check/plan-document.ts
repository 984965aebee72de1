/**
 * A plan as an office document: its fields, its block data as tables, its text, each character with its place in the
 * source. Takes whatever parses; faults of form are `parsePlan`'s business. A plan in memory is printed first.
 *
 *     planDocument(printPlan(plan, vocabulary), { outline, facts: 'open', vocabulary })
 */
import type { OfficeDocument, Paragraph } from '../document/office-document.ts';
import { splitFrontmatter } from '../plan/mdx/parse-frontmatter.ts';
import { readMarkdown } from '../plan/mdx/read-markdown.ts';
import type { PlanMark } from './passages.ts';
import { PlanBlocks } from './plan-blocks.ts';
import { type BodySetting, PlanBody } from './plan-body.ts';
import { addFields } from './plan-fields.ts';
import type { Recognition } from './recognise-for-check.ts';

export interface PlanDocument {
  document: OfficeDocument;
  /** Its source says what each paragraph is: nothing has to be guessed. */
  recognised: ReadonlyMap<Paragraph, Recognition>;
  marks: ReadonlyMap<Paragraph, PlanMark>;
}

/**
 * @param source the plan as printed or typed
 * @returns no blocks of the body where its Markdown cannot be read
 */
export function planDocument(source: string, setting: Omit<BodySetting, 'shift'>, file = ''): PlanDocument {
  const into = new PlanBlocks(source);
  const parts = splitFrontmatter(source);
  if (parts) {
    addFields(into, parts.yaml);
    try {
      const body = new PlanBody(into, { ...setting, shift: source.length - parts.body.length });
      for (const node of readMarkdown(parts.body).children) body.add(node);
    } catch {
      // malformed MDX: `parsePlan` has said so, with its place
    }
  }
  const { blocks, recognised, marks } = into;
  return { document: { file, format: 'plan', blocks, notes: [], paragraphs: true }, recognised, marks };
}
