import Check from 'lucide/dist/esm/icons/check.mjs';
import Upload from 'lucide/dist/esm/icons/upload.mjs';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ChartkeyError, toChartkeyError } from '#protocol/errors';
import type { AddedFile } from '../../records/add-file.ts';
import { common, records as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { Empty } from '../components/empty.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Icon } from '../components/icon.tsx';
import { Notice } from '../components/notice.tsx';
import { usePlatform } from '../platform.ts';
import { DropZone } from './drop-zone.tsx';
import { PageHead } from './page-head.tsx';
import type { Route } from './route.ts';

/** As `readChart` has it, here before the file is even read into memory; bytes. */
const fileLimit = 100 * 1024 * 1024;

type Stage =
  | { at: 'choose'; said?: string }
  | { at: 'working'; name: string; done: number; total: number }
  | { at: 'added'; added: AddedFile }
  | { at: 'failed'; error: ChartkeyError };

const titleOf = (name: string) => name.replace(/\.[^.]*$/, '').slice(0, 120) || name.slice(0, 120);

/** A FHIR file from disk: read, checked and sealed in this page; whatever goes wrong, nothing was added (W2). */
export function AddPage({ go }: { go(route: Route): void }) {
  const platform = usePlatform();
  const [stage, setStage] = useState<Stage>({ at: 'choose' });
  const abort = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => abort.current?.abort(), []);

  const take = async (files: readonly File[]) => {
    const [file] = files;
    if (!file) return;
    if (files.length > 1) return setStage({ at: 'choose', said: words.oneFile });
    abort.current = new AbortController();
    const { signal } = abort.current;
    setStage({ at: 'working', name: file.name, done: 0, total: 0 });
    try {
      if (file.size > fileLimit) throw new ChartkeyError('FHIR_TOO_LARGE', { detail: `${file.size} bytes` });
      const bytes = new Uint8Array(await file.arrayBuffer());
      const progress = (done: number, total: number) => setStage({ at: 'working', name: file.name, done, total });
      const added = await platform.addFile(bytes, { title: titleOf(file.name), progress, signal });
      await platform.call('records.continue', {});
      setStage({ at: 'added', added });
    } catch (thrown) {
      const error = toChartkeyError(thrown);
      setStage(error.code === 'CANCELLED' ? { at: 'choose', said: words.cancelled } : { at: 'failed', error });
    }
  };

  return (
    <>
      <PageHead title={words.addTitle} />
      {(stage.at === 'choose' || stage.at === 'failed') && (
        <>
          <p class="quiet measure">{words.addText}</p>
          {stage.at === 'failed' && <ErrorNotice code={stage.error.code} />}
          {stage.at === 'choose' && stage.said && (
            <p class="small quiet" role="status">
              {stage.said}
            </p>
          )}
          <DropZone take={(files) => void take(files)} icon={Upload} />
        </>
      )}
      {stage.at === 'working' && (
        <section class="card working" aria-live="polite">
          <Busy text={stage.total === 0 ? words.reading(stage.name) : words.sealing(stage.done, stage.total)} />
          {stage.total > 0 && <progress value={stage.done} max={stage.total} aria-label={stage.name} />}
          <button type="button" class="button" onClick={() => abort.current?.abort()}>
            {common.cancel}
          </button>
        </section>
      )}
      {stage.at === 'added' && (
        <section class="card" role="status">
          <Empty icon={Check} title={words.addedTitle(stage.added.items)} text={words.addedText}>
            {stage.added.warnings.length > 0 && (
              <Notice tone="caution" title={words.warningCount(stage.added.warnings.length)}>
                <ul class="small">
                  {stage.added.warnings.map(({ kind, count, types }) => (
                    <li key={kind}>{words.warning(kind, count, types)}</li>
                  ))}
                </ul>
              </Notice>
            )}
            <div class="actions">
              <button type="button" class="button button-primary" onClick={() => go({ page: 'records' })}>
                {words.title}
              </button>
              <button type="button" class="button" onClick={() => setStage({ at: 'choose' })}>
                <Icon nodes={Upload} size="small" />
                {words.another}
              </button>
            </div>
          </Empty>
        </section>
      )}
    </>
  );
}
