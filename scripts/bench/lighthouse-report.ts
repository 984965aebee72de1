/** What a Lighthouse report says: scores in per cent, the audits that are not passed, and where. */
import { median } from './statistics.ts';

interface Audit {
  id: string;
  score: number | null;
  displayValue?: string;
  details?: unknown;
}

export interface LighthouseReport {
  categories: Record<
    string,
    { title: string; score: number | null; auditRefs: { id: string; weight: number }[] }
  >;
  audits: Record<string, Audit>;
  /** How fast the machine was while it measured. */
  environment: { benchmarkIndex: number };
}

export interface Fault {
  category: string;
  audit: string;
  /** Share in the category's score; an audit without one only advises. */
  weight: number;
  score: number;
  value: string;
  /** Elements and addresses that the audit names. */
  where: string[];
}

/** Selectors and addresses, wherever they stand in the details. */
function placesIn(details: unknown): string[] {
  if (typeof details !== 'object' || details === null) return [];
  const own = ['selector', 'url'].flatMap((key) => {
    const value = (details as Record<string, unknown>)[key];
    return typeof value === 'string' ? [value] : [];
  });
  return [...new Set([...own, ...Object.values(details).flatMap(placesIn)])];
}

/** Audits below the full score; those that cannot fail have none. */
export function faultsOf({ categories, audits }: LighthouseReport): Fault[] {
  return Object.values(categories).flatMap(({ title, auditRefs }) =>
    auditRefs.flatMap(({ id, weight }) => {
      const { score = null, displayValue = '', details } = audits[id] ?? {};
      if (score === null || score >= 1) return [];
      return [
        {
          category: title,
          audit: id,
          weight,
          score,
          value: displayValue,
          where: placesIn(details).slice(0, 6),
        },
      ];
    }),
  );
}

/** Category → score in per cent, the median of several reports. */
export function scoresOf(reports: readonly LighthouseReport[]): Record<string, number> {
  const names = Object.keys(reports[0]?.categories ?? {});
  const scores = names.map((name) => median(reports.map(({ categories }) => categories[name]?.score ?? 0)));
  return Object.fromEntries(names.map((name, index) => [name, Math.round((scores[index] ?? 0) * 100)]));
}
