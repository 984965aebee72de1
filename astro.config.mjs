import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { rehypeGuideLinks } from './src/site/guide/rehype-guide-links.ts';
import { rehypeScrollBoxes } from './src/site/guide/rehype-scroll-boxes.ts';
import { forOldestBrowsers } from './src/site/oldest-browsers.ts';
import { workerAliases } from './src/site/worker-aliases.ts';

/** Set where the site is published under a sub-path, e.g. BASE_PATH=/zwgk/jihua. `SITE_URL` is read by `src/site/site-url.ts`. */
const base = process.env.BASE_PATH ?? '/';

export default defineConfig({
  base,
  trailingSlash: 'always',
  outDir: process.env.OUT_DIR ?? 'dist',
  // builds of other content (tests, benchmarks) must not share a content store
  cacheDir: process.env.ASTRO_CACHE_DIR ?? 'node_modules/.astro',
  integrations: [mdx()],
  markdown: {
    syntaxHighlight: false,
    processor: unified({ rehypePlugins: [[rehypeGuideLinks, { base }], rehypeScrollBoxes] }),
  },
  build: { inlineStylesheets: 'never' },
  // Astro marks its MDX modules with a directive of its own, which the bundler need not warn about
  vite: {
    resolve: { alias: workerAliases() },
    plugins: [forOldestBrowsers()],
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        checks: { moduleLevelDirective: false },
        // the setting that keeps zod from making code from strings must run before any chunk makes a schema
        output: {
          codeSplitting: {
            groups: [{ name: 'schemas', test: /node_modules\/zod\/|components\/builder\/no-eval\.ts$/ }],
          },
        },
      },
    },
  },
  devToolbar: { enabled: false },
  server: { port: 4321 },
});
