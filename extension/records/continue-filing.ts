import { toChartkeyError } from '#protocol/errors';
import { backoff } from '../approvals/advance-request.ts';
import type { Context } from '../background/context.ts';
import { uploadBytes, uploadCount } from '../grants/gateway-client.ts';
import { type DepositRow, depositPlace } from './deposit-row.ts';
import { type FilingRow, filingPlace } from './filing.ts';

/**
 * Uploads what the gateway does not have, then registers the record token. Every step is repeatable: a blob is dropped here
 * only once it was acknowledged, and the relay knows a row it was given before. Returns whether it was registered by this run.
 */
export async function continueFiling(context: Context, filing: FilingRow): Promise<boolean> {
  const { store, gateway, keys } = context;
  const place = filingPlace(filing.record);
  let row = filing;
  /** Only what is said changes: a wallet may have signed meanwhile. A row that is gone stays gone. */
  const put = async (said: Partial<FilingRow>, dropBlobs: [string, number][] = []): Promise<void> => {
    row = await store.change(async () => {
      const known = await store.row<FilingRow>(place);
      const next = { ...(known ?? row), ...said };
      return { batch: { dropBlobs, ...(known ? { rows: { [place]: next } } : {}) }, result: next };
    });
  };
  try {
    const owner = await keys.signer(row.path);
    for (let batch = await nextBatch(context, row); batch.length > 0; batch = await nextBatch(context, row)) {
      await gateway.putBlobs(
        batch.map(({ blob }) => blob),
        owner,
      );
      await put(
        { uploaded: row.uploaded + batch.length, tries: 0 },
        batch.map(({ key }) => key),
      );
      context.news('records');
    }
    const { signature } = row.row;
    // Its owner is a wallet that has not signed for it yet: asked in the dashboard, and taken up again then.
    if (signature === undefined) return false;
    await gateway.relayRecord({ ...row.row, signature });
    return await endFiling(context, row);
  } catch (thrown) {
    const { code } = toChartkeyError(thrown);
    if (code === 'LOCKED') return false;
    await put({ trouble: code, tries: row.tries + 1 });
    context.wake(context.now() + backoff(row.tries));
    return false;
  } finally {
    context.news('records');
  }
}

/** In one write with the deposit it came from: a worker that dies leaves none that is never filed. False for who comes second. */
const endFiling = ({ store, now }: Context, { record, depositId }: FilingRow): Promise<boolean> =>
  store.change(async () => {
    if (!(await store.row(filingPlace(record)))) return { batch: {}, result: false };
    const place = depositId === undefined ? undefined : depositPlace(depositId);
    const deposit = place === undefined ? undefined : await store.row<DepositRow>(place);
    const filed =
      place && deposit?.state === 'filing' ? { [place]: { ...deposit, state: 'filed', changedAt: now() } } : {};
    return { batch: { rows: { [filingPlace(record)]: undefined, ...filed } }, result: true };
  });

/** Blobs still here, up to what one upload may hold. */
async function nextBatch({ db }: Context, { record }: FilingRow) {
  const batch: { key: [string, number]; blob: { cid: string; bytes: Uint8Array<ArrayBuffer> } }[] = [];
  let size = 0;
  const range = IDBKeyRange.bound([record, 0], [record, Number.MAX_SAFE_INTEGER]);
  for (let cursor = await db.transaction('blobs').store.openCursor(range); cursor; cursor = await cursor.continue()) {
    size += cursor.value.bytes.length;
    if (batch.length > 0 && (size > uploadBytes || batch.length === uploadCount)) break;
    batch.push({ key: cursor.key, blob: cursor.value });
  }
  return batch;
}
