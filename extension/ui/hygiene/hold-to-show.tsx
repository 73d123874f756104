import Eye from 'lucide/dist/esm/icons/eye.mjs';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { hygiene as words } from '../../strings/words.ts';
import { Icon } from '../components/icon.tsx';
import { focusWhenLost } from '../hooks/focus-when-lost.ts';
import { useAttention } from './use-attention.ts';

interface HoldToShowProps {
  /** `your words`. */
  name: string;
  /** Called only while it is shown: covered means not in the document at all. */
  show(): ComponentChildren;
  cover: ComponentChildren;
}

/** Seconds it stays for who cannot hold a key or a button down (WCAG 2.2, 2.5.7 and 2.1.1). */
const shownSeconds = 30;
const isHoldKey = (key: string) => key === ' ' || key === 'Enter';

/** A secret that is on the screen only while a finger or a key says so, and never while the window is left (X7). */
export function HoldToShow({ name, show, cover }: HoldToShowProps) {
  const [held, setHeld] = useState(false);
  const [until, setUntil] = useState(0);
  const { away, back } = useAttention();
  useEffect(() => {
    if (!away) return;
    setHeld(false);
    setUntil(0);
    back();
  }, [away, back]);
  useEffect(() => {
    if (until === 0) return;
    const timer = setTimeout(() => setUntil(0), until - Date.now());
    return () => clearTimeout(timer);
  }, [until]);
  const release = () => setHeld(false);
  const isShown = held || until > 0;
  return (
    <div class="hold">
      {isShown ? show() : cover}
      <div class="actions">
        <button
          type="button"
          class="button button-large hold-button"
          aria-pressed={isShown}
          ref={focusWhenLost}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            setHeld(true);
          }}
          onPointerUp={release}
          onPointerCancel={release}
          onLostPointerCapture={release}
          onKeyDown={(event) => {
            if (!isHoldKey(event.key)) return;
            event.preventDefault();
            setHeld(true);
          }}
          onKeyUp={(event) => isHoldKey(event.key) && release()}
          onBlur={release}
          onContextMenu={(event) => event.preventDefault()}
        >
          <Icon nodes={Eye} size="small" />
          {words.holdTo(name)}
        </button>
        {until === 0 ? (
          <button type="button" class="link-button" onClick={() => setUntil(Date.now() + shownSeconds * 1_000)}>
            {words.keepShown(shownSeconds)}
          </button>
        ) : (
          <button type="button" class="link-button" onClick={() => setUntil(0)}>
            {words.coverNow}
          </button>
        )}
      </div>
      <p class="small quiet">{words.holdHint}</p>
    </div>
  );
}
