/** Starts the page of 本单位资料: fetches the vocabulary, then shows the form or says what went wrong. */
// first: it must run before the schemas that the other modules make
import '../builder/no-eval.ts';
import { render } from 'preact';
import type { Vocabulary } from '../../plan/vocabulary.ts';
import { UnitPage } from './unit-page.tsx';

const root = document.querySelector<HTMLElement>('[data-unit-page]');

async function start(root: HTMLElement): Promise<void> {
  const { base = '/' } = root.dataset;
  const response = await fetch(`${base}data/vocabulary.json`);
  if (!response.ok) throw new Error(String(response.status));
  const vocabulary = (await response.json()) as Vocabulary;
  root.replaceChildren();
  render(<UnitPage vocabulary={vocabulary} base={base} />, root);
}

if (root) {
  start(root).catch(() => {
    root.textContent = '本单位资料没有加载成功。请检查网络后刷新；填过的资料还在浏览器里。';
  });
}
