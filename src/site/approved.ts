/** The approved plans as pages need them: newest first, with their validity on the day of the build. */
import type {
  ApprovedData,
  PublishedData,
  RenderedVersion,
  WithdrawnData,
} from '../approve/approved-data.ts';
import { approvedId, validityOf } from '../approve/approved-plan.ts';
import { approvedCache, type Cached } from '../files/plan-cache.ts';
import { facetValues } from '../library/facet-values.ts';
import type { FacetValues } from '../library/facets.ts';
import { planCard } from '../library/plan-card.ts';
import type { Validity } from '../plan/approval.ts';
import { plainTitle } from '../plan/frontmatter.ts';
import type { Progress } from '../plan/progress.ts';
import { findOutline } from '../plan/vocabulary.ts';
import { cacheKey } from './cache-key.ts';
import { links } from './links.ts';
import { hasPng } from './picture-png.ts';
import { buildDate, buildDay } from './settings.ts';
import { siteVocabulary } from './vocabulary.ts';

/** A plan in another's place, and the other way round. */
export interface PlanLink {
  title: string;
  address: string;
}

export interface PublishedPlan {
  id: string;
  /** Title of the current version, as one line. */
  title: string;
  outlineName: string;
  /** Ascending. */
  versions: readonly RenderedVersion[];
  current: RenderedVersion;
  /** Of the current version; the others are 已修改. */
  validity: Validity;
  progress?: Progress;
  /** For the search index. */
  facets: FacetValues;
  /** Plans in whose place this one stands. */
  replaces: readonly PlanLink[];
  /** Changes when the plan or its report do: what its files to download depend on. */
  digest: string;
  /** Changes when anything that its pages say does, the day included on which validity is judged. */
  pageKey: string;
}

export interface WithdrawnPlan extends WithdrawnData {
  /** The title, or the number of the plan where its title is no longer shown. */
  name: string;
  replacedBy?: PlanLink;
  /** Changes when anything that its notices say does. */
  pageKey: string;
}

export interface ApprovedPlans {
  published: PublishedPlan[];
  withdrawn: WithdrawnPlan[];
}

function nameOf(data: ApprovedData): string {
  if (data.state === 'withdrawn') return data.title ?? `已撤下的计划（索引号 ${data.index}）`;
  return plainTitle(data.versions.at(-1)?.plan.meta.title ?? '');
}

function published(
  data: PublishedData & Cached,
  withdrawn: readonly WithdrawnPlan[],
  png: boolean,
): PublishedPlan {
  const { id, versions, progress } = data;
  const current = versions.at(-1);
  if (!current) throw new Error(`${id} has no version`);
  const vocabulary = siteVocabulary();
  const { meta } = current.plan;
  const validity = validityOf(data, current, buildDay());
  const replaces = withdrawn
    .filter(({ withdrawal }) => withdrawal.replacedBy === id)
    .map(({ id, name }) => ({ title: name, address: links.approvedPlan(id) }));
  return {
    id,
    title: nameOf(data),
    outlineName: findOutline(vocabulary, meta.outline)?.name ?? meta.outline,
    versions,
    current,
    validity,
    ...(progress && { progress }),
    facets: facetValues(planCard(id, current.plan), vocabulary, 'approved'),
    replaces,
    digest: data.digest,
    pageKey: cacheKey(data.digest, validity, buildDate(), replaces, png),
  };
}

let built: Promise<ApprovedPlans> | undefined;

/** All approved plans, those published last first; of the withdrawn ones only what their notices say. */
export function approvedPlans(): Promise<ApprovedPlans> {
  // a build reads them once; while one writes, every page reads them anew
  if (!import.meta.env.PROD) return readPlans();
  built ??= readPlans();
  return built;
}

async function readPlans(): Promise<ApprovedPlans> {
  const texts = approvedCache();
  const all = texts.cards().map(({ id, digest }) => ({
    ...texts.read(id, 'data'),
    digest,
  }));
  const png = await hasPng();
  const names = new Map(all.map((data) => [data.id, nameOf(data)]));
  const link = (by: string): PlanLink =>
    approvedId.test(by)
      ? { title: names.get(by) ?? by, address: links.approvedPlan(by) }
      : { title: by, address: by };
  const withdrawn = all
    .filter((data) => data.state === 'withdrawn')
    .map((data): WithdrawnPlan => {
      const { replacedBy } = data.withdrawal;
      const shown = { ...data, name: nameOf(data), ...(replacedBy && { replacedBy: link(replacedBy) }) };
      return { ...shown, pageKey: cacheKey(shown) };
    })
    .sort((a, b) => b.withdrawal.date.localeCompare(a.withdrawal.date) || a.id.localeCompare(b.id));
  const plans = all
    .filter((data) => data.state === 'published')
    .map((data) => published(data, withdrawn, png));
  const day = ({ current }: PublishedPlan) => current.approval.header.published;
  plans.sort((a, b) => day(b).localeCompare(day(a)) || a.id.localeCompare(b.id));
  return { published: plans, withdrawn };
}
