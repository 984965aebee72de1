/**
 * The grid that a plan is set on: that of official documents, or, where it is to stand on one sheet (一页版), the largest
 * of ours on which it does. The standard lets the layout be adapted in special cases (GB/T 9704-2012 §5.2.3).
 */
import { type Content, walkSections } from '../../plan/outline.ts';
import { type Plan, planText } from '../../plan/plan.ts';
import type { Vocabulary } from '../../plan/vocabulary.ts';
import { inlineText, planView } from '../inline-text.ts';
import { type Grid, officialGrid } from './page.ts';
import { displayWidth } from './text-width.ts';

/** 4号 text, 小二 title; 小四 text, 三号 title: the same margins. */
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
];

/** How many lines the text takes. Tables are not counted: a plan that shows one is not set any closer for it. */
function lineCount(plan: Plan, vocabulary: Vocabulary, { charactersPerLine }: Grid): number {
  const view = planView(plan, vocabulary);
  const ofText = (text: string, indent = 2) =>
    Math.max(1, Math.ceil((displayWidth(text) + indent) / charactersPerLine));
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const ofContent = (content: Content): number => {
    switch (content.type) {
      case 'paragraph':
        return ofText(inlineText(content.children, view));
      case 'list':
        return sum(content.items.map((item) => ofText(`1.${inlineText(item, view)}`)));
      case 'guidance':
        return ofText(content.text);
      case 'table':
      case 'block':
        return 0;
    }
  };
  const { title, addressee, signoff } = plan.meta;
  // the title is a third larger, and a blank line follows it
  const head = Math.ceil(1.3 * ofText(inlineText(planText(plan, vocabulary, title), view), 0)) + 2;
  let lines = head + (addressee.length > 0 ? 1 : 0) + (signoff ? 3 : 0) + sum(plan.content.map(ofContent));
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
