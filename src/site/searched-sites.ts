/** The sites whose plans the search finds, as the search page tells of them; this one alone where there is no other. */
import { federatedSites, ownSite } from '../files/federation.ts';

export interface SearchedSites {
  /** What results and facet call them, this one first; only those of which there are plans. */
  names: string[];
  /** The others: how many plans were fetched, and on which day (11月30日, in Beijing); neither before the first time. */
  others: { name: string; base: string; plans?: number; day?: string }[];
}

const dayInBeijing = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'long',
  day: 'numeric',
});

export function searchedSites(): SearchedSites {
  const others = federatedSites().map(({ site, copy }) => ({
    ...site,
    ...(copy && { plans: copy.plans, day: dayInBeijing.format(new Date(copy.current)) }),
  }));
  const fetched = others.filter(({ plans }) => plans !== undefined);
  return { names: [ownSite, ...fetched.map(({ name }) => name)], others };
}
