import { defineCollection } from 'astro/content/config';
import { glob } from 'astro/loaders';
import { contentFolders } from './files/content-folders.ts';
import { guideSchema } from './files/guide-schema.ts';
import { approvedLoader } from './site/approved-loader.ts';
import { planLoader } from './site/plan-loader.ts';
import { approvedFolder } from './site/settings.ts';

const samples = defineCollection({
  loader: planLoader(contentFolders().samples, 'samples'),
});

const approved = defineCollection({
  loader: approvedLoader(approvedFolder()),
});

const guide = defineCollection({
  loader: glob({ base: 'content/guide', pattern: '*.mdx' }),
  schema: guideSchema,
});

export const collections = { samples, approved, guide };
