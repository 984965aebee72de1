/**
 * What a plan of another site may be, before it is shown on this one: text of a bounded size without unseen signs that turn
 * the direction of what follows, facets that are names, a path below its own site. What looks like markup is text like any
 * other, here as on its own site, since no text ever becomes markup.
 */
import { z } from 'zod';
import { facetNames } from '../../src/library/facets.ts';
import type { IndexedPlan } from '../../src/search/indexed-plan.ts';
import { SiteFault } from './site-fault.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

const text = (most: number) =>
  z
    .string()
    .max(most)
    .refine((value) => !unseen.test(value));
const values = z.array(z.string().regex(/^[\p{L}\p{N}_-]{1,60}$/u)).max(200);

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
  const shown = /^[\p{L}\p{N}/_-]{1,80}$/u.test(plan.path) ? plan.path : '';
  throw new SiteFault(`有一份文本不能收：“${shown}”的 ${where} 里有看不见的字符、别处的网址，或者长得不像样`);
}
