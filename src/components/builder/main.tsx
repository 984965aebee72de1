/** Starts the builder on its page: fetches the vocabulary, then shows the app or says what went wrong. */
// first: it must run before the schemas that the other modules make
import './no-eval.ts';
import { render } from 'preact';
import type { ComposableVocabulary } from '../../drafts/skeleton.ts';
import { Builder } from './builder.tsx';

const root = document.querySelector<HTMLElement>('[data-builder]');

async function start(root: HTMLElement): Promise<void> {
  const { base = '/', kinds = '' } = root.dataset;
  const response = await fetch(`${base}data/vocabulary.json`);
  if (!response.ok) throw new Error(String(response.status));
  const vocabulary = (await response.json()) as ComposableVocabulary;
  root.replaceChildren();
  render(<Builder vocabulary={vocabulary} base={base} shownKinds={kinds.split(' ')} />, root);
}

if (root) {
  start(root).catch(() => {
    root.textContent = '新建页面没有加载成功。请检查网络后刷新；已有的草稿都还在浏览器里。';
  });
}
