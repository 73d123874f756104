import { useEffect, useState } from 'preact/hooks';

/**
 * Whether the person is looking at this window, as far as the browser can tell: it has the focus and is not hidden. A window
 * that only lies beside another counts as left, and a screenshot taken while it has the focus shows it.
 */
export function useAttention(): { away: boolean; back(): void } {
  const [away, setAway] = useState(false);
  useEffect(() => {
    const leave = () => setAway(true);
    const come = () => setAway(false);
    const change = () => document.visibilityState === 'hidden' && leave();
    window.addEventListener('blur', leave);
    window.addEventListener('focus', come);
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', change);
    return () => {
      window.removeEventListener('blur', leave);
      window.removeEventListener('focus', come);
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', change);
    };
  }, []);
  return { away, back: () => setAway(false) };
}
