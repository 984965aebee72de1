/**
 * `npm run build` compiles the plans in one process while pages are made in others, which are told so here. In every other
 * process that loads content, as the development server, nobody else compiles. Node only.
 */

/** For the environment of a process whose plans are compiled into the cache by another. */
export const compiledBeside = { PLANS_COMPILED: 'beside' };

export function isCompiledBeside(): boolean {
  return process.env.PLANS_COMPILED === compiledBeside.PLANS_COMPILED;
}
