/** Which samples are worth reading beside one: named by its author, or of the same theme and outline. */
import { type FacetName, facetNames } from '../library/facets.ts';
import type { Sample } from './samples.ts';

/** What a shared value of each facet is worth: theme and outline weigh most, kinds and blocks break ties. */
const worth: Record<FacetName, number> = { theme: 6, outline: 5, issuer: 1, block: 0.5, kind: 0.2, state: 0 };

/** So many samples are compared with one: ten thousand samples need no hundred million comparisons. */
const mostCompared = 80;

/** Groups that a sample's relatives are looked for in, the closest first. */
function groupsOf({ facets: { theme, outline } }: Sample): string[] {
  const pairs = theme.flatMap((one) => outline.map((other) => `${one} ${other}`));
  return [...pairs, ...theme, ...outline];
}

function likeness(a: Sample, b: Sample): number {
  return facetNames.reduce((sum, name) => {
    const shared = a.facets[name].filter((value) => b.facets[name].includes(value));
    return sum + shared.length * worth[name];
  }, 0);
}

/** Makes the look-up for a list of samples. */
export function relatedSamples(samples: readonly Sample[]): (sample: Sample, count?: number) => Sample[] {
  const byId = new Map(samples.map((sample) => [sample.id, sample]));
  const groups = new Map<string, Sample[]>();
  const placeIn = new Map<string, number>();
  for (const sample of samples) {
    for (const group of groupsOf(sample)) {
      const members = groups.get(group) ?? [];
      placeIn.set(`${group} ${sample.id}`, members.push(sample));
      groups.set(group, members);
    }
  }
  /** Members of its groups, those that come after it in the list first, so that not all samples name the same ones. */
  const candidates = (sample: Sample): Set<Sample> => {
    const found = new Set<Sample>();
    for (const group of groupsOf(sample)) {
      const members = groups.get(group) ?? [];
      const start = placeIn.get(`${group} ${sample.id}`) ?? 0;
      for (let step = 0; step < members.length - 1 && found.size < mostCompared; step++) {
        const member = members[(start + step) % members.length];
        if (member && member !== sample) found.add(member);
      }
    }
    return found;
  };
  return (sample, count = 4) => {
    const named = (sample.meta.related ?? []).flatMap((id) => byId.get(id) ?? []);
    const likest = [...candidates(sample)]
      .map((other) => ({ other, likeness: likeness(sample, other) }))
      .sort((a, b) => b.likeness - a.likeness || (a.other.id < b.other.id ? -1 : 1))
      .map(({ other }) => other);
    return [...new Set([...named, ...likest])].slice(0, count);
  };
}
