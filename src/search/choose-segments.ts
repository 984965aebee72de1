// Which segments of the last index are kept, and which plans a new one is made of. What was not changed is found in its
// old segment; the rest, and what segments hold that are not worth keeping, becomes one new segment:
//   chooseSegments([{ hash: 'a', plans: [x, y] }], [x, z]) → 'a' with x, and z anew
// Old text of a plan that was edited stays in its segment until that is made anew, and is never shown. What is no longer
// published at all must be in no file: a segment that holds a plan which is gone is made anew at once.

/** What is known of a plan without reading it. */
export interface PlanIdentity {
  /** Path of its page. */
  path: string;
  /** Changes when anything of the plan does. */
  digest: string;
}

/** A segment that is there. */
export interface KeptSegment {
  hash: string;
  plans: readonly PlanIdentity[];
}

export interface Choice {
  /** Segments with, for each of their plans, its place among all plans; −1 for those that no longer stand. */
  kept: { hash: string; places: number[] }[];
  /** The places of the plans that a new segment is made of, in order. */
  fresh: number[];
}

/** Every search asks all segments. */
const mostSegments = 4;

/** A segment of which so large a part no longer stands is made anew. */
const mostDead = 0.3;

/** A segment is taken into the new one where it is no more than so many times as large: each plan is moved seldom. */
const growth = 2;

function keyOf({ path, digest }: PlanIdentity): string {
  return `${path} ${digest}`;
}

/** @param plans all of them, in order */
export function chooseSegments(segments: readonly KeptSegment[], plans: readonly PlanIdentity[]): Choice {
  const known = new Map<string, { segment: number; plan: number }>();
  segments.forEach(({ plans: own }, segment) => {
    own.forEach((identity, plan) => {
      known.set(keyOf(identity), { segment, plan });
    });
  });
  const published = new Set(plans.map(({ path }) => path));
  const all = segments.map(({ hash, plans: own }) => ({
    hash,
    places: own.map(() => -1),
    live: 0,
    mustGo: own.some(({ path }) => !published.has(path)),
  }));
  const fresh: number[] = [];
  plans.forEach((identity, place) => {
    const found = known.get(keyOf(identity));
    const segment = found && all[found.segment];
    if (!segment) {
      fresh.push(place);
      return;
    }
    segment.places[found.plan] = place;
    segment.live += 1;
  });
  const kept: typeof all = [];
  const take = ({ places }: (typeof all)[number]) => fresh.push(...places.filter((place) => place >= 0));
  for (const segment of all) {
    if (segment.mustGo || segment.live < (1 - mostDead) * segment.places.length) take(segment);
    else if (segment.live > 0) kept.push(segment);
  }
  kept.sort((a, b) => b.live - a.live);
  for (;;) {
    const smallest = kept.at(-1);
    const isWorth = fresh.length > 0 && smallest && smallest.live <= growth * fresh.length;
    if (!smallest || (!isWorth && kept.length + (fresh.length > 0 ? 1 : 0) <= mostSegments)) break;
    kept.pop();
    take(smallest);
  }
  return {
    kept: kept.map(({ hash, places }) => ({ hash, places })),
    fresh: fresh.sort((a, b) => a - b),
  };
}

/** Places as stretches of three numbers each: the first plan, how many, the place of the first (see `SegmentPart`). */
export function stretchesOf(places: readonly number[]): number[] {
  const live: number[] = [];
  let [from, count, first] = [0, 0, 0];
  const close = () => {
    if (count > 0) live.push(from, count, first);
    count = 0;
  };
  places.forEach((place, plan) => {
    if (count > 0 && place === first + count) {
      count += 1;
      return;
    }
    close();
    if (place >= 0) [from, count, first] = [plan, 1, place];
  });
  close();
  return live;
}
