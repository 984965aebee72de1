/**
 * Words and bold → Markdown as GitHub and editors read it (CommonMark with GFM). Escaping is the library's work; here is
 * only what Markdown has no form for: bold of blanks, lines in cells and headings.
 */
import type { PhrasingContent, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/** A stretch of one look. */
export interface MarkdownRun {
  text: string;
  strong?: boolean;
}

const printer = unified()
  .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '*', strong: '*' })
  .use(remarkGfm, { tablePipeAlign: false })
  .freeze();

/** Blanks beside a line end are none in Markdown. */
const lineEnd = /[ \t]*(?:\r\n?|\n)[ \t]*/;

/** What stands between two lines: nothing that parts a heading or a row of a table. */
const breaks: Readonly<Record<'paragraph' | 'heading' | 'cell', PhrasingContent>> = {
  paragraph: { type: 'break' },
  heading: { type: 'text', value: ' ' },
  cell: { type: 'html', value: '<br>' },
};

/** Blanks at the ends of a bold stretch stand outside of it: Markdown knows no bold that begins or ends with one. */
function withBlanksApart({ text, strong }: MarkdownRun): MarkdownRun[] {
  if (!strong || text.trim() === '') return [{ text }];
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return [
    { text: text.slice(0, start) },
    { text: text.slice(start, end), strong },
    { text: text.slice(end) },
  ];
}

/** Stretches of the same look joined, so that what they hold together is escaped together. */
function joined(runs: readonly MarkdownRun[]): MarkdownRun[] {
  const all: MarkdownRun[] = [];
  for (const { text, strong = false } of runs) {
    const last = all.at(-1);
    if (last?.strong === strong) last.text += text;
    else if (text !== '') all.push({ text, strong });
  }
  return all;
}

/** Without the blanks around it all, of which Markdown keeps none. */
function trimmed(runs: readonly MarkdownRun[]): MarkdownRun[] {
  return runs.map(({ text, strong }, index) => {
    const front = index === 0 ? text.replace(/^[ \t\r\n]+/, '') : text;
    return { text: index === runs.length - 1 ? front.replace(/[ \t\r\n]+$/, '') : front, strong };
  });
}

/** @param where decides what becomes of line ends in the text */
export function phrasing(
  runs: readonly MarkdownRun[],
  where: 'paragraph' | 'heading' | 'cell',
): PhrasingContent[] {
  return trimmed(joined(joined(runs).flatMap(withBlanksApart))).flatMap(({ text, strong }) => {
    const children = text
      .split(lineEnd)
      .flatMap((line, index): PhrasingContent[] => [
        ...(index > 0 ? [breaks[where]] : []),
        ...(line === '' ? [] : [{ type: 'text' as const, value: line }]),
      ]);
    return strong ? [{ type: 'strong' as const, children }] : children;
  });
}

/** The text of a syntax tree, with a line end behind it. */
export function markdownText(children: RootContent[]): string {
  const root: Root = { type: 'root', children };
  return printer.stringify(root);
}
