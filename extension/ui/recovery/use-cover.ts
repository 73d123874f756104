import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * Something that opens records is on the screen: it is covered, that is taken out of the document, as soon as the window
 * loses attention or is left (X7). The print dialog is no reason: `whilePrinting` holds the cover back.
 */
export function useCover() {
  const [covered, setCovered] = useState(false);
  const printing = useRef(false);
  useEffect(() => {
    const cover = () => {
      if (!printing.current) setCovered(true);
    };
    const hidden = () => document.visibilityState === 'hidden' && cover();
    window.addEventListener('blur', cover);
    window.addEventListener('pagehide', cover);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('blur', cover);
      window.removeEventListener('pagehide', cover);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, []);
  return {
    covered,
    uncover: () => setCovered(false),
    whilePrinting: async (print: () => Promise<void>) => {
      printing.current = true;
      try {
        await print();
      } finally {
        printing.current = false;
      }
    },
  };
}
