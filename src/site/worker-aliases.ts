/**
 * Packages that bring a build for pages, which needs `document`, beside one for everything else. The bundler takes the
 * page's build for workers, too, where it dies at once (`document is not defined`); here the other one is named for both.
 */
import { createRequire } from 'node:module';

const pagePackages = ['decode-named-character-reference'];

/** Package → file, for the bundler. */
export function workerAliases(): Record<string, string> {
  const { resolve } = createRequire(import.meta.url);
  return Object.fromEntries(pagePackages.map((name) => [name, resolve(name)]));
}
