import { fromHex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { readLines } from '#protocol/resource-lines';
import { openSegment, unpad } from '#protocol/segment';
import type { GatewayClient } from '../grants/gateway-client.ts';
import type { ChartRow } from '../records/chart-row.ts';
import { segmentKeys } from '../records/segment-keys.ts';
import type { Database } from '../storage/database.ts';
import type { Keys } from '../vault/keys.ts';
import type { Backup } from './backup-file.ts';

interface Parts {
  db: Database;
  keys: Keys;
  gateway: GatewayClient;
  signal?: AbortSignal | undefined;
  /** Segments read of all. */
  progress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Every resource of these charts in clear, from the ciphertext at the gateway and what is still waiting here to go there.
 * Throws `OFFLINE`, `CANCELLED`, `HASH_MISMATCH`, `TAMPERED`.
 */
export async function readRecords(rows: readonly ChartRow[], parts: Parts): Promise<NonNullable<Backup['records']>> {
  const { db, keys, gateway, signal, progress } = parts;
  const waiting = new Map((await db.getAll('blobs')).map(({ cid, bytes }) => [cid, bytes]));
  const total = rows.reduce((sum, { segments }) => sum + segments.length, 0);
  let done = 0;
  const records: NonNullable<Backup['records']> = [];
  for (const { record, title, path, segments } of rows) {
    if (signal?.aborted) throw new ChartkeyError('CANCELLED');
    const away = segments.map(({ cid }) => cid).filter((cid) => !waiting.has(cid));
    const fetched =
      away.length > 0 ? await gateway.getBlobs(away, await keys.signer(path), signal ? { signal } : {}) : [];
    const bytesOf = new Map([...waiting, ...away.map((cid, i) => [cid, fetched[i]!] as const)]);
    const okms = await segmentKeys(keys, segments);
    const resources: string[] = [];
    for (const [i, { id, version, cid }] of segments.entries()) {
      const okm = okms[i]!;
      const plain = await openSegment(bytesOf.get(cid)!, { id: fromHex(id, 16), version, cid, okm });
      okm.fill(0);
      resources.push(...readLines(await unpad(plain)).map(({ text }) => text));
      progress?.(++done, total);
    }
    records.push({ record, title, resources });
  }
  return records;
}
