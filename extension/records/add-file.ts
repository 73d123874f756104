import type { Hex } from '#protocol/bytes';
import { readChart, type Warning } from '#protocol/fhir/read-chart';
import { freshPath } from '../approvals/fresh-path.ts';
import { laneOf } from '../approvals/receive-request.ts';
import { config } from '../config.ts';
import { openActive } from '../profiles/open-active.ts';
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
 * Adds a FHIR R4 file (Bundle, NDJSON or one resource) to the records of whoever is acted for now, in the page it was dropped on, so that the background stays free.
 * Afterwards `call('records.continue', {})` uploads and registers it. Throws the FHIR codes of `readChart`, `LOCKED`,
 * `CANCELLED`, `QUOTA_EXCEEDED`; whatever is thrown, nothing was added.
 */
export async function addFile(bytes: Uint8Array, { title, progress, signal }: AddFileOptions): Promise<AddedFile> {
  const now = () => Date.now();
  const { keys, store, ledger: folded, close } = await openActive(now);
  try {
    await keys.session();
    const ledger = await folded.read();
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
    close();
  }
}
