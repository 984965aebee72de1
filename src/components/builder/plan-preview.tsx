/** The plan as it will be on paper, from the same tree and HTML as every other page. Text never becomes markup. */
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { Fragment, jsx, jsxs } from 'preact/jsx-runtime';
import type { Plan } from '../../plan/plan.ts';
import type { Vocabulary } from '../../plan/vocabulary.ts';
import { planHtml } from '../../writers/html/html.ts';

export function PlanPreview({ plan, vocabulary }: { plan: Plan; vocabulary: Vocabulary }) {
  const tree = { type: 'root' as const, children: planHtml(plan, vocabulary) };
  return (
    <div class="paper">
      <div class="plan" data-preview>
        {toJsxRuntime(tree, {
          Fragment,
          jsx,
          jsxs,
          elementAttributeNameCase: 'html',
          stylePropertyNameCase: 'css',
          // the page has a heading of first rank already
          components: { h1: (props) => <h1 aria-level={2} {...props} /> },
        })}
      </div>
    </div>
  );
}
