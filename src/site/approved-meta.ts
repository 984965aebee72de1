/** What machines are told about an approved plan: the meta tags of government sites, and JSON-LD. */

import { type ApprovedVersion, lastDay } from '../approve/approved-plan.ts';
import type { Validity } from '../plan/approval.ts';
import { periodSpan, plainTitle } from '../plan/frontmatter.ts';
import { links } from './links.ts';
import { site } from './settings.ts';

/** Media type of .docx. */
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export interface MetaTag {
  name: string;
  content: string;
}

/** One or two sentences for result lists. */
export function describe({ plan, approval }: ApprovedVersion): string {
  const { body, date, header } = approval;
  const summary = plan.meta.summary?.replace(/[^。！？]$/, '$&。');
  return `${summary ?? ''}${header.publisher}${header.published}发布，${body}${date}通过。`;
}

function keywordsOf({ plan, approval }: ApprovedVersion): string[] {
  return [...new Set([...approval.header.keywords, ...plan.meta.themes])];
}

/** The tags of an article page; the record knows the day alone, so the time of `PubDate` is its beginning. */
export function articleTags(version: ApprovedVersion): MetaTag[] {
  const { plan, approval } = version;
  const keywords = keywordsOf(version).join(',');
  return [
    { name: 'ArticleTitle', content: plainTitle(plan.meta.title) },
    { name: 'PubDate', content: `${approval.header.published} 00:00` },
    { name: 'ContentSource', content: approval.header.publisher },
    ...(keywords ? [{ name: 'Keywords', content: keywords }] : []),
  ];
}

/** `yyyymmdd` → `yyyy-mm-dd`. */
function isoDay(day: number): string {
  return String(day).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
}

/** JSON as the text of a `<script type="application/ld+json">`: no `<` in it can end the element. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** schema.org `DigitalDocument`: a plan is a document in force for a time, issued by an organisation. */
export function planJsonLd(id: string, version: ApprovedVersion, validity: Validity): object {
  const { plan, approval } = version;
  const { header } = approval;
  const span = periodSpan(plan.meta.period);
  const last = lastDay(version);
  const publisher = header.disclosure === '政府信息公开' ? 'GovernmentOrganization' : 'Organization';
  return {
    '@context': 'https://schema.org',
    '@type': 'DigitalDocument',
    '@id': links.approvedPlan(id),
    url: links.approvedPlan(id),
    name: plainTitle(plan.meta.title),
    ...(plan.meta.summary && { abstract: plan.meta.summary }),
    inLanguage: 'zh-CN',
    identifier: [header.index, ...(header.docNo ? [header.docNo] : [])],
    version: String(version.version),
    creativeWorkStatus: validity,
    datePublished: header.published,
    ...(last !== undefined && { expires: isoDay(last) }),
    ...(span && { temporalCoverage: `${isoDay(span.first)}/${isoDay(span.last)}` }),
    keywords: keywordsOf(version),
    publisher: {
      '@type': publisher,
      name: header.publisher,
      contactPoint: {
        '@type': 'ContactPoint',
        name: approval.contact.office,
        telephone: approval.contact.phone,
      },
    },
    isAccessibleForFree: true,
    isPartOf: { '@type': 'WebSite', name: site.name, url: links.home() },
    encoding: {
      '@type': 'MediaObject',
      contentUrl: links.approvedFile(id, 'docx'),
      encodingFormat: wordType,
    },
  };
}
