/** Lists of samples over several pages: how many a page shows, and where the pages of the whole list are. */
import { links } from './links.ts';

/** More titles with their summaries than are read in one sitting; our own library of 111 needs no second page. */
export const samplesPerPage = 150;

export function pageCount(total: number): number {
  return Math.max(1, Math.ceil(total / samplesPerPage));
}

/** The samples of one page. @param page from 1 */
export function pageOf<T>(all: readonly T[], page: number): T[] {
  return all.slice((page - 1) * samplesPerPage, page * samplesPerPage);
}

/** Address of a page of the list of all samples. */
export function sampleListPage(page: number): string {
  return page === 1 ? links.samples() : links.samplesPage(page);
}
