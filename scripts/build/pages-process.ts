/**
 * The pages of a site, made in a process beside the one that compiles and indexes: first the site's program, where code or
 * its base path have changed since it was last bundled, then, by that program, the pages that are not what they were.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compiledBeside } from '../../src/files/compiled-beside.ts';
import { placeFolder } from '../../src/files/page-store.ts';
import { replaceFile } from '../../src/files/plan-cache.ts';
import { UserError } from '../../src/terms/user-error.ts';
import type { RenderOrder } from './render-order.ts';

export interface PagesOrder {
  /** Digest of code and of the settings that the program is bundled with. */
  program: string;
  /** Digest of code and of all settings that pages depend on. */
  key: string;
  /** The day that the site is built for, as it was set. */
  day: string;
  /** Folder that the pages are written into. */
  site: string;
  /** Folder for what is of use to this build alone; below the project, where its packages are found. */
  staging: string;
  /** Folder that builds keep what they need again in. */
  cache: string;
  /** Folder for Node's cache of compiled code. */
  code: string;
}

export interface PagesProcess {
  /** To be called when all plans are compiled and without errors: no page is rendered before. */
  tellCompiled(): void;
  /** Settled when the pages are written, or cannot be: UserError in Chinese. */
  rendered: Promise<void>;
  /** Ends it where it has not ended, as after a build that cannot go on. */
  stop(): Promise<void>;
}

/** Starts at once; what it says goes to the terminal as it comes. */
export function startPages(given: PagesOrder): PagesProcess {
  const { key, day, site, staging, cache, code } = given;
  let child: ChildProcess | undefined;
  let stopped = false;
  let compiled = false;
  let rendering = false;

  const run = (script: string, argument: string[], env: NodeJS.ProcessEnv): Promise<void> =>
    new Promise((done, fail) => {
      if (stopped) throw new Error('stopped');
      // most of what rendering makes is garbage at once: a nursery that is large from the start is cleared less often
      const nursery = ['--min-semi-space-size=32', '--max-semi-space-size=32'];
      const flags = [...nursery, join(import.meta.dirname, script), ...argument];
      const always = { NODE_COMPILE_CACHE: code, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
      child = spawn(process.execPath, flags, {
        env: { ...process.env, ...compiledBeside, ...always, ...env },
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      });
      child.once('error', fail);
      child.once('close', (code) =>
        code === 0 ? done() : fail(new UserError('页面没有生成成功，原因见上面')),
      );
    });
  const tell = () => {
    // one that has ended meanwhile says why itself
    if (rendering && compiled && child?.connected) child.send('plans are compiled', () => {});
  };

  const kept = join(cache, 'program');
  const keyFile = join(kept, 'key');
  const keptKey = (): string | undefined => {
    try {
      return readFileSync(keyFile, 'utf8');
    } catch {
      return undefined;
    }
  };
  const make = async (): Promise<void> => {
    if (keptKey() !== given.program) {
      const made = join(staging, 'made');
      // what the program reads when it runs is nothing that the bundler may see
      const later = { SITE_URL: undefined, OFFLINE: undefined };
      const folders = { SERVER: join(made, 'server'), OUT_DIR: join(made, 'client') };
      await run('bundle-program.ts', [], { ...later, ...folders });
      rmSync(kept, { recursive: true, force: true });
      placeFolder(made, kept);
      // written last: a program with its key is whole
      replaceFile(keyFile, given.program);
    }
    const program = join(staging, 'program');
    placeFolder(join(kept, 'server'), program);
    const client = join(kept, 'client');
    const order: RenderOrder = { key, day, site, program, client, store: join(cache, 'pages') };
    const done = run('render-pages.ts', [JSON.stringify(order)], {});
    rendering = true;
    tell();
    await done;
  };
  const rendered = make();
  // it may fail while plans are still compiled; whoever waits for it is told
  rendered.catch(() => {});
  return {
    rendered,
    tellCompiled() {
      compiled = true;
      tell();
    },
    async stop() {
      stopped = true;
      child?.kill('SIGKILL');
      await rendered.catch(() => {});
    },
  };
}
