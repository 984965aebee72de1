/** Starts the check on its page: fetches what it needs to know, then shows the app or says what went wrong. */
import { render } from 'preact';
import type { CheckData } from './check-data.ts';
import { CheckPage } from './check-page.tsx';

const root = document.querySelector<HTMLElement>('[data-check]');

async function start(root: HTMLElement): Promise<void> {
  const { base = '/' } = root.dataset;
  const response = await fetch(`${base}data/check.json`);
  if (!response.ok) throw new Error(String(response.status));
  const data = (await response.json()) as CheckData;
  root.replaceChildren();
  render(<CheckPage data={data} base={base} />, root);
}

if (root) {
  start(root).catch(() => {
    root.textContent = '审阅页面没有加载成功。请检查网络后刷新；上次的文字还在浏览器里。';
  });
}
