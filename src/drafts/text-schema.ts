/** The text of plans as drafts store it. */
import { z } from 'zod';
import { frontmatterSchema } from '../plan/frontmatter.ts';

const inline = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), value: z.string() }),
  z.object({ type: z.literal('slot'), name: z.string() }),
  z.object({ type: z.literal('fact'), example: z.string() }),
]);
const anyInline = z.union([inline, z.object({ type: z.literal('strong'), children: z.array(inline) })]);
export const content = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), children: z.array(anyInline) }),
  z.object({ type: z.literal('list'), items: z.array(z.array(anyInline)) }),
  z.object({ type: z.literal('table'), rows: z.array(z.array(z.array(anyInline))) }),
  z.object({ type: z.literal('block'), block: z.string() }),
  z.object({ type: z.literal('guidance'), text: z.string() }),
]);
export const section = z.object({
  kind: z.string().optional(),
  title: z.array(inline),
  content: z.array(content),
  get sections() {
    return z.array(section);
  },
});

/** A whole plan. */
export const storedPlan = z.object({
  meta: frontmatterSchema,
  values: z.record(z.string(), z.string()),
  content: z.array(content),
  sections: z.array(section),
});
