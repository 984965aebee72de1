/**
 * What a collection covers: how many plans there are of each outline, theme and issuer, and of each pair of them. An
 * empty row is a kind of plan that a reader will look for in vain.
 */
import { type IssuerKind, issuerKinds } from '../plan/frontmatter-terms.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import type { PlanCard } from './plan-card.ts';

/** A plan, or its card. */
type Classified = { meta: Pick<PlanCard['meta'], 'outline' | 'themes' | 'issuer'> };

export type CoverageAxis = 'outline' | 'theme' | 'issuer';

export interface CoverageTable {
  rows: { value: string; label: string }[];
  columns: { value: string; label: string }[];
  /** `counts[row][column]`. */
  counts: number[][];
  /** `unfit[row][column]`: why no plan can be of both; absent where one can. */
  unfit: (string | undefined)[][];
  /** Plans of each row, a plan with two themes counted once. */
  totals: number[];
}

type Values = Record<CoverageAxis, readonly string[]>;

function axisValues({ meta }: Classified): Values {
  return { outline: [meta.outline], theme: meta.themes, issuer: [meta.issuer.kind] };
}

/** The values of an axis in the vocabulary's order. */
function axisLabels(axis: CoverageAxis, { outlines, themes }: Vocabulary): CoverageTable['rows'] {
  switch (axis) {
    case 'outline':
      return outlines.map(({ id, name }) => ({ value: id, label: name }));
    case 'theme':
      return themes.map(({ label }) => ({ value: label, label }));
    case 'issuer':
      return issuerKinds.map((kind: IssuerKind) => ({ value: kind, label: kind }));
  }
}

/** Why no plan has this outline and this theme, where the outline says so. */
function unfitReason(
  { outlines }: Vocabulary,
  pair: Partial<Record<CoverageAxis, string>>,
): string | undefined {
  const { unfit = [] } = outlines.find(({ id }) => id === pair.outline) ?? {};
  return unfit.find(({ themes }) => themes.some((label) => label === pair.theme))?.because;
}

/** Counts of plans by two axes. Rows without any plan stay in, with the total 0. */
export function coverageTable(
  plans: readonly Classified[],
  vocabulary: Vocabulary,
  row: CoverageAxis,
  column: CoverageAxis,
): CoverageTable {
  const rows = axisLabels(row, vocabulary);
  const columns = axisLabels(column, vocabulary);
  const values = plans.map(axisValues);
  const of = (axis: CoverageAxis, value: string) => values.filter((plan) => plan[axis].includes(value));
  return {
    rows,
    columns,
    counts: rows.map(({ value }) =>
      columns.map((other) => of(row, value).filter((plan) => plan[column].includes(other.value)).length),
    ),
    unfit: rows.map(({ value }) =>
      columns.map((other) => unfitReason(vocabulary, { [row]: value, [column]: other.value })),
    ),
    totals: rows.map(({ value }) => of(row, value).length),
  };
}

/** How many pairs of a table have plans, how many can have none, and how many are still wanted. */
export function countCells({ counts, unfit }: CoverageTable): {
  held: number;
  unfit: number;
  wanted: number;
} {
  const cells = counts.flatMap((row, index) =>
    row.map((count, at) => (count > 0 ? 'held' : unfit[index]?.[at] ? 'unfit' : 'wanted')),
  );
  const of = (kind: string) => cells.filter((cell) => cell === kind).length;
  return { held: of('held'), unfit: of('unfit'), wanted: of('wanted') };
}

/** Labels of the outlines, themes and issuers that no plan has. */
export function uncovered(plans: readonly Classified[], vocabulary: Vocabulary): string[] {
  const axes: CoverageAxis[] = ['outline', 'theme', 'issuer'];
  return axes.flatMap((axis) => {
    const { rows, totals } = coverageTable(plans, vocabulary, axis, axis);
    return rows.filter((_, index) => totals[index] === 0).map(({ label }) => label);
  });
}
