/** What the site is called and says of itself, and the day it is built for; one place for pages, feeds and meta tags. */
import { contentFolders } from '../files/content-folders.ts';
import { UserError } from '../terms/user-error.ts';

export const site = {
  name: '社区计划库',
  description:
    '社区和街道工作人员用的计划示范文本与填空模板：可搜索、可对照、可复制，全部在本机浏览器里完成。',
  /** Content of the `SiteDomain` meta tag; empty where the site has no fixed domain. */
  domain: '',
  /** Said on every page of published plans; empty on the site of a real community. */
  publishedNotice: '桃源社区是虚构的。这里的公开计划、审批信息和进展都是演示，不是真实文件。',
  /**
   * Whom people hand their package to, told on the page where they make it: who, where it is uploaded or brought to, and a
   * mail address. Empty where there is none.
   */
  handIn: {
    /** 街道办事处信息公开岗位 … A post, no name. */
    to: '',
    /** https address of the folder `inbox` on the git host, where it is uploaded. */
    address: '',
    mail: '',
    /** Anything else to be known: hours, a place. One sentence. */
    note: '',
  },
} as const;

/**
 * The day the site is built for, yyyy-mm-dd: what is in force and what has expired is said as of this day. `BUILD_DATE`,
 * or the day of the build in Beijing.
 */
export function buildDate(): string {
  const date =
    process.env.BUILD_DATE ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new UserError(`BUILD_DATE 应写成 2027-01-15，现在是“${date}”`);
  return date;
}

/** The same as a number to compare dates with: yyyymmdd. */
export function buildDay(): number {
  return Number(buildDate().replaceAll('-', ''));
}

/** The folder of approved plans that the site is built from. */
export function approvedFolder(): string {
  return contentFolders().approved;
}

/** Whether the site stores itself in the browser for times without a network (`OFFLINE=1`). */
export function isOffline(): boolean {
  return process.env.OFFLINE === '1';
}
