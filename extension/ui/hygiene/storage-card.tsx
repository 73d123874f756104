import { useEffect, useState } from 'preact/hooks';
import type { StorageUse } from '../../hygiene/storage-use.ts';
import { common, hygiene as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { usePlatform } from '../platform.ts';

/** What lies in this browser, and whether the browser will keep it. */
export function StorageCard() {
  const { hygiene } = usePlatform();
  const [use, setUse] = useState<StorageUse>();
  const [said, setSaid] = useState('');
  const { busy, error, run } = useAction();
  const look = () => void run(async () => setUse(await hygiene.storageUse()));
  useEffect(look, [hygiene]);
  const persist = () =>
    void run(async () => {
      const agreed = await hygiene.persist();
      setSaid(agreed ? '' : words.persistRefused);
      setUse(await hygiene.storageUse());
    });
  return (
    <section class="card setting">
      <h2>{words.storageTitle}</h2>
      <p class="small quiet measure">{words.storageText}</p>
      {error && <ErrorNotice code={error.code} retry={look} />}
      {!use && !error && <Busy text={common.loading} />}
      {use && (
        <>
          <dl class="storage">
            {use.kinds.map(({ kind, rows, bytes }) => (
              <div key={kind}>
                <dt>{words.tables[kind]}</dt>
                <dd>
                  <span class="quiet">{words.rows(rows)}</span> <b>{words.size(bytes)}</b>
                </dd>
              </div>
            ))}
          </dl>
          {use.usage !== undefined && use.quota !== undefined && (
            <p class="small quiet">{words.used(words.size(use.usage), words.size(use.quota))}</p>
          )}
          <p class="small">{use.persisted ? words.persisted : words.notPersisted}</p>
          {!use.persisted && (
            <div class="actions">
              <button type="button" class="button" disabled={busy} onClick={persist}>
                {words.persist}
              </button>
            </div>
          )}
        </>
      )}
      <p class="small quiet" role="status">
        {said}
      </p>
    </section>
  );
}
