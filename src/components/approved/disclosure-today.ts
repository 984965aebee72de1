/** 居务公开目录 as of today: a page that was built weeks ago says what has become overdue since. */
import { disclosureState } from '../../approve/disclosure-state.ts';

const date = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
const today = Number(date.replaceAll('-', ''));

for (const state of document.querySelectorAll<HTMLElement>('[data-due]')) {
  const { due, done } = state.dataset;
  const now = disclosureState(done !== undefined, Number(due), today);
  state.textContent = now;
  state.dataset.state = now;
}
for (const sum of document.querySelectorAll<HTMLElement>('[data-disclosure-sum]')) {
  const states = [...(sum.closest('section')?.querySelectorAll<HTMLElement>('[data-due]') ?? [])];
  for (const count of sum.querySelectorAll<HTMLElement>('[data-count]'))
    count.textContent = String(states.filter(({ dataset }) => dataset.state === count.dataset.count).length);
}
const day = document.querySelector('[data-disclosure-day]');
if (day) day.textContent = date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');
