/** Runs the check (审阅) on a draft: from when its findings are first looked at, and a moment after each change. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Draft, draftPlan } from '../../drafts/draft.ts';
import type { Vocabulary } from '../../plan/vocabulary.ts';
import type { CheckData } from '../check/check-data.ts';
import type { Checker } from '../check/checker.ts';
import { draftCheckFindings } from './draft-check.ts';
import type { DraftFinding } from './draft-findings.ts';

const pause = 500;

interface Loaded {
  data: CheckData;
  checker: Checker;
  printPlan: typeof import('../../plan/mdx/print.ts').printPlan;
}

/** The check is large: it is fetched only where it is wanted. */
async function loadChecker(base: string): Promise<Loaded> {
  const [response, { Checker }, { printPlan }] = await Promise.all([
    fetch(`${base}data/check.json`),
    import('../check/checker.ts'),
    import('../../plan/mdx/print.ts'),
  ]);
  if (!response.ok) throw new Error(String(response.status));
  const data = (await response.json()) as CheckData;
  return { data, checker: new Checker(data), printPlan };
}

export type DraftCheckPhase = 'off' | 'waiting' | 'done' | 'failed';

/** @param wanted false until the findings are first looked at */
export function useDraftCheck(draft: Draft, vocabulary: Vocabulary, base: string, wanted: boolean) {
  const [findings, setFindings] = useState<readonly DraftFinding[]>([]);
  const [phase, setPhase] = useState<DraftCheckPhase>('off');
  const loaded = useRef<Promise<Loaded>>(undefined);
  useEffect(
    () => () =>
      void loaded.current?.then(
        ({ checker }) => checker.close(),
        () => {},
      ),
    [],
  );
  useEffect(() => {
    if (!wanted) return;
    let isStale = false;
    setPhase('waiting');
    const run = async (): Promise<void> => {
      try {
        loaded.current ??= loadChecker(base);
        const { data, checker, printPlan } = await loaded.current;
        const source = printPlan(draftPlan(draft, vocabulary), vocabulary);
        // a draft made from a sample is meant to be like it: no comparison
        const found = await checker.check(source, { outline: draft.meta.outline, compare: false });
        if (isStale) return;
        setFindings(draftCheckFindings(source, found, data.ruleNames));
        setPhase('done');
      } catch (error) {
        console.error(error);
        loaded.current = undefined;
        if (!isStale) setPhase('failed');
      }
    };
    const timer = setTimeout(run, pause);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [draft, wanted]);
  return { findings, phase };
}
