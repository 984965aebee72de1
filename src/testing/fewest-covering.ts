/**
 * The fewest things to look at where looking is slow: between them they hold every trait that any of the things holds.
 * Chosen one after another, each time what holds most that is still missing. Tests only.
 *
 *     fewestCovering([[a, ['x', 'y']], [b, ['y']], [c, ['z']]]) // [a, c]
 */
export function fewestCovering<T>(things: readonly (readonly [thing: T, traits: Iterable<string>])[]): T[] {
  const left = new Map(things.map(([thing, traits]) => [thing, new Set(traits)]));
  const chosen: T[] = [];
  for (;;) {
    const [most] = [...left].sort(([, a], [, b]) => b.size - a.size);
    if (!most || most[1].size === 0) return chosen;
    const [thing, held] = most;
    chosen.push(thing);
    left.delete(thing);
    for (const traits of left.values()) for (const trait of held) traits.delete(trait);
  }
}
