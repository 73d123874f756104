import { common, approval as words } from '../../strings/words.ts';
import { useView } from '../hooks/use-view.ts';
import { usePlatform } from '../platform.ts';
import { useAnswering } from './answering.ts';

/** One window for all questions: the next one takes its place. */
export function CloseOrNext() {
  const platform = usePlatform();
  const answering = useAnswering();
  const { data } = useView('popup.view', {}, ['approvals']);
  const { target } = answering;
  const next = data?.needsAnswer.find(({ id }) => target.kind === 'unlock' || id !== target.id);
  return (
    <div class="actions outcome-actions">
      {next && (
        <button type="button" class="button" onClick={() => answering.go({ kind: next.kind, id: next.id })}>
          {words.nextQuestion}
        </button>
      )}
      <button type="button" class="button" onClick={platform.close}>
        {common.close}
      </button>
    </div>
  );
}
