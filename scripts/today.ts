/** The day on which commands judge and sites are built. */
import { daySchema } from '../src/plan/approval.ts';
import { UserError } from '../src/terms/user-error.ts';
import { chinaDay } from './china-day.ts';

/** Today in China as yyyymmdd; `BUILD_DATE` (2027-01-15) stands in for it, in tests and in rebuilds of an old state. */
export function today(): number {
  const day = chinaDay();
  if (!daySchema.safeParse(day).success) throw new UserError(`BUILD_DATE 应写成 2027-01-15，现在是“${day}”`);
  return Number(day.replaceAll('-', ''));
}
