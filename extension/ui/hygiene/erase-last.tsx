import type { ErrorCode } from '#protocol/errors';
import type { ErasureCertificate } from '#protocol/wire/erasure';
import type { EraseState } from '../../hygiene/erase-stored.ts';
import { common, time, hygiene as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';

interface EraseLastProps {
  state: EraseState;
  retry(): void;
  save(file: Blob, name: string): void;
  empty(): void;
  busy: boolean;
  error: ErrorCode | undefined;
}

const sum = (list: readonly ErasureCertificate[], of: (report: ErasureCertificate['report']) => number) =>
  list.reduce((all, { report }) => all + of(report), 0);

function fileOf(certificates: readonly ErasureCertificate[]): Blob {
  const text = JSON.stringify({ v: 1, kind: 'chartkey-erasure', certificates }, null, 2);
  return new Blob([`${text}\n`], { type: 'application/json' });
}

/** What the storage proved, or why it could not; then the second step, which is never the one in focus. */
export function EraseLast({ state, retry, save, empty, busy, error }: EraseLastProps) {
  const { certificates, accounts, trouble } = state;
  const kept = certificates.flatMap(({ report }) => report.kept.filter(({ what }) => what === 'receipts'));
  const receipts = kept.reduce((all, { count }) => all + count, 0);
  const until = Math.max(...kept.map((entry) => entry.until ?? 0));
  const today = new Date().toISOString().slice(0, 10);
  return (
    <>
      {trouble && (
        <Notice tone="caution" title={words.waitingTitle}>
          <p class="small">{words.waitingText(accounts - certificates.length)}</p>
          <p class="small quiet">{common.errorCode(trouble)}</p>
          <button type="button" class="button" disabled={busy} onClick={retry}>
            {common.tryAgain}
          </button>
        </Notice>
      )}
      {certificates.length > 0 && (
        <section class="card setting">
          <h2>{words.proofTitle}</h2>
          <p role="status">{words.proofText(certificates.length)}</p>
          <p class="small quiet">
            {words.proofCounts(
              sum(certificates, ({ shredded }) => shredded.blobs),
              words.size(sum(certificates, ({ shredded }) => shredded.bytes)),
              sum(certificates, ({ shredded }) => shredded.grants),
            )}
          </p>
          {receipts > 0 && <p class="small quiet">{words.keptReceipts(receipts, time.day(until * 1000))}</p>}
          <div class="actions">
            <button
              type="button"
              class="button"
              onClick={() => save(fileOf(certificates), `chartkey-erasure-${today}.json`)}
            >
              {words.saveProof}
            </button>
          </div>
          <p class="small quiet">{words.saveProofHint}</p>
        </section>
      )}
      <section class="card setting">
        <h2>{words.lastTitle}</h2>
        <p class="quiet">{words.lastText}</p>
        {error && <ErrorNotice code={error} retry={empty} />}
        {busy ? (
          <Busy text={words.emptying} />
        ) : (
          <div class="actions">
            <button type="button" class="button button-stop-strong" onClick={empty}>
              {trouble ? words.eraseHereNow : words.eraseHere}
            </button>
          </div>
        )}
      </section>
    </>
  );
}
