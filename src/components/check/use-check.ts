/** The state of a check that runs by itself: text in, findings out, a moment after the last key. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { OwnSettings } from '../../check/rule.ts';
import type { Finding } from '../../terms/finding.ts';
import type { CheckData } from './check-data.ts';
import { fetchLibrary } from './check-library.ts';
import type { StoredCheck } from './check-storage.ts';
import { Checker } from './checker.ts';
import { forgetFile, storedFile } from './file-storage.ts';
import type { OpenedWord } from './open-file.ts';
import { type Placed, placeFindings, shiftFindings } from './placed-findings.ts';

/** So long after the last key. */
const pause = 300;

/** Longer texts are no plans: checking them at every pause would only make the page slow. */
export const longestText = 400_000;

/** `short` nothing to check, `long` too much. */
export type CheckPhase = 'short' | 'waiting' | 'done' | 'failed' | 'long';

export function useCheck(
  data: CheckData,
  base: string,
  options: StoredCheck,
  unit: OwnSettings,
  unfinished: boolean,
) {
  /** Where the check runs: the page itself only when its worker died. */
  const [runsIn, setRunsIn] = useState<'worker' | 'page'>('worker');
  const checker = useMemo(() => new Checker(data, () => setRunsIn('page')), []);
  const [placed, setPlaced] = useState<readonly Placed[]>([]);
  const [phase, setPhase] = useState<CheckPhase>('short');
  const [library, setLibrary] = useState<'waiting' | 'ready' | 'failed'>('waiting');
  /** What was compared with, where the library is too large to be fetched whole. */
  const [partial, setPartial] = useState<{ texts: number; total: number; outline: string }>();
  const [samples, setSamples] = useState<ReadonlyMap<string, string>>(new Map());
  /** Until the file of this text, kept over a reload, is read again. */
  const [restoring, setRestoring] = useState(options.text !== '');
  /** The file of the text, where comments may be written into it. */
  const [word, setWord] = useState<OpenedWord>();
  const latest = useRef(0);
  const { text, outline, compare, off } = options;
  const own = useMemo(() => ({ ...unit, off: [...unit.off, ...off] }), [unit, off]);

  const loadLibrary = async (): Promise<void> => {
    try {
      const { texts, total } = await fetchLibrary(base, outline);
      await checker.setLibrary(texts);
      setSamples(new Map(texts.map(({ id, title }) => [title, id])));
      setPartial(texts.length < total ? { texts: texts.length, total, outline } : undefined);
      setLibrary('ready');
    } catch {
      setLibrary('failed');
    }
  };
  useEffect(() => {
    // of a large library, another outline has another part
    const isCurrent = library === 'ready' && (!partial || partial.outline === outline);
    if (!compare || isCurrent) return;
    // the page first, the library when it has nothing better to do
    const timer = setTimeout(loadLibrary, 200);
    return () => clearTimeout(timer);
  }, [compare, outline]);

  useEffect(() => {
    if (!restoring) void forgetFile();
    else
      storedFile()
        .then(async (file) => {
          const { annotates } = (file && (await checker.read(file.name, file.bytes))) ?? {};
          if (file && annotates) setWord({ name: file.name, annotates });
        })
        .catch(console.error)
        .finally(() => setRestoring(false));
  }, []);

  // at once, so that what is shown never passes for the findings of a newer text
  useLayoutEffect(() => {
    latest.current += 1;
    const mine = latest.current;
    if (text.trim() === '') {
      setPlaced([]);
      setPhase('short');
      return;
    }
    if (text.length > longestText) {
      setPlaced([]);
      setPhase('long');
      return;
    }
    if (unfinished || restoring) return;
    setPhase('waiting');
    const timer = setTimeout(() => {
      checker.check(text, { outline, compare, own }).then(
        (findings) => {
          if (mine !== latest.current) return;
          setPlaced(placeFindings(findings, text));
          setPhase('done');
        },
        (error) => {
          console.error(error);
          if (mine === latest.current) setPhase('failed');
        },
      );
    }, pause);
    return () => clearTimeout(timer);
  }, [text, outline, compare, own, library, partial, unfinished, restoring]);

  /** Keeps the marks on their words until the next check. */
  const shift = (before: string, after: string) => setPlaced((now) => shiftFindings(now, before, after));
  /** Address of the text of the library that a finding names. */
  const sampleOf = ({ ruleId, message }: Finding): string | undefined =>
    ruleId.startsWith('similarity/') ? samples.get(/《(.+?)》的?/.exec(message)?.[1] ?? '') : undefined;
  return { checker, own, word, setWord, runsIn, placed, phase, library, partial, shift, sampleOf };
}
