/**
 * A part of the builder that is fetched when the rest already stands, so that the first form is not kept waiting for it.
 * Its box holds the place and the keyboard meanwhile: who comes to it early goes on from there when the part has come.
 *
 *     const Preview = later(async () => (await import('./plan-preview.tsx')).PlanPreview);
 *     <Preview plan={plan} />
 */
import type { FunctionComponent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

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
    const [failures, setFailures] = useState(0);
    const box = useRef<HTMLDivElement>(null);
    // at once, so that what waits for `ready` itself finds the part drawn in the next frame
    useLayoutEffect(() => {
      if (phase !== 'waiting') return;
      ready().then(
        () => setPhase('here'),
        (error) => {
          console.error(error);
          setFailures(failures + 1);
          setPhase('failed');
        },
      );
    }, [phase]);
    const again = (): void => {
      // the button goes, the keyboard stays
      box.current?.focus();
      setPhase('waiting');
    };
    return (
      <div ref={box} tabIndex={Part ? -1 : 0} aria-busy={!Part && phase === 'waiting'}>
        {Part ? (
          <Part {...props} />
        ) : phase === 'waiting' ? (
          <p role="status" class="opening">
            正在打开……
          </p>
        ) : failures === 1 ? (
          <div class="banner" role="alert">
            <p>这一部分没有取到，草稿没有改动。请检查网络，再试一次。</p>
            <button type="button" class="button" onClick={again}>
              再试一次
            </button>
          </div>
        ) : (
          // older browsers ask only once for a file, until the page is loaded anew
          <div class="banner" role="alert">
            <p>这一部分还是没有取到。请先点上面的“导出草稿”存一份；网络通了再刷新本页，会回到这里。</p>
            <button type="button" class="button" onClick={() => location.reload()}>
              刷新本页
            </button>
          </div>
        )}
      </div>
    );
  }
  return Object.assign(Shown, { ready });
}
