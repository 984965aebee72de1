/**
 * Functions of the language that the oldest browsers the site is made for (`src/site/oldest-browsers.ts`) do not have yet. Every
 * page and the worker load this before anything else; a browser that has them keeps its own.
 */

/** `[...items]` with something done to it. */
function changed<T>(items: readonly T[], change: (copy: T[]) => void): T[] {
  const copy = [...items];
  change(copy);
  return copy;
}

type AnyArray = readonly unknown[];

/** Owner, name and function of each. */
export const standIns: readonly (readonly [
  owner: object,
  name: string,
  stand: (...given: never[]) => unknown,
])[] = [
  [
    Array.prototype,
    'toSorted',
    function (this: AnyArray, order?: (a: unknown, b: unknown) => number) {
      return changed(this, (copy) => copy.sort(order));
    },
  ],
  [
    Array.prototype,
    'toReversed',
    function (this: AnyArray) {
      return changed(this, (copy) => copy.reverse());
    },
  ],
  [
    Array.prototype,
    'toSpliced',
    function (this: AnyArray, ...given: [start: number, count: number, ...put: unknown[]]) {
      return changed(this, (copy) => copy.splice(...given));
    },
  ],
  [
    Array.prototype,
    'with',
    function (this: AnyArray, at: number, value: unknown) {
      const index = at < 0 ? this.length + at : at;
      if (index < 0 || index >= this.length) throw new RangeError(`no place ${at}`);
      return changed(this, (copy) => {
        copy[index] = value;
      });
    },
  ],
  [
    Map,
    'groupBy',
    (items: Iterable<unknown>, keyOf: (item: unknown, index: number) => unknown) => {
      const groups = new Map<unknown, unknown[]>();
      let index = 0;
      for (const item of items) {
        const key = keyOf(item, index++);
        const group = groups.get(key);
        if (group) group.push(item);
        else groups.set(key, [item]);
      }
      return groups;
    },
  ],
];

for (const [owner, name, value] of standIns)
  if (!(name in owner)) Object.defineProperty(owner, name, { value, writable: true, configurable: true });
