/**
 * The process that bundles the site's program: Astro's own build, which renders no page itself but leaves the program
 * (SERVER) and what browsers load (OUT_DIR). Started by `make-program.ts`.
 */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';

// where the build was killed, this must not go on to write into the folder of the next one
process.once('disconnect', () => process.exit(1));
// it may have been killed before anybody listened
if (!process.connected) process.exit(1);

/** Renders nothing; Astro deletes the program when all pages are written, so it is copied before. */
const keepProgram = (server: string, out: string): AstroIntegration => ({
  name: 'site-program',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      const input = join(import.meta.dirname, '..', '..', 'src', 'site', 'program.ts');
      const configEnvironment = (environment: string) =>
        environment === 'prerender' ? { build: { rolldownOptions: { input } } } : undefined;
      updateConfig({ vite: { plugins: [{ name: 'site-program', configEnvironment }] } });
    },
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        name: 'site-program',
        entrypointResolution: 'auto',
        adapterFeatures: { buildOutput: 'static' },
        supportedAstroFeatures: { staticOutput: 'stable', sharpImageService: 'stable' },
      }),
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer({
        name: 'site-program',
        setup: async () => cpSync(join(out, '.prerender'), server, { recursive: true }),
        getStaticPaths: async () => [],
        render: async () => new Response(null),
      }),
  },
});

const { SERVER: server = '', OUT_DIR: out = '' } = process.env;
const { build } = await import('astro');
await build({ logLevel: 'warn', integrations: [keepProgram(server, out)] });
process.removeAllListeners('disconnect');
if (process.connected) process.disconnect();
