import { useEffect, useRef, useState } from 'preact/hooks';
import { type Arming, isArmed, look } from '../approval/arming.ts';

/** Looks ten times a second: browsers tell nobody when a window is moved. */
const tick = 100;

export interface Armed {
  /** `subject` has been in view, unmoved, for the whole delay. */
  armed: boolean;
  /** When the wait began last: another number, another wait. */
  since: number;
}

export function useArming(subject: string | undefined): Armed {
  const arming = useRef<Arming | undefined>(undefined);
  const [state, setState] = useState<Armed>({ armed: false, since: 0 });
  useEffect(() => {
    const glance = () => {
      const now = performance.now();
      const visible = document.visibilityState === 'visible';
      arming.current = look(arming.current, { visible, x: window.screenX, y: window.screenY, subject }, now);
      const { since } = arming.current;
      const armed = isArmed(arming.current, now);
      setState((known) => (known.armed === armed && known.since === since ? known : { armed, since }));
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
  return { ...state, armed: state.armed && arming.current?.sight.subject === subject };
}
