/** The text and its settings as state that is kept in this browser. */
import { useEffect, useState } from 'preact/hooks';
import { type StoredCheck, storeCheck, storedCheck, watchCheck } from './check-storage.ts';

const empty: StoredCheck = { text: '', outline: '', compare: true, off: [] };

/** So long after the last key. */
const pause = 300;

/** @param changedElsewhere another tab stored its text over this one */
export function useStoredCheck(changedElsewhere: () => void) {
  const [state, setState] = useState(() => storedCheck() ?? empty);
  const [trouble, setTrouble] = useState('');
  useEffect(() => {
    const store = () => setTrouble(storeCheck(state) ?? '');
    const timer = setTimeout(store, pause);
    // what was typed last must not be lost either
    window.addEventListener('pagehide', store);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', store);
    };
  }, [state]);
  useEffect(() => watchCheck(changedElsewhere), []);
  return { state, setState, trouble };
}
