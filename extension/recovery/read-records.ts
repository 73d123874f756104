import { ChartkeyError } from '#protocol/errors';
import { readSegments } from '../hygiene/read-segments.ts';
import type { ChartRow } from '../records/chart-row.ts';
import type { Backup } from './backup-file.ts';
import type { SelfVault } from './self-vault.ts';

export interface ReadOptions {
  signal?: AbortSignal | undefined;
  /** Segments read of all. */
  progress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Every resource of these charts in clear; all of it, or none: a backup that lacks something must not look like one. Throws
 * `OFFLINE`, `CANCELLED`, `HASH_MISMATCH`, `TAMPERED`, `NOT_ALLOWED` where the gateway does not have a part.
 */
export async function readRecords(
  rows: readonly ChartRow[],
  vault: Pick<SelfVault, 'db' | 'keys' | 'store' | 'gateway'>,
  { signal, progress }: ReadOptions,
): Promise<NonNullable<Backup['records']>> {
  const total = rows.reduce((sum, { segments }) => sum + segments.length, 0);
  let done = 0;
  const records: NonNullable<Backup['records']> = [];
  for (const row of rows) {
    const resources: string[] = [];
    for await (const opened of readSegments(vault, row, signal)) {
      if ('trouble' in opened) throw new ChartkeyError(opened.trouble, { detail: `segment ${opened.at}` });
      resources.push(...opened.lines.map(({ text }) => text));
      progress?.(++done, total);
    }
    records.push({ record: row.record, title: row.title, resources });
  }
  return records;
}
