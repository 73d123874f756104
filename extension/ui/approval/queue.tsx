import { approval as words } from '../../strings/words.ts';
import { useView } from '../hooks/use-view.ts';
import { RefuseAll } from '../popup/refuse-all.tsx';

/** Under a question: how many wait behind it, and the way to be done with all of them. Nothing when it is the only one. */
export function Queue() {
  const { data, reload } = useView('popup.view', {}, ['approvals', 'state']);
  const waiting = data?.needsAnswer ?? [];
  if (waiting.length < 2) return null;
  return (
    <section class="question-queue">
      <p class="small quiet">{words.queue(waiting.length - 1)}</p>
      <RefuseAll waiting={waiting} answered={reload} />
    </section>
  );
}
