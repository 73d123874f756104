import Info from 'lucide/dist/esm/icons/info.mjs';
import type { ComponentChildren } from 'preact';
import { approval as words } from '../../strings/words.ts';
import { Icon } from '../components/icon.tsx';
import type { Armed } from '../hooks/use-arming.ts';

interface AnswerFooterProps {
  honest: ComponentChildren;
  yes: string;
  no: string;
  /** Whether Approve works: it has been in view long enough. */
  arming: Armed;
  /** There is something to approve at all; the line fills while it waits. */
  possible: boolean;
  busy: boolean;
  approve(): void;
  refuse(): void;
}

const hindrances = () => ({ away: words.comeBack, small: words.tooSmall });

/** Enter activates a focused button on keydown; consent must be meant, so here it does nothing. Space still does. */
const withoutEnter = (event: KeyboardEvent) => {
  if (event.key === 'Enter') event.preventDefault();
};

/** The two answers as twins: same size, edge and weight, none focused, none filled, and the honest line beside them. */
export function AnswerFooter({ honest, yes, no, arming, possible, busy, approve, refuse }: AnswerFooterProps) {
  const { hindrance, since, armed, press } = arming;
  const waiting = possible && !busy;
  const ready = armed && waiting;
  const state = ready ? 'armed' : waiting && !hindrance ? 'arming' : 'off';
  return (
    <footer class="answer">
      <p class="small answer-honest">
        <Icon nodes={Info} />
        <span>{possible && hindrance === 'small' ? words.tooSmall : honest}</span>
      </p>
      <div class="answer-pair">
        <button type="button" class="choice" disabled={busy} onKeyDown={withoutEnter} onClick={refuse}>
          {no}
        </button>
        <button
          type="button"
          class={`choice choice-${state}`}
          aria-disabled={!ready}
          onKeyDown={withoutEnter}
          onClick={() => {
            if (waiting && press()) approve();
          }}
        >
          {yes}
          {state === 'arming' && <span key={since} class="choice-bar" aria-hidden="true" />}
        </button>
      </div>
      <p class="visually-hidden" role="status">
        {ready ? words.armed : !possible ? '' : hindrance ? hindrances()[hindrance] : words.armedSoon}
      </p>
    </footer>
  );
}
