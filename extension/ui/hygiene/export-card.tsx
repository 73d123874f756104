import { useState } from 'preact/hooks';
import type { Exported } from '../../hygiene/export-all.ts';
import { common, hygiene as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { useLongWork } from '../hooks/use-long-work.ts';
import { usePlatform } from '../platform.ts';

const sum = <T,>(list: readonly T[], of: (each: T) => number): number => list.reduce((all, each) => all + of(each), 0);

/** Everything in one open file, made and checked in this page. */
export function ExportCard() {
  const { hygiene } = usePlatform();
  const [made, setMade] = useState<Exported>();
  const { progress, error, run, cancel } = useLongWork<{ done: number; total: number }>();
  const start = () =>
    void run({ done: 0, total: 0 }, async (signal, tell) => {
      setMade(undefined);
      setMade(await hygiene.exportAll({ signal, progress: (done, total) => tell({ done, total }) }));
    });
  const people = made?.people ?? [];
  const lost = sum(people, ({ problems }) => sum(problems, ({ items }) => items));
  return (
    <section class="card setting" id="export">
      <h2>{words.exportTitle}</h2>
      <p class="small quiet measure">{words.exportText}</p>
      {error &&
        (error.code === 'CANCELLED' ? (
          <p class="small" role="status">
            {words.exportCancelled}
          </p>
        ) : (
          <ErrorNotice code={error.code} retry={start} />
        ))}
      {progress && (
        <div class="working" aria-live="polite">
          <Busy text={words.exportWorking(progress.done, progress.total)} />
          {progress.total > 0 && <progress value={progress.done} max={progress.total} aria-label={words.exportTitle} />}
          <button type="button" class="button" onClick={cancel}>
            {common.cancel}
          </button>
        </div>
      )}
      {made && (
        <div role="status" class="made">
          <p class="strong">{words.exportDone(sum(people, ({ resources }) => resources))}</p>
          <p class="small quiet">
            {words.exportCounts(
              sum(people, ({ attested }) => attested),
              sum(people, ({ grants }) => grants),
              sum(people, ({ receipts }) => receipts),
            )}
          </p>
          {lost > 0 && <Notice tone="caution" title={words.exportProblems(lost)} />}
        </div>
      )}
      {!progress && (
        <>
          <Notice tone="caution">
            <p class="small">{words.exportCaution}</p>
          </Notice>
          <div class="actions">
            {made && (
              <button type="button" class="button button-primary" onClick={() => hygiene.save(made.file, made.name)}>
                {words.exportSave}
              </button>
            )}
            <button type="button" class="button" onClick={start}>
              {made ? words.exportAgain : words.exportStart}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
