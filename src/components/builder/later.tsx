/**
 * A part of the builder that is fetched when the rest already stands, so that the first form is not kept waiting for it.
 *
 *     const Preview = later(async () => (await import('./plan-preview.tsx')).PlanPreview);
 *     <Preview plan={plan} />
 */
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export interface Later<P> extends FunctionComponent<P> {
  /** Fetches the part, once. @throws Error where it cannot be fetched; the next call tries again */
  ready(): Promise<void>;
}

export function later<P extends object>(fetchPart: () => Promise<FunctionComponent<P>>): Later<P> {
  let Part: FunctionComponent<P> | undefined;
  let fetching: Promise<void> | undefined;
  const ready = (): Promise<void> => {
    fetching ??= fetchPart().then(
      (part) => {
        Part = part;
      },
      (error: unknown) => {
        fetching = undefined;
        throw error;
      },
    );
    return fetching;
  };
  function Shown(props: P) {
    const [phase, setPhase] = useState<'waiting' | 'here' | 'failed'>(Part ? 'here' : 'waiting');
    useEffect(() => {
      if (phase !== 'waiting') return;
      ready().then(
        () => setPhase('here'),
        (error) => {
          console.error(error);
          setPhase('failed');
        },
      );
    }, [phase]);
    if (Part) return <Part {...props} />;
    if (phase !== 'failed') return null;
    return (
      <p class="banner" role="alert">
        这一部分没有加载成功，草稿已经存下，不会丢。请检查网络后
        <button type="button" class="button small" onClick={() => setPhase('waiting')}>
          再试一次
        </button>
      </p>
    );
  }
  return Object.assign(Shown, { ready });
}
