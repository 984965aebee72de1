/**
 * 一图读懂: a plan on one picture, made from its blocks. 750 wide and as high as its content needs; text is text, wrapped
 * by measured widths, so that it fits in whatever Chinese font the reader has.
 *
 *     planPicture(plan, vocabulary) // '<svg …'
 */
import type { Plan } from '../../plan/plan.ts';
import type { Vocabulary } from '../../plan/vocabulary.ts';
import { type PictureContent, pictureContent } from './content.ts';
import { pictureText } from './describe.ts';
import { budgetPanel } from './panels/budget-bars.ts';
import { checkPanel, reportPanel } from './panels/check-list.ts';
import { colophon, contactPanel } from './panels/colophon.ts';
import { criteriaPanel } from './panels/criteria-list.ts';
import { dutyPanel } from './panels/duty-table.ts';
import { goalPanel } from './panels/goal-cards.ts';
import { masthead } from './panels/masthead.ts';
import { activityPanel } from './panels/months.ts';
import { margin, pageWidth } from './panels/sizes.ts';
import { taskPanel } from './panels/task-list.ts';
import { phasePanel } from './panels/timeline.ts';
import { type Drawing, move, stack } from './shapes.ts';
import { type SvgFonts, svgDocument, systemFonts } from './svg.ts';

/** The parts of the picture from top to bottom; those that have nothing to show are empty. */
const panels = [
  masthead,
  goalPanel,
  taskPanel,
  phasePanel,
  activityPanel,
  dutyPanel,
  checkPanel,
  reportPanel,
  criteriaPanel,
  budgetPanel,
  contactPanel,
  colophon,
];

/** The picture as shapes, margins included. */
export function pictureDrawing(content: PictureContent): Drawing {
  const { shapes, height } = stack(
    panels.map((panel) => panel(content)),
    60,
  );
  return { shapes: move(shapes, margin, margin), height: height + 2 * margin };
}

export interface PictureOptions {
  /** Full address of the plan's page, for the QR code; without it there is none. */
  address?: string;
  fonts?: SvgFonts;
}

export function planPicture(
  plan: Plan,
  vocabulary: Vocabulary,
  { address, fonts = systemFonts }: PictureOptions = {},
): string {
  const content = { ...pictureContent(plan, vocabulary), ...(address && { address }) };
  return svgDocument(pictureDrawing(content), {
    width: pageWidth,
    title: `一图读懂：${content.title.join('')}`,
    description: pictureText(content).join(''),
    fonts,
  });
}
