/** Where the units are stored; by itself, so that a page asks whether there is one without fetching what reads them. */
export const unitsKey = 'plan-units';

export function hasUnits(): boolean {
  try {
    return localStorage.getItem(unitsKey) !== null;
  } catch {
    return false;
  }
}
