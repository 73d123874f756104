import { useState } from 'preact/hooks';
import { toChartkeyError } from '#protocol/errors';
import { keyRequest as words } from '../../strings/words.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useNow } from '../hooks/use-now.ts';
import { useView } from '../hooks/use-view.ts';
import { usePlatform } from '../platform.ts';

/** Somebody asks for the keys: above everything else, in popup and dashboard, also while locked (K12). */
export function KeyRequestNotice({ locked = false }: { locked?: boolean }) {
  const platform = usePlatform();
  const { data, put } = useView('recovery.get', {}, ['state']);
  const now = useNow(60_000);
  const [said, setSaid] = useState('');
  const { busy, error, run } = useAction();
  const refuse = (request: `0x${string}`) =>
    run(async () => {
      try {
        put(await platform.call('recovery.refuse', { request }));
        setSaid(words.refused);
      } catch (thrown) {
        if (toChartkeyError(thrown).code !== 'OFFLINE') throw thrown;
        setSaid(words.refusedLater);
      }
    });
  return (
    <>
      {data?.notices.map(({ request, at, until }) => (
        <Notice key={request} tone="critical" title={words.title}>
          <p class="small">{until * 1000 > now ? words.text(at, until) : words.ready(at)}</p>
          <p class="small">{words.you}</p>
          {locked ? (
            <p class="small strong">{words.locked}</p>
          ) : (
            <button type="button" class="button" disabled={busy} onClick={() => void refuse(request)}>
              {words.refuse}
            </button>
          )}
        </Notice>
      ))}
      {error && <ErrorNotice code={error.code} />}
      {said && (
        <p class="small" role="status">
          {said}
        </p>
      )}
    </>
  );
}
