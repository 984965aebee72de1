/** Starts the page where plans are handed in: fetches what the site knows, then shows it or says what went wrong. */
// first: it must run before the schemas that the other modules make
import '../builder/no-eval.ts';
import { render } from 'preact';
import type { HandInSettings } from './hand-over.tsx';
import { fetchKnowledge } from './publish-desk.ts';
import { PublishPage } from './publish-page.tsx';

const root = document.querySelector<HTMLElement>('[data-publish]');

async function start(root: HTMLElement): Promise<void> {
  const { base = '/', site = '', handIn = '{}' } = root.dataset;
  const knowledge = await fetchKnowledge(base);
  root.replaceChildren();
  const settings = JSON.parse(handIn) as HandInSettings;
  render(<PublishPage knowledge={knowledge} base={base} siteName={site} settings={settings} />, root);
}

if (root) {
  start(root).catch((error) => {
    console.error(error);
    root.textContent = '这一页没有加载成功。请检查网络后刷新；填过的内容还在浏览器里。';
  });
}
