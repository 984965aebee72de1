/** A process of its own: `node src/testing/astro-build.ts <cache folder>` builds into OUT_DIR, with a cache nobody shares. */
import { build } from 'astro';

await build({ cacheDir: process.argv[2], logLevel: 'warn' });
