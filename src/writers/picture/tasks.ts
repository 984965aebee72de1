/** What a plan sets out to do, by its headings: the parts of its tasks, or the tasks that are headings themselves. */

import type { Section } from '../../plan/outline.ts';
import { knownValues, type Plan } from '../../plan/plan.ts';
import type { Vocabulary } from '../../plan/vocabulary.ts';
import { inlineText } from '../inline-text.ts';

/** Section kinds whose parts are tasks, the most telling first. */
const holders = ['tasks', 'next-steps', 'content', 'daily-management', 'matters', 'emergency-response'];

export function planTasks(plan: Plan, vocabulary: Vocabulary): string[] {
  const values = knownValues(plan);
  const direct = plan.sections.filter(({ kind }) => kind === 'direct-task');
  const inside = holders.map(
    (kind) => plan.sections.find((section) => section.kind === kind)?.sections ?? [],
  );
  const tasks = direct.length > 0 ? direct : (inside.find((sections) => sections.length > 0) ?? []);
  const figures = ({ content }: Section) =>
    content.some((piece) => piece.type === 'block' && piece.block === 'targets');
  // a part that holds the targets is told as goals
  return tasks
    .filter((section) => !figures(section))
    .map(({ title }) => inlineText(title, values, vocabulary));
}
