/** Starlight with its stock search (Pagefind). The list of all pages beside every page is left out, which favours it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Peer } from './peer.ts';

const config = `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({
  integrations: [
    starlight({
      title: '计划库',
      defaultLocale: 'root',
      locales: { root: { label: '简体中文', lang: 'zh-CN' } },
      sidebar: [{ label: '首页', link: '/' }],
    }),
  ],
});
`;

const collections = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

export const starlight: Peer = {
  name: 'Starlight',
  packages: { '@astrojs/starlight': '0.42.4', astro: '7.3.5' },
  write(folder, texts) {
    const docs = join(folder, 'src', 'content', 'docs');
    rmSync(docs, { recursive: true, force: true });
    mkdirSync(docs, { recursive: true });
    writeFileSync(join(folder, 'astro.config.mjs'), config);
    writeFileSync(join(folder, 'src', 'content.config.ts'), collections);
    writeFileSync(join(docs, 'index.md'), '---\ntitle: 计划库\n---\n\n社区计划。\n');
    for (const { id, title, markdown } of texts) {
      // Starlight shows the title of the frontmatter as the first heading
      const body = markdown.replace(/^# .*\n/, '');
      writeFileSync(join(docs, `${id}.md`), `---\ntitle: ${JSON.stringify(title)}\n---\n${body}`);
    }
  },
  build: (folder) => [process.execPath, join(folder, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build'],
  out: 'dist',
  caches: ['.astro', join('node_modules', '.astro'), join('node_modules', '.vite')],
  isIndex: (path) => path.startsWith('pagefind'),
};
