/**
 * The Markdown dialect of plans: CommonMark without underlined headings + MDX tags + GFM tables, and nothing else.
 * Full GFM is left out on purpose: a single `~` in “3月~5月” must not strike text through, and no address becomes a
 * link by itself.
 */
import type { Root } from 'mdast';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { type Processor, unified } from 'unified';

function remarkTables(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()];
  data.toMarkdownExtensions = [
    ...(data.toMarkdownExtensions ?? []),
    gfmTableToMarkdown({ tablePipeAlign: false }),
  ];
}

/**
 * A line of dashes under a paragraph would make a heading of it unasked: it stays the separator that the guard names.
 */
function remarkNoUnderlinedHeadings(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    { disable: { null: ['setextUnderline'] } },
  ];
}

/** `import` and `export` at the start of a paragraph would be read as code: print their first letter as a reference. */
const escapeModuleWords = {
  unsafe: [
    { atBreak: true, character: 'i', after: 'mport' },
    { atBreak: true, character: 'e', after: 'xport' },
  ],
};

function remarkModuleWords(this: Processor): void {
  const data = this.data();
  data.toMarkdownExtensions = [...(data.toMarkdownExtensions ?? []), escapeModuleWords];
}

const processor = unified()
  .use(remarkParse)
  .use(remarkStringify, { incrementListMarker: true, bullet: '-', rule: '-', emphasis: '*', strong: '*' })
  .use(remarkMdx)
  .use(remarkTables)
  .use(remarkNoUnderlinedHeadings)
  .use(remarkModuleWords)
  .freeze();

/** Marks one inside the other cost time by their square: no plan has so many, a file that means harm has thousands. */
const tooDeep = /^[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]+){40}/m;
const mostStars = 4000;

/** Read as malformed; `reason` is what `syntaxFinding` explains. */
class TooDeep extends Error {
  readonly reason = 'too deep';
}

/** Source to syntax tree, with positions. Throws a VFileMessage where the MDX is malformed, an error like it where it nests too deep. */
export function readMarkdown(source: string): Root {
  if (tooDeep.test(source) || (source.match(/\*/g)?.length ?? 0) > mostStars) throw new TooDeep();
  return processor.parse(source);
}

/** Syntax tree to source. */
export function writeMarkdown(tree: Root): string {
  return processor.stringify(tree);
}
