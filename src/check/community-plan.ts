/** Whose plan it is: what was measured on plans of communities and streets is no measure for a ministry's documents. */
import type { CheckedDocument } from './checked-document.ts';

/** True where outline or title tell a plan of those that the library is for, and where nothing tells whose it is. */
export function isCommunityPlan({ facts, passages }: CheckedDocument): boolean {
  const { outline, issuerKind } = facts;
  return outline !== undefined || issuerKind !== undefined || !passages.some(({ type }) => type === 'title');
}
