/** VitePress with its local search as it comes. It cuts texts at punctuation and spaces only, so that whole clauses of Chinese are its words. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Peer } from './peer.ts';

const config = `export default {
  title: '计划库',
  lang: 'zh-CN',
  themeConfig: { search: { provider: 'local' } },
};
`;

export const vitepress: Peer = {
  name: 'VitePress',
  packages: { vitepress: '1.6.4' },
  write(folder, texts) {
    mkdirSync(join(folder, '.vitepress'), { recursive: true });
    for (const name of readdirSync(folder)) if (name.endsWith('.md')) rmSync(join(folder, name));
    writeFileSync(join(folder, '.vitepress', 'config.mjs'), config);
    writeFileSync(join(folder, 'index.md'), '# 计划库\n\n社区计划。\n');
    for (const { id, markdown } of texts) writeFileSync(join(folder, `${id}.md`), markdown);
  },
  build: (folder) => [
    process.execPath,
    join(folder, 'node_modules', 'vitepress', 'bin', 'vitepress.js'),
    'build',
  ],
  out: join('.vitepress', 'dist'),
  caches: [join('.vitepress', 'cache'), join('node_modules', '.vite')],
  isIndex: (path) => path.includes('localSearchIndex'),
};
