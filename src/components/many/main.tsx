/** Starts the page that makes one plan for many units: fetches the vocabulary, then shows the form or says what went wrong. */
// first: it must run before the schemas that the other modules make
import '../builder/no-eval.ts';
import { render } from 'preact';
import type { ComposableVocabulary } from '../../drafts/skeleton.ts';
import { ManyUnits, type SampleChoice } from './many-units.tsx';

const root = document.querySelector<HTMLElement>('[data-many]');

async function start(root: HTMLElement): Promise<void> {
  const { base = '/', samples = '[]' } = root.dataset;
  const response = await fetch(`${base}data/vocabulary.json`);
  if (!response.ok) throw new Error(String(response.status));
  const vocabulary = (await response.json()) as ComposableVocabulary;
  root.replaceChildren();
  render(
    <ManyUnits vocabulary={vocabulary} base={base} samples={JSON.parse(samples) as SampleChoice[]} />,
    root,
  );
}

if (root) {
  start(root).catch(() => {
    root.textContent = '这一页没有加载成功。请检查网络后刷新。';
  });
}
