/**
 * How often a test with random inputs tries: `short` in `npm test`, `long` in `npm run test:long`, which is the same
 * tests for whoever has the time.
 */
export function rounds(short: number, long: number): number {
  return import.meta.env.MODE === 'long' ? long : short;
}
