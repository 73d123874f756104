import { approval as words } from '../../strings/words.ts';
import { Notice } from '../components/notice.tsx';
import { readReason } from './read-reason.ts';

/**
 * Why they ask: what the purpose of the signed words means, in ours, then what the page says, as theirs. Their text is never
 * markup, never ours, and never alone: what is hard or presses is said beside it.
 */
export function Why({ purpose, reason }: { purpose: string; reason: string }) {
  const { hard, long, pressing } = readReason(reason);
  return (
    <section class="why small">
      <h2 class="visually-hidden">{words.whyTitle}</h2>
      <p>{words.purposeLine(purpose)}</p>
      {reason && (
        <div class="why-theirs">
          <span class="quiet">{words.theySay}</span>
          <blockquote dir="auto">{reason}</blockquote>
        </div>
      )}
      {pressing && (
        <Notice tone="caution">
          <p class="small">{words.reasonPressing}</p>
        </Notice>
      )}
      {hard && <p class="quiet">{words.reasonHard}</p>}
      {long && <p class="quiet">{words.reasonLong}</p>}
    </section>
  );
}
