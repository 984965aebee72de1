/**
 * What a plan of another site may be, before it is shown on this one: text of a bounded size, no markup, no unseen signs that
 * turn the direction of what follows, a path below its own site.
 */
import { z } from 'zod';
import { facetNames } from '../../src/library/facets.ts';
import type { IndexedPlan } from '../../src/search/indexed-plan.ts';
import { SiteFault } from './site-fault.ts';

const markup = /<\/?[a-z][^<>]*>|<!--/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

const text = (most: number) =>
  z
    .string()
    .max(most)
    .refine((value) => !markup.test(value) && !unseen.test(value));
const values = z.array(text(60)).max(200);

const planSchema = z.object({
  path: z.string().regex(/^(?:samples|approved)\/[\p{L}\p{N}_-]{1,120}\/$/u),
  title: text(300).min(1),
  summary: text(3000).optional(),
  fields: z.array(text(200)).max(60).optional(),
  sections: z.array(z.tuple([text(200), text(500), text(400_000)])).max(600),
  facets: z.object(Object.fromEntries(facetNames.map((name) => [name, values]))),
});

/** @throws SiteFault where the plan is nothing that may be shown */
export function checkPlan(plan: IndexedPlan): void {
  const parsed = planSchema.safeParse(plan);
  if (parsed.success) return;
  const where = parsed.error.issues[0]?.path.slice(0, 2).join('.') ?? '';
  const shown =
    markup.test(String(plan.path)) || unseen.test(String(plan.path)) ? '' : String(plan.path).slice(0, 80);
  throw new SiteFault(
    `有一份文本不能收：“${shown}”的 ${where} 里有网页代码、看不见的字符、别处的网址，或者长得不像样`,
  );
}
