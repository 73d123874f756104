import type { MirrorView } from '../../messages/mirror-views.ts';
import { common, errors, time, restore as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useNow } from '../hooks/use-now.ts';
import { useView } from '../hooks/use-view.ts';
import { usePlatform } from '../platform.ts';

/** The copy at the gateway: when it was last the same as here, and what the gateway did that it should not have done. */
export function MirrorCard() {
  const platform = usePlatform();
  const { data, error, reload, put } = useView('mirror.view', {}, ['mirror']);
  const { busy, error: failed, run } = useAction();
  const now = useNow(30_000);
  const save = () => run(async () => put(await platform.call('mirror.sync', {})));
  const dismiss = () => run(async () => put(await platform.call('mirror.dismiss', {})));
  const trouble = failed?.code ?? data?.trouble;
  return (
    <section class="card setting">
      <h3>{words.mirrorTitle}</h3>
      <p class="quiet measure">{words.mirrorText}</p>
      {error && !data && <ErrorNotice code={error.code} retry={reload} />}
      {!data && !error && <Busy text={common.loading} />}
      {data && (
        <>
          <p>
            {data.syncedAt === undefined ? words.neverSaved : words.savedAgo(time.ago(data.syncedAt, now))}
            <span class="quiet"> · {words.browsers(data.browsers)}</span>
          </p>
          {data.alert && <MirrorWarning alert={data.alert} dismiss={() => void dismiss()} />}
          {data.missing > 0 && (
            <Notice tone="caution" title={words.missingTitle(data.missing)}>
              <p class="small">{words.missingText}</p>
            </Notice>
          )}
          {trouble && (
            <Notice tone="caution" title={errors[trouble]}>
              <p class="small quiet">{common.errorCode(trouble)}</p>
            </Notice>
          )}
          <div class="actions">
            {busy || data.progress ? (
              <Busy text={words.saving} />
            ) : (
              <button type="button" class="button" onClick={() => void save()}>
                {words.saveNow}
              </button>
            )}
          </div>
        </>
      )}
    </section>
  );
}

function MirrorWarning({ alert, dismiss }: { alert: NonNullable<MirrorView['alert']>; dismiss(): void }) {
  const { code, at, offered, had } = alert;
  const noticed = time.dayAndTime(at);
  const title = code === 'MIRROR_FORKED' ? words.alertForked(noticed) : words.alertTitle(noticed);
  return (
    <Notice tone="caution" title={title}>
      <p class="small">
        {words.alertText(time.dayAndTime(had))}{' '}
        {offered === undefined ? words.alertNone : words.alertOffered(time.dayAndTime(offered))} {words.alertHealed}
      </p>
      <p class="small quiet">{common.errorCode(code)}</p>
      <button type="button" class="button" onClick={dismiss}>
        {words.understood}
      </button>
    </Notice>
  );
}
