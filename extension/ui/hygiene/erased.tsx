import { hygiene as words } from '../../strings/words.ts';
import { PageHead } from '../dashboard/page-head.tsx';

/** The end. Nothing of the person is in this page either. */
export const Erased = ({ waiting }: { waiting: number }) => (
  <>
    <PageHead title={words.erasedTitle} />
    <section class="card setting">
      <p role="status">{waiting > 0 ? words.erasedWaiting(waiting) : words.erasedText}</p>
      <p class="quiet">{waiting > 0 ? words.erasedLater : words.erasedNext}</p>
      <div class="actions">
        <button
          type="button"
          class="button"
          onClick={() => {
            location.hash = '';
            location.reload();
          }}
        >
          {words.startAnew}
        </button>
      </div>
    </section>
  </>
);
