import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { approvedLoader } from './site/approved-loader.ts';
import { planLoader } from './site/plan-loader.ts';
import { rendererVersion } from './site/renderer-version.ts';

const samples = defineCollection({
  loader: planLoader(process.env.SAMPLES_DIR ?? 'content/samples', rendererVersion),
});

const approved = defineCollection({
  loader: approvedLoader(process.env.APPROVED_DIR ?? 'content/approved', rendererVersion),
});

const guide = defineCollection({
  loader: glob({ base: 'content/guide', pattern: '*.mdx' }),
  schema: z.strictObject({
    title: z.string().min(1),
    /** One sentence for lists and the description meta tag. */
    description: z.string().min(1),
    /** Place in the list of guides. */
    order: z.int(),
  }),
});

export const collections = { samples, approved, guide };
