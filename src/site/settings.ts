/**
 * What the site is called and says of itself, and the day it is built for; one place for pages, feeds and meta tags. Read when
 * the program runs.
 */
import { contentFolders } from '../files/content-folders.ts';
import { readSiteSettings } from '../files/site-settings.ts';
import { UserError } from '../terms/user-error.ts';

export const site = readSiteSettings();

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
