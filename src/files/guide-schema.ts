/** Frontmatter of the guide pages. */
import { z } from 'zod';

export const guideSchema = z.strictObject({
  title: z.string().min(1),
  /** One sentence for lists and the description meta tag. */
  description: z.string().min(1),
  /** Place in the list of guides. */
  order: z.int(),
});
