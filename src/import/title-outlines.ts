/**
 * Which outlines a title names by the kind of document that it ends with: what a document is, its title says, whatever
 * headings stand in it.
 *
 *     outlinesOfTitle(vocabulary, '桃源社区2027年工作要点') // ['annual-task-list']
 *     outlinesOfTitle(vocabulary, '桃源社区防汛工作方案') // all that are 方案
 */
import type { Outline, Vocabulary } from '../plan/vocabulary.ts';

/** （试行）, （2027—2029年）, the last half of a quotation. */
const trailing = /(?:[（(【][^（()）】]{0,20}[）)】]|[》”"\s]|范文|模板)+$/u;

/** 2026年工作总结和2027年工作安排 is a summary first. */
const nextYear = /(?<=总结)[暨及和与].{2,16}(?:安排|打算|计划|思路)$/u;

/** How well a title's end fits: by letters of the ending; one that is an outline's own before the broad kind (方案) of another's. */
function fitOf({ genre, titleEnds }: Outline, text: string): number {
  const own = [genre, ...titleEnds].filter((end) => text.endsWith(end));
  const kind = genre.slice(-2);
  return Math.max(text.endsWith(kind) ? kind.length - 0.5 : 0, ...own.map(({ length }) => length));
}

/**
 * The outlines whose kind the title ends with; where one of them wants words of its own (印发) and they are there, that
 * alone. The longest ending tells: 活动方案 says more than 方案.
 * @returns none where the title is of a kind that no outline has
 */
export function outlinesOfTitle({ outlines }: Vocabulary, title: string): readonly Outline[] {
  const text = title.replace(trailing, '').replace(nextYear, '');
  const fits = outlines.map((outline) => ({ outline, fit: fitOf(outline, text) }));
  const best = Math.max(0, ...fits.map(({ fit }) => fit));
  if (best === 0) return [];
  const told = fits.filter(({ fit }) => fit === best).map(({ outline }) => outline);
  const worded = told.filter(({ titleWords }) => titleWords.some((word) => text.includes(word)));
  const plain = told.filter(({ titleWords }) => titleWords.length === 0);
  return worded.length > 0 ? worded : plain;
}
