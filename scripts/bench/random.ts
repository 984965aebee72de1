/**
 * A seeded source of chance: the same seed gives the same draws on every machine.
 *
 *     const random = createRandom('7/12');
 *     random.int(1, 6); random.pick(['甲', '乙']); random.rare(words)
 */
export interface Random {
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  /** Any member, all alike. */
  pick<T>(list: readonly T[]): T;
  /** A member, the first ones often and the last ones seldom, as words are in any text. */
  rare<T>(list: readonly T[]): T;
  /** `count` members, none twice, in any order. */
  some<T>(list: readonly T[], count: number): T[];
}

/** FNV-1a: any text as 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** How much rarer the last words are: 1 would make all alike. */
const slope = 2;

export function createRandom(seed: string): Random {
  let state = hash(seed);
  // mulberry32
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const at = <T>(list: readonly T[], place: number): T => {
    const member = list[Math.min(list.length - 1, Math.floor(place * list.length))];
    if (member === undefined) throw new RangeError('nothing to choose from');
    return member;
  };
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    int,
    chance: (probability) => next() < probability,
    pick: (list) => at(list, next()),
    rare: (list) => at(list, list.length < 12 ? next() : next() ** slope),
    some: (list, count) => {
      const left = [...list];
      const wanted = Math.min(count, left.length);
      return Array.from(
        { length: wanted },
        () => left.splice(int(0, left.length - 1), 1)[0] as (typeof left)[0],
      );
    },
  };
}
