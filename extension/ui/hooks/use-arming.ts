import { useEffect, useRef, useState } from 'preact/hooks';
import { type Arming, type Hindrance, hindranceOf, isArmed, look, type Sight } from '../approval/arming.ts';

/** Looks ten times a second: browsers tell nobody when a window is moved. */
const tick = 100;

export interface Armed {
  /** `subject` has been in view, in a window that has the keyboard and did not move, for the whole delay. */
  armed: boolean;
  /** When the wait began last: another number, another wait. */
  since: number;
  /** What keeps the wait from beginning. */
  hindrance: Hindrance | undefined;
  /**
   * Looks once more at the very moment of the press: whether it counts. One that comes too early starts the wait over, so
   * that quick clicks meant for another window never add up to an answer.
   */
  press(): boolean;
}

const sightOf = (subject: string | undefined): Sight => ({
  visible: document.visibilityState === 'visible',
  focused: document.hasFocus(),
  x: window.screenX,
  y: window.screenY,
  width: window.outerWidth,
  height: window.outerHeight,
  subject,
});

export function useArming(subject: string | undefined): Armed {
  const arming = useRef<Arming | undefined>(undefined);
  const [state, setState] = useState<Omit<Armed, 'press'>>({ armed: false, since: 0, hindrance: undefined });
  useEffect(() => {
    const glance = () => {
      const now = performance.now();
      const sight = sightOf(subject);
      arming.current = look(arming.current, sight, now);
      const { since } = arming.current;
      const armed = isArmed(arming.current, now);
      const hindrance = hindranceOf(sight);
      setState((known) =>
        known.armed === armed && known.since === since && known.hindrance === hindrance
          ? known
          : { armed, since, hindrance },
      );
    };
    glance();
    const timer = setInterval(glance, tick);
    document.addEventListener('visibilitychange', glance);
    for (const change of ['blur', 'focus', 'resize']) window.addEventListener(change, glance);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', glance);
      for (const change of ['blur', 'focus', 'resize']) window.removeEventListener(change, glance);
    };
  }, [subject]);
  const press = () => {
    const now = performance.now();
    arming.current = look(arming.current, sightOf(subject), now);
    if (isArmed(arming.current, now)) return true;
    arming.current = undefined;
    setState((known) => ({ ...known, armed: false }));
    return false;
  };
  // The subject may have changed in this very render: what was armed for the last one is not armed for this one.
  return { ...state, armed: state.armed && arming.current?.sight.subject === subject, press };
}
