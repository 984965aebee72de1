import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { guideSchema } from './files/guide-schema.ts';
import { rendererVersion } from './files/renderer-version.ts';
import { approvedLoader } from './site/approved-loader.ts';
import { planLoader } from './site/plan-loader.ts';

const samples = defineCollection({
  loader: planLoader(process.env.SAMPLES_DIR ?? 'content/samples', 'samples'),
});

const approved = defineCollection({
  loader: approvedLoader(process.env.APPROVED_DIR ?? 'content/approved', rendererVersion),
});

const guide = defineCollection({
  loader: glob({ base: 'content/guide', pattern: '*.mdx' }),
  schema: guideSchema,
});

export const collections = { samples, approved, guide };
