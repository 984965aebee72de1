/** 章节对照: each section shown can be copied. */
import { copiesOnClick } from './copy-button.ts';

const status = document.querySelector<HTMLElement>('[data-copy-status]');

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-shown]')) {
  const article = button.closest('article');
  const plan = article?.querySelector<HTMLElement>('.plan');
  const name = article?.querySelector('h2')?.textContent?.trim();
  if (!plan) continue;
  copiesOnClick(button, plan, `《${name}》的这一节`, (sentence) => {
    if (status) status.textContent = sentence;
  });
  button.setAttribute('aria-label', `复制这一节：${name}`);
  button.hidden = false;
}
