/** The day on which commands judge and sites are built. */
import { daySchema } from '../src/plan/approval.ts';
import { UserError } from '../src/terms/user-error.ts';

/** Today in China as yyyymmdd; `BUILD_DATE` (2027-01-15) stands in for it, in tests and in rebuilds of an old state. */
export function today(): number {
  const day =
    process.env.BUILD_DATE ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  if (!daySchema.safeParse(day).success) throw new UserError(`BUILD_DATE 应写成 2027-01-15，现在是“${day}”`);
  return Number(day.replaceAll('-', ''));
}
