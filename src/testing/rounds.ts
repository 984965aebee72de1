/**
 * What a test tries of what it could try, such as a number of random inputs: `short` in `npm test`, `long` in
 * `npm run test:long`, the same tests for whoever has the time.
 */
export function rounds<T>(short: T, long: T): T {
  return import.meta.env.MODE === 'long' ? long : short;
}
