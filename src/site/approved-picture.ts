/** 一图读懂 of an approved plan, with a QR code where the site knows its address. */
import { planPicture } from '../writers/picture/picture.ts';
import type { PublishedPlan } from './approved.ts';
import { links } from './links.ts';
import { fullAddress, siteUrl } from './site-url.ts';
import { siteVocabulary } from './vocabulary.ts';

/** The current version as SVG. */
export function drawPicture({ id, current }: PublishedPlan): string {
  const address = siteUrl() && fullAddress(links.approvedPlan(id));
  return planPicture(current.plan, siteVocabulary(), address ? { address } : {});
}
