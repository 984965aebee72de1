/** What a plan is, in the words that people look for it by: themes, type, genre, issuer, years. */
import type { Vocabulary } from '../plan/vocabulary.ts';
import type { PlanCard } from './plan-card.ts';

/** `['环境卫生', '年度工作计划', '工作计划', '社区', '桃源社区', '2027年']`. */
export function planFields(meta: PlanCard['meta'], { outlines }: Pick<Vocabulary, 'outlines'>): string[] {
  const { themes, outline, issuer, period } = meta;
  const type = outlines.find(({ id }) => id === outline);
  return [
    ...new Set([
      ...themes,
      ...(type ? [type.name, type.genre] : []),
      issuer.kind,
      issuer.name,
      ...(period ? [`${period.year}年`] : []),
    ]),
  ].filter((field) => field !== undefined && field !== '');
}
