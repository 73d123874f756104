import type { Hex } from '#protocol/bytes';
import { readChart, type Warning } from '#protocol/fhir/read-chart';
import { freshPath } from '../approvals/fresh-path.ts';
import { laneOf } from '../approvals/receive-request.ts';
import { config } from '../config.ts';
import { openDatabase } from '../storage/database.ts';
import { createLedger } from '../storage/ledger.ts';
import { createStore } from '../storage/store.ts';
import { createKeys, vaultSource } from '../vault/keys.ts';
import { filingBatch } from './filing.ts';
import { sealChart } from './seal-chart.ts';

export interface AddFileOptions {
  title: string;
  /** Parts sealed of all. */
  progress?(done: number, total: number): void;
  /** Until the last moment: an aborted import leaves nothing behind. */
  signal?: AbortSignal;
}

export interface AddedFile {
  record: Hex;
  items: number;
  warnings: Warning[];
}

/**
 * Adds a FHIR R4 file (Bundle, NDJSON or one resource) in the page it was dropped on, so that the background stays free.
 * Afterwards `call('records.continue', {})` uploads and registers it. Throws the FHIR codes of `readChart`, `LOCKED`,
 * `CANCELLED`, `QUOTA_EXCEEDED`; whatever is thrown, nothing was added.
 */
export async function addFile(bytes: Uint8Array, { title, progress, signal }: AddFileOptions): Promise<AddedFile> {
  const db = await openDatabase();
  const now = () => Date.now();
  const keys = createKeys(vaultSource(db), now);
  try {
    await keys.session();
    const store = createStore(db, keys.boxes, now);
    const ledger = await createLedger(store).read();
    const { resources, warnings } = readChart(bytes);
    const path = freshPath(
      'owners',
      laneOf(ledger),
      [...ledger.records.values()].map((entry) => entry.path),
    );
    const options = {
      keys,
      chain: config.deployment,
      ...(progress ? { progress } : {}),
      ...(signal ? { signal } : {}),
    };
    const sealed = await sealChart({ resources, path, title, at: now() }, options);
    await store.write(filingBatch(sealed));
    return { record: sealed.chart.record, items: sealed.chart.items.length, warnings };
  } finally {
    keys.forget();
    db.close();
  }
}
