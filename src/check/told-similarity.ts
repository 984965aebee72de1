/** How likeness is told: the rule while one writes and the gate before publication say the same words and the same number. */
import type { SimilarText } from './compare.ts';
import type { LibraryText } from './library.ts';

/** So many paragraphs are quoted; the others are counted. */
const mostQuoted = 5;
const openingWords = 14;

/** 0.756 → 76%. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** Paragraphs by their first words, in reading order. */
export function quotedParagraphs(texts: readonly string[]): string {
  const quoted = texts
    .slice(0, mostQuoted)
    .map((text) => `“${text.slice(0, openingWords)}${text.length > openingWords ? '……' : ''}”`)
    .join('、');
  return texts.length > mostQuoted ? `${quoted}等` : quoted;
}

/** 与《…》有 86% 相同，还有 12 段是它的原样：… */
export function similarityText({ text, similarity, copied }: SimilarText): string {
  const paragraphs =
    copied.length > 0
      ? `，还有 ${copied.length} 段是它的原样：${quotedParagraphs(copied.map((passage) => passage.text))}`
      : '';
  return `与《${text.title}》有 ${percent(similarity)} 相同${paragraphs}`;
}

/** What next year's plan has kept of the unit's own last one: no fault, but worth a look. */
export function carriedOnText({ text, similarity }: SimilarText): string {
  return `有 ${percent(similarity)} 和本单位以前的《${text.title}》相同，接着写不算雷同；请核对沿用的内容是否还合适`;
}

/** The document is a published plan: that it is the same as itself is not told. */
export function itselfText({ title }: LibraryText): string {
  return `这就是已公开的《${title}》，没有拿它和自己比对；内容要改的，请公开新的一版`;
}
