/**
 * The grid that a plan is set on: that of official documents, or, where it is to stand on one sheet (一页版), the largest
 * of ours on which it does. The standard lets the layout be adapted in special cases (GB/T 9704-2012 §5.2.3).
 */
import { blockTables } from '../../plan/blocks/blocks.ts';
import { signoffBodies } from '../../plan/frontmatter.ts';
import { type Content, walkSections } from '../../plan/outline.ts';
import { type Plan, planText } from '../../plan/plan.ts';
import type { Vocabulary } from '../../plan/vocabulary.ts';
import { inlineText, planView } from '../inline-text.ts';
import { type Grid, officialGrid } from './page.ts';
import { partedWidth } from './text-width.ts';

/** 4号 text, 小二 title; 小四 text, 三号 title, also with its lines closer: the same margins. */
const onePageGrids: readonly [Grid, ...Grid[]] = [
  {
    linePitch: 400,
    characterPitch: 275,
    charactersPerLine: 32,
    linesPerPage: 31,
    titlePitch: 480,
    sizes: { title: 36, text: 28, pageNumber: 24, table: 21, closeTable: 18 },
  },
  {
    linePitch: 350,
    characterPitch: 235,
    charactersPerLine: 37,
    linesPerPage: 36,
    titlePitch: 440,
    sizes: { title: 32, text: 24, pageNumber: 21, table: 21, closeTable: 18 },
  },
  {
    linePitch: 320,
    characterPitch: 235,
    charactersPerLine: 37,
    linesPerPage: 39,
    titlePitch: 400,
    sizes: { title: 32, text: 24, pageNumber: 21, table: 21, closeTable: 18 },
  },
];

/** As the styles set them, in twips: what a row and a whole table have around their text, and a caption. */
const tableRoom = { row: 50, around: 400, caption: 560 };
/** Characters that a row of a table holds on one line, all its cells together. */
const rowWidth = 36;

/** How high a table is, in twips: its columns are as wide as their texts, so that a row fills its lines evenly. */
function tableHeight(rows: readonly (readonly string[])[], linePitch: number): number {
  const lines = (row: readonly string[]) => Math.max(1, Math.ceil(partedWidth(row.join('')) / rowWidth));
  return rows.reduce((sum, row) => sum + lines(row) * linePitch + tableRoom.row, tableRoom.around);
}

/** How many lines the text takes, tables counted in lines of the text; head and foot of an issued document left out. */
export function lineCount(
  plan: Plan,
  vocabulary: Vocabulary,
  { charactersPerLine, linePitch }: Grid,
): number {
  const view = planView(plan, vocabulary);
  const ofText = (text: string, indent = 2) =>
    Math.max(1, Math.ceil((partedWidth(text) + indent) / charactersPerLine));
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const ofContent = (content: Content): number => {
    switch (content.type) {
      case 'paragraph':
        return ofText(inlineText(content.children, view));
      case 'list':
        return sum(content.items.map((item) => ofText(`1.${inlineText(item, view)}`)));
      case 'guidance':
        return ofText(content.text);
      case 'table': {
        const rows = content.rows.map((row) => row.map((cell) => inlineText(cell, view)));
        return Math.ceil(tableHeight(rows, linePitch) / linePitch);
      }
      case 'block': {
        const heights = blockTables(content.block, plan.meta.blocks).map(
          ({ columns, rows }) =>
            tableRoom.caption +
            tableHeight([columns, ...rows.map((row) => row.map(({ text }) => text))], linePitch),
        );
        return Math.ceil(sum(heights) / linePitch);
      }
    }
  };
  const { title, addressee, signoff, remark } = plan.meta;
  // the title is a third larger, and a blank line follows it
  const head = Math.ceil(1.3 * ofText(inlineText(planText(plan, vocabulary, title), view), 0)) + 2;
  let lines =
    head +
    (addressee.length > 0 ? 1 : 0) +
    (signoff ? 2 + signoffBodies(signoff).length : 0) +
    (remark ? 1 : 0) +
    sum(plan.content.map(ofContent));
  walkSections(plan.sections, ({ title: heading, content }) => {
    lines += ofText(`一、${inlineText(heading, view)}`) + sum(content.map(ofContent));
  });
  return lines;
}

export function gridOf(plan: Plan, vocabulary: Vocabulary): Grid {
  if (!plan.meta.onePage) return officialGrid;
  const [widest, ...closer] = onePageGrids;
  const fits = (grid: Grid) => lineCount(plan, vocabulary, grid) <= grid.linesPerPage;
  return [widest, ...closer].find(fits) ?? closer.at(-1) ?? widest;
}
