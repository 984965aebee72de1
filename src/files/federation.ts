/**
 * The sites whose plans a portal finds beside its own: which they are (`FEDERATION`), and the copy of the index of each that
 * `npm run federate` has fetched and checked, the last good one. Node only.
 *
 *     FEDERATION="云岭社区=https://b.example/jihua/, 望江街道=https://c.example/"
 *     .cache/federation/<digest of the address>/site.json     what the copy holds, and when it was last found to be current
 *                                              /segments/…    its segments, as the site has them
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../terms/user-error.ts';
import { digestOf } from './plan-cache.ts';

/** What the portal's own plans have for a site; no other may be called so. */
export const ownSite = '本站';

/** A site whose plans are found too. */
export interface FederatedSite {
  name: string;
  /** Where it lies, with a slash at its end. */
  base: string;
}

const usage = '应写成“名称=https://网址/”，几个网站之间用逗号隔开';

function parseSite(entry: string): FederatedSite {
  const [, name = '', address = ''] = /^([^=]*)=(.*)$/s.exec(entry) ?? [];
  if (name.trim() === '' || address.trim() === '')
    throw new UserError(`FEDERATION 里的“${entry}”看不懂，${usage}`);
  const url = URL.parse(address.trim());
  if (!url || !/^https?:$/.test(url.protocol))
    throw new UserError(`FEDERATION 里“${name.trim()}”的网址应以 https:// 开头，现在是“${address.trim()}”`);
  if (url.search || url.hash || url.username)
    throw new UserError(`FEDERATION 里“${name.trim()}”的网址只写到栏目为止，不带 ?、# 和用户名`);
  return { name: name.trim(), base: `${url.origin}${url.pathname.replace(/\/*$/, '/')}` };
}

/**
 * Reads the setting.
 * @throws UserError that says in Chinese what is wrong
 */
export function parseFederation(setting = process.env.FEDERATION ?? ''): FederatedSite[] {
  const entries = setting.split(/[,，\n]/).map((entry) => entry.trim());
  const sites = entries.filter((entry) => entry !== '').map(parseSite);
  const names = [ownSite, ...sites.map(({ name }) => name)];
  const bases = sites.map(({ base }) => base);
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined) throw new UserError(`FEDERATION 里的名称“${twice}”重复，搜索结果分不清是哪个网站`);
  const same = bases.find((base, i) => bases.indexOf(base) < i);
  if (same) throw new UserError(`FEDERATION 里的网址 ${same} 写了两次`);
  return sites;
}

/** What is known of a copy. */
export interface SiteCopy extends FederatedSite {
  /** Version of the manifest that it was made from. */
  version: string;
  /** When it was last found to be what the site has, as ISO date and time. */
  current: string;
  plans: number;
  /** As in the manifest of the site's index. */
  segments: { hash: string; live: number[] }[];
  /** Its plans in their order: path below the site, and a digest of all that is in it. */
  texts: { path: string; digest: string }[];
}

/** Where the copies lie: `FEDERATION_DIR`, or `.cache/federation`. */
export function federationFolder(): string {
  return process.env.FEDERATION_DIR ?? join('.cache', 'federation');
}

/** The folder of a site's copy. */
export function copyFolder({ base }: Pick<FederatedSite, 'base'>): string {
  return join(federationFolder(), digestOf(base));
}

/** The copy of a site, named as it is set now; undefined where there is none yet. */
export function readCopy(site: FederatedSite): SiteCopy | undefined {
  try {
    const copy = JSON.parse(readFileSync(join(copyFolder(site), 'site.json'), 'utf8')) as SiteCopy;
    return { ...copy, ...site };
  } catch {
    // never fetched
    return undefined;
  }
}

/** The sites of the setting, with their copies. */
export function federatedSites(): { site: FederatedSite; copy: SiteCopy | undefined }[] {
  return parseFederation().map((site) => ({ site, copy: readCopy(site) }));
}

/** Changes when any copy does. */
export function federationDigest(): string {
  return digestOf(JSON.stringify(federatedSites()));
}
