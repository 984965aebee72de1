/** Astro in a process of its own: it starts while plans are compiled, and renders while they are indexed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { compiledBeside } from '../../src/files/compiled-beside.ts';
import { UserError } from '../../src/terms/user-error.ts';

export interface AstroProcess {
  child: ChildProcess;
  /** Settled when the pages are written, or cannot be: UserError in Chinese. */
  rendered: Promise<void>;
}

/**
 * Starts Astro, which waits for the plans (`tellCompiled`) before it renders. What it says goes to the terminal as it comes.
 * @param pages folder that the pages are written into
 * @param code folder for Node's cache of compiled code
 */
export function startAstro(pages: string, code: string): AstroProcess {
  const script = join(import.meta.dirname, 'render-pages.ts');
  // most of what rendering makes is garbage at once: a larger nursery is cleared less often
  const child = spawn(process.execPath, ['--max-semi-space-size=32', script], {
    env: {
      ...process.env,
      ...compiledBeside,
      OUT_DIR: pages,
      NODE_COMPILE_CACHE: code,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const rendered = new Promise<void>((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) =>
      code === 0 ? done() : fail(new UserError('页面没有生成成功，原因见上面')),
    );
  });
  // it may fail while plans are still compiled; whoever waits for it is told
  rendered.catch(() => {});
  return { child, rendered };
}

/** Ends it where it has not ended, as after a build that cannot go on. */
export async function stopAstro({ child, rendered }: AstroProcess): Promise<void> {
  child.kill('SIGKILL');
  await rendered.catch(() => {});
}
