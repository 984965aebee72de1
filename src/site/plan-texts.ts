/** The compiled texts of samples for pages, read where they are shown: no page holds more of them than it must. */
import { sampleCache } from '../files/plan-cache.ts';
import type { PlanPage } from '../library/compiled-plan.ts';
import type { Plan } from '../plan/plan.ts';

const samples = sampleCache();

interface Named {
  id: string;
}

/** The text of a sample as its page shows it; with places, a stretch of it. */
export function sampleHtml({ id }: Named, start?: number, end?: number): string {
  return samples.readText(id, 'html', start, end);
}

/** What its page shows beside the text. */
export function samplePage({ id }: Named): PlanPage {
  return samples.read(id, 'page');
}

/** The tree of a sample. */
export function samplePlan({ id }: Named): Plan {
  return samples.read(id, 'plan');
}

/** The tree of a sample as JSON. */
export function samplePlanJson({ id }: Named): string {
  return samples.readJson(id, 'plan');
}
