import { useEffect, useRef, useState } from 'preact/hooks';
import { type Arming, isArmed, look } from '../approval/arming.ts';

/** Looks ten times a second: browsers tell nobody when a window is moved. */
const tick = 100;

/** True once `subject` has been in view, unmoved, for the whole delay. */
export function useArming(subject: string | undefined): boolean {
  const arming = useRef<Arming | undefined>(undefined);
  const [armed, setArmed] = useState(false);
  useEffect(() => {
    const glance = () => {
      const now = performance.now();
      const visible = document.visibilityState === 'visible';
      arming.current = look(arming.current, { visible, x: window.screenX, y: window.screenY, subject }, now);
      setArmed(isArmed(arming.current, now));
    };
    glance();
    const timer = setInterval(glance, tick);
    document.addEventListener('visibilitychange', glance);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', glance);
    };
  }, [subject]);
  // The subject may have changed in this very render: what was armed for the last one is not armed for this one.
  return armed && arming.current?.sight.subject === subject;
}
