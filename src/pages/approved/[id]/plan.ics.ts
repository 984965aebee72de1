/** The dates of an approved plan as a calendar to subscribe to; of a withdrawn one its notice. */

import { approvedPlans } from '../../../site/approved.ts';
import { links } from '../../../site/links.ts';
import { fullAddress, siteUrl } from '../../../site/site-url.ts';
import { planCalendar, withdrawnCalendar } from '../../../writers/calendar.ts';

export async function getStaticPaths() {
  const { published, withdrawn } = await approvedPlans();
  const calendars = [
    ...published.map(({ id, current: { plan, approval } }) => {
      const address = siteUrl() && fullAddress(links.approvedPlan(id));
      return { id, calendar: planCalendar({ id, plan, approval, ...(address && { address }) }) };
    }),
    ...withdrawn.map(({ id, withdrawal: { date, reason, notice = reason } }) => ({
      id,
      calendar: withdrawnCalendar(id, { date, notice }),
    })),
  ];
  return calendars.flatMap(({ id, calendar }) => (calendar ? [{ params: { id }, props: { calendar } }] : []));
}

export function GET({ props: { calendar } }: { props: { calendar: string } }): Response {
  return new Response(calendar, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
}
