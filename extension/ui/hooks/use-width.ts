import { useEffect, useState } from 'preact/hooks';

/** CSS pixels an element has across, so that a chart is drawn in real pixels and its text keeps its size. */
export function useWidth(usual: number) {
  const [element, measure] = useState<Element | null>(null);
  const [width, setWidth] = useState(usual);
  useEffect(() => {
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return { measure, width };
}
