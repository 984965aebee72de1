/** Says what was taken out last and brings it back; put away, the keys still do. */
import { useState } from 'preact/hooks';
import type { Undo } from './use-undo.ts';

export function UndoBar({ what, undo }: Pick<Undo, 'what' | 'undo'>) {
  const [isAway, setAway] = useState(false);
  if (what === undefined || isAway) return null;
  return (
    <p class="undo" role="status">
      {`已拿掉${what}。`}
      <button type="button" class="button" data-undo onClick={undo}>
        撤销
      </button>
      <button type="button" class="link" onClick={() => setAway(true)}>
        收起
      </button>
    </p>
  );
}
