/**
 * The headings of a plan in document order with what output adds to them: an id for links, set from the words alone,
 * and then the number, set from the place. So renumbering never breaks a link.
 */
import { isOfRegulation, readHeadingNumber } from '../terms/heading-number.ts';
import { headingNumber } from '../terms/numbering.ts';
import { isAttachment } from './attachments.ts';
import { type Section, titleText, walkSections } from './outline.ts';
import type { Plan } from './plan.ts';

export interface Heading {
  section: Section;
  /** 1-based positions from the top, `[2, 1]`. */
  path: number[];
  /** How deep its number is: 1 for 一、, which begin anew below the title of an attachment; that itself is at 0. */
  level: number;
  /** 二、 or （一） … */
  number: string;
  /** Unique in the plan, fit for an `id` attribute and a link. */
  id: string;
  /** Whether it belongs to an attachment, which stands behind the sign-off. */
  attached: boolean;
}

/** Words of the heading without slots and facts, white space and punctuation. */
function baseId(section: Section): string {
  const words = section.title.map((part) => (part.type === 'text' ? part.value : '')).join('');
  return words.replace(/[^\p{L}\p{N}]+/gu, '') || 'section';
}

/** Attachments stand behind the text and bear their own number, chapters and articles of a regulation too. */
function bearsNumber(section: Section, path: readonly number[]): boolean {
  if (path.length === 1 && isAttachment(section)) return true;
  const number = readHeadingNumber(titleText(section.title));
  return number !== undefined && isOfRegulation(number.style);
}

/** All headings, outer before inner. */
export function planHeadings(plan: Pick<Plan, 'sections'>): Heading[] {
  const seen = new Map<string, number>();
  const headings: Heading[] = [];
  let attached = false;
  walkSections(plan.sections, (section, path) => {
    if (path.length === 1) attached = isAttachment(section);
    const numbered = attached ? path.slice(1) : path;
    const base = baseId(section);
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    headings.push({
      section,
      path,
      level: numbered.length,
      number: bearsNumber(section, path) ? '' : headingNumber(numbered),
      id: count === 1 ? base : `${base}-${count}`,
      attached,
    });
  });
  return headings;
}
