/** The catalogue of 居务公开 for its page: of the plans that residents' and villagers' committees published. */
import { lastDay } from '../approve/approved-plan.ts';
import { disclosureCatalogue, type UnitCatalogue } from '../approve/disclosure.ts';
import { readDisclosure } from '../files/read-disclosure.ts';
import type { PublishedPlan } from './approved.ts';
import { buildDay } from './settings.ts';

export function siteCatalogue(published: readonly PublishedPlan[]): {
  basis: string;
  units: UnitCatalogue[];
} {
  const disclosure = readDisclosure();
  const counted = published
    .filter(({ current }) => current.approval.header.disclosure !== '政府信息公开')
    .map(({ id, title, versions, current, progress }) => ({
      id,
      title,
      publisher: current.approval.header.publisher,
      published: versions[0]?.approval.header.published ?? current.approval.header.published,
      plan: current.plan,
      ...(progress && { progress }),
      lastDay: lastDay(current),
    }));
  return { basis: disclosure.basis, units: disclosureCatalogue(disclosure, counted, buildDay()) };
}
