/** The plan as it will be on paper, from the same tree and HTML as every other page. */
import type { Plan } from '../../plan/plan.ts';
import type { Vocabulary } from '../../plan/vocabulary.ts';
import { planHtml } from '../../writers/html/html.ts';
import { showHtml } from '../show-html.tsx';

export function PlanPreview({ plan, vocabulary }: { plan: Plan; vocabulary: Vocabulary }) {
  return (
    <div class="paper">
      <div class="plan" data-preview>
        {showHtml(planHtml(plan, vocabulary))}
      </div>
    </div>
  );
}
