/**
 * One change made wherever a plan has running text: paragraphs, items, cells, headings, strong text. Blocks and guidance
 * stay as they are.
 *
 *     changedSection(section, (part) => (part.type === 'fact' ? [{ type: 'text', value: part.example }] : [part]))
 */
import { tidy } from './mdx/parse-text.ts';
import type { Content, Inline, Plain, Section } from './outline.ts';

/** What stands in the place of a part: itself, something else, or nothing. */
export type TextChange = (part: Plain) => Plain[];

function changedRun(run: readonly Inline[], change: TextChange): Inline[] {
  return tidy(
    run.flatMap((part): Inline[] => {
      if (part.type !== 'strong') return change(part);
      const children = part.children.flatMap(change);
      return children.length > 0 ? [{ ...part, children: tidy(children) }] : [];
    }),
  );
}

export function changedContent(content: Content, change: TextChange): Content {
  switch (content.type) {
    case 'paragraph':
      return { ...content, children: changedRun(content.children, change) };
    case 'list':
      return { ...content, items: content.items.map((item) => changedRun(item, change)) };
    case 'table':
      return {
        ...content,
        rows: content.rows.map((cells) => cells.map((cell) => changedRun(cell, change))),
      };
    case 'block':
    case 'guidance':
      return content;
  }
}

/** The section with all that it holds, in the order in which it is read. */
export function changedSection(section: Section, change: TextChange): Section {
  return {
    ...section,
    title: tidy(section.title.flatMap(change)),
    content: section.content.map((content) => changedContent(content, change)),
    sections: section.sections.map((inner) => changedSection(inner, change)),
  };
}
