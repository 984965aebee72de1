/** Astro in a process of its own, which writes the pages into OUT_DIR: `node scripts/build/render-pages.ts`. */
import { build } from 'astro';

await build({ logLevel: 'warn' });
