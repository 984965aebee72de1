/**
 * Runs the check (审阅) on a draft: from when text or findings are first looked at, and a moment after each change. It is
 * held to the unit's own settings, those of the check page, and compared with the library as the gate compares.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Likeness } from '../../check/likeness.ts';
import type { OwnSettings } from '../../check/rule.ts';
import { type Draft, draftPlan } from '../../drafts/draft.ts';
import type { Vocabulary } from '../../plan/vocabulary.ts';
import type { CheckData } from '../check/check-data.ts';
import { fetchLibrary } from '../check/check-library.ts';
import type { Checker } from '../check/checker.ts';
import { storedUnit, watchUnit } from '../check/unit-settings.ts';
import { type CopiedSection, copiedSections, draftCheckFindings } from './draft-check.ts';
import type { DraftFinding } from './draft-findings.ts';

const pause = 500;

interface Loaded {
  data: CheckData;
  checker: Checker;
  printPlan: typeof import('../../plan/mdx/print.ts').printPlan;
  /** Whether there is a library to compare with. */
  compares: boolean;
}

/** The check is large: it is fetched only where it is wanted. */
async function loadChecker(base: string, outline: string): Promise<Loaded> {
  const [response, { Checker }, { printPlan }, library] = await Promise.all([
    fetch(`${base}data/check.json`),
    import('../check/checker.ts'),
    import('../../plan/mdx/print.ts'),
    fetchLibrary(base, outline).catch(() => undefined),
  ]);
  if (!response.ok) throw new Error(String(response.status));
  const data = (await response.json()) as CheckData;
  const checker = new Checker(data);
  if (library) await checker.setLibrary(library.texts);
  return { data, checker, printPlan, compares: library !== undefined };
}

export type DraftCheckPhase = 'off' | 'waiting' | 'done' | 'failed';

/** What is still another text's own. */
export interface DraftLikeness extends Likeness {
  /** The copied paragraphs by section. */
  sections: readonly CopiedSection[];
}

export interface DraftCheck {
  phase: DraftCheckPhase;
  findings: readonly DraftFinding[];
  /** Absent until it is known, and where the library could not be fetched. */
  likeness: DraftLikeness | undefined;
  /** The unit's settings. */
  own: OwnSettings;
}

/** @param wanted false until text or findings are first looked at */
export function useDraftCheck(
  draft: Draft,
  vocabulary: Vocabulary,
  base: string,
  wanted: boolean,
): DraftCheck {
  const [own, setOwn] = useState(storedUnit);
  const [{ findings, likeness }, setFound] = useState<Pick<DraftCheck, 'findings' | 'likeness'>>({
    findings: [],
    likeness: undefined,
  });
  const [phase, setPhase] = useState<DraftCheckPhase>('off');
  const loaded = useRef<Promise<Loaded>>(undefined);
  useEffect(() => watchUnit(() => setOwn(storedUnit())), []);
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
    const { outline } = draft.meta;
    const run = async (): Promise<void> => {
      try {
        loaded.current ??= loadChecker(base, outline);
        const { data, checker, printPlan, compares } = await loaded.current;
        const source = printPlan(draftPlan(draft, vocabulary), vocabulary);
        const found = await checker.checkDraft(source, { outline, compare: compares, own });
        if (isStale) return;
        const sections = copiedSections(source, found.likeness.like?.copied ?? []);
        setFound({
          findings: draftCheckFindings(source, found.findings, data.ruleNames),
          likeness: compares ? { ...found.likeness, sections } : undefined,
        });
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
  }, [draft, wanted, own]);
  return { findings, likeness, phase, own };
}
