import { toChartkeyError } from '#protocol/errors';
import { backoff } from '../approvals/advance-request.ts';
import type { Context } from '../background/context.ts';
import { uploadBytes, uploadCount } from '../grants/gateway-client.ts';
import { type FilingRow, filingPlace } from './filing.ts';

/**
 * Uploads what the gateway does not have, then registers the record token. Every step is repeatable: a blob is dropped here
 * only once it was acknowledged, and the relay knows a row it was given before. Returns whether it is registered.
 */
export async function continueFiling(context: Context, filing: FilingRow): Promise<boolean> {
  const { store, gateway, keys } = context;
  const place = filingPlace(filing.record);
  let row = filing;
  try {
    const owner = await keys.signer(row.path);
    for (let batch = await nextBatch(context, row); batch.length > 0; batch = await nextBatch(context, row)) {
      await gateway.putBlobs(
        batch.map(({ blob }) => blob),
        owner,
      );
      row = { ...row, uploaded: row.uploaded + batch.length, tries: 0 };
      await store.write({ rows: { [place]: row }, dropBlobs: batch.map(({ key }) => key) });
      context.news('records');
    }
    const { signature } = row.row;
    // Its owner is a wallet that has not signed for it yet: asked in the dashboard, and taken up again then.
    if (signature === undefined) return false;
    await gateway.relayRecord({ ...row.row, signature });
    await store.write({ rows: { [place]: undefined } });
    return true;
  } catch (thrown) {
    const { code } = toChartkeyError(thrown);
    if (code === 'LOCKED') return false;
    await store.write({ rows: { [place]: { ...row, trouble: code, tries: row.tries + 1 } satisfies FilingRow } });
    context.wake(context.now() + backoff(row.tries));
    return false;
  } finally {
    context.news('records');
  }
}

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
