import { useState } from 'preact/hooks';
import { type ChartkeyError, toChartkeyError } from '#protocol/errors';

/** Runs one thing at a time and keeps its error for the screen. A second click while it runs does nothing. */
export function useAction() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ChartkeyError>();
  const run = async (work: () => Promise<unknown>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    try {
      await work();
    } catch (thrown) {
      setError(toChartkeyError(thrown));
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, run };
}
