/**
 * Full addresses. Only who deploys the site knows where it will live, and says so with `SITE_URL`: without it, feeds and
 * data hold paths, and what needs a full address (QR codes, the sitemap) is left out.
 */

import { UserError } from '../terms/user-error.ts';

/** `https://www.example.gov.cn`, without the sub-path; undefined where nobody has said it. */
export function siteUrl(): string | undefined {
  const url = process.env.SITE_URL;
  if (!url) return undefined;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new UserError(`SITE_URL 应写成 https://www.example.gov.cn，现在是“${url}”`);
  return new URL(url).origin;
}

/** The full address of a page or file of this site, or its path where the site's address is not known. */
export function fullAddress(path: string): string {
  return `${siteUrl() ?? ''}${path}`;
}
