import { useEffect, useRef, useState } from 'preact/hooks';
import { type ChartkeyError, toChartkeyError } from '#protocol/errors';
import { usePlatform } from '../platform.ts';

/** Milliseconds between signs of life: who waits for long work is there, and must not be locked out of it. */
const stillHere = 20_000;

/** Work that takes a while, with its progress, a way to cancel it and its error. It ends with the screen it is on. */
export function useLongWork<P>() {
  const platform = usePlatform();
  const [progress, setProgress] = useState<P>();
  const [error, setError] = useState<ChartkeyError>();
  const abort = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => abort.current?.abort(), []);

  const run = async (first: P, work: (signal: AbortSignal, tell: (progress: P) => void) => Promise<void>) => {
    if (abort.current) return;
    abort.current = new AbortController();
    setError(undefined);
    setProgress(() => first);
    const staying = setInterval(() => void platform.call('vault.stay', {}).catch(() => undefined), stillHere);
    try {
      await work(abort.current.signal, (now) => setProgress(() => now));
    } catch (thrown) {
      setError(toChartkeyError(thrown));
    } finally {
      clearInterval(staying);
      abort.current = undefined;
      setProgress(undefined);
    }
  };
  return { progress, error, run, cancel: () => abort.current?.abort() };
}
