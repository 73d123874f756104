import type { Hex } from '#protocol/bytes';
import type { ErrorCode } from '#protocol/errors';
import type { AccountPath } from '#protocol/keys';
import type { RecordRow } from '#protocol/wire/gateway';
import type { Batch, Store } from '../storage/store.ts';
import { chartPlace } from './chart-row.ts';
import type { SealedChart } from './seal-chart.ts';

/** A sealed chart on its way to the gateway and the chain; sealed under `filing/<record>`, gone when registered. */
export interface FilingRow {
  v: 1;
  record: Hex;
  path: AccountPath;
  state: 'uploading' | 'registering';
  parts: number;
  uploaded: number;
  /** Without a signature while its owner, a wallet, has not signed for it. */
  row: Omit<RecordRow, 'signature'> & { signature?: Hex };
  /** The wallet's signature of the word that names the account at `path` its agent, as soon as it is there. */
  agent?: Hex;
  tries: number;
  trouble?: ErrorCode;
  /** The deposit it came from; its page is told when it is filed. */
  depositId?: string;
}

export const filingPlace = (record: Hex): string => `filing/${record}`;

/** Not all there for a grant: parts are missing at the gateway, or its owner, a wallet, has not signed for it. */
export const isUnfinished = ({ uploaded, parts, row }: FilingRow): boolean =>
  uploaded < parts || row.signature === undefined;

export const openFilings = (store: Store): Promise<FilingRow[]> => store.rows<FilingRow>('filing/');

/**
 * Everything of a sealed chart as one write: index, ciphertext, what is left to do, and the log entry. Before it nothing
 * happened, after it nothing can be lost (X10).
 */
export function filingBatch({ chart, manifest, blobs, row }: SealedChart, depositId?: string): Batch {
  const { record, path, title, attestation } = chart;
  const filing: FilingRow = {
    v: 1,
    record,
    path,
    state: 'uploading',
    parts: blobs.length,
    uploaded: 0,
    row,
    tries: 0,
    ...(depositId ? { depositId } : {}),
  };
  const fact = {
    kind: 'recorded' as const,
    record,
    path,
    manifest,
    title,
    items: chart.items.length,
    parts: blobs.length,
    ...(attestation ? { attestation } : {}),
  };
  return {
    rows: { [chartPlace(record)]: chart, [filingPlace(record)]: filing },
    blobs: blobs.map(({ cid, bytes }, index) => ({ key: [record, index], cid, bytes })),
    facts: [fact],
  };
}
