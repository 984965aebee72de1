/** What a plan sets out to do, by its headings: the parts of its tasks, or the tasks that are headings themselves. */

import type { Section } from '../../plan/outline.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Vocabulary } from '../../plan/vocabulary.ts';
import { inlineText, planView } from '../inline-text.ts';

export function planTasks(plan: Plan, vocabulary: Vocabulary): string[] {
  const view = planView(plan, vocabulary);
  const titleOf = ({ title }: Section) => inlineText(title, view);
  // 活动时间 or 有关要求 within a notice is what a section of that name is anywhere else: no task
  const names = new Set(vocabulary.kinds.flatMap(({ title, synonyms }) => [title, ...synonyms]));
  const held = vocabulary.kinds
    .flatMap(({ id, tasks }) => (tasks ? [{ ...tasks, id }] : []))
    .sort((a, b) => a.rank - b.rank)
    .map(({ id, are, whoAndWhen }) => {
      const sections = plan.sections.filter(({ kind }) => kind === id);
      if (are === 'itself') return sections;
      const parts = sections[0]?.sections ?? [];
      return whoAndWhen ? parts : parts.filter((part) => !names.has(titleOf(part)));
    });
  const tasks = held.find((sections) => sections.length > 0) ?? [];
  const figures = ({ content }: Section) =>
    content.some((piece) => piece.type === 'block' && piece.block === 'targets');
  // a part that holds the targets is told as goals
  return tasks.filter((section) => !figures(section)).map(titleOf);
}
