/**
 * The other sites that this site's search asks too: `FEDERATION`, read when the site is built.
 *
 *     FEDERATION="云岭社区=https://b.example/jihua/, 望江街道=https://c.example/"
 */

import { UserError } from '../terms/user-error.ts';

/** A site whose search index is asked. */
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
 * @param own name of this site, which no other may have
 * @throws UserError that says in Chinese what is wrong
 */
export function parseFederation(setting: string, own = ''): FederatedSite[] {
  const entries = setting.split(/[,，\n]/).map((entry) => entry.trim());
  const sites = entries.filter((entry) => entry !== '').map(parseSite);
  const names = [own, ...sites.map(({ name }) => name)];
  const bases = sites.map(({ base }) => base);
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined) throw new UserError(`FEDERATION 里的名称“${twice}”重复，搜索结果分不清是哪个网站`);
  const same = bases.find((base, i) => bases.indexOf(base) < i);
  if (same) throw new UserError(`FEDERATION 里的网址 ${same} 写了两次`);
  return sites;
}

/** The origins of sites, each once: what a page must be allowed to load from. */
export function originsOf(sites: readonly FederatedSite[]): string[] {
  return [...new Set(sites.map(({ base }) => new URL(base).origin))];
}
