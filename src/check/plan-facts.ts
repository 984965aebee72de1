/** What a plan states of itself in its frontmatter and slots. */
import { periodSpan } from '../plan/frontmatter.ts';
import { knownValues, type Plan } from '../plan/plan.ts';
import { findOutline, findSlot, type Vocabulary } from '../plan/vocabulary.ts';
import type { Facts } from './checked-document.ts';

export function factsOf(plan: Plan, vocabulary: Vocabulary): Facts {
  const { meta } = plan;
  const values = Object.entries(knownValues(plan));
  const ofType = (type: string) =>
    values.filter(([name]) => findSlot(vocabulary, name)?.type === type).map(([, value]) => value);
  const period = periodSpan(meta.period);
  const spanned = period ? [Math.floor(period.first / 10_000), Math.floor(period.last / 10_000)] : [];
  const years = [...spanned, ...ofType('year').map(Number)].filter(Number.isInteger);
  const outline = findOutline(vocabulary, meta.outline);
  const names = [meta.issuer.name, ...ofType('org')].filter((name) => !name.includes('【'));
  return {
    ...(meta.state && { state: meta.state }),
    ...(outline && { outline }),
    years: [...new Set(years)],
    ...(period && { period }),
    issuerKind: meta.issuer.kind,
    ...(meta.onePage && { onePage: meta.onePage }),
    ...(!meta.issuer.name.includes('【') && { issuer: meta.issuer.name }),
    names: [...new Set(names)],
    blocks: meta.blocks,
  };
}
