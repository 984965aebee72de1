/** Whether what is due is published, told for any day: at the build, and anew on the page when it is opened later. */

export const disclosureStates = ['已公开', '未到期', '逾期'] as const;
export type DisclosureState = (typeof disclosureStates)[number];

/** @param due last day in time, yyyymmdd @param today yyyymmdd */
export function disclosureState(done: boolean, due: number, today: number): DisclosureState {
  if (done) return '已公开';
  return today > due ? '逾期' : '未到期';
}
