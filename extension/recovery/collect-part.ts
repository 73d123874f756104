import type { GatewayClient } from '../grants/gateway-client.ts';
import type { ChartRow } from '../records/chart-row.ts';
import { beginningWith } from '../storage/database.ts';
import type { BackupPart } from './backup-file.ts';
import { type ReadOptions, readRecords } from './read-records.ts';
import type { PersonVault } from './self-vault.ts';

/**
 * What one person has, as it goes into a backup: every log held here, the rows that no log holds and, where `read` is given,
 * the records in clear. Throws what `readRecords` throws.
 */
export async function collect(
  vault: PersonVault,
  read: (ReadOptions & { gateway: GatewayClient }) | undefined,
): Promise<BackupPart> {
  const { db, store } = vault;
  const devices = [];
  for (const { lane } of await store.devices()) devices.push({ lane, entries: await store.entriesOf(lane) });
  const rows: BackupPart['rows'] = [];
  for (const prefix of ['chart/', 'receipt/'])
    for (const place of await db.getAllKeys('rows', beginningWith(prefix)))
      rows.push({ place, value: await store.row(place) });
  if (!read) return { devices, rows };
  const charts = rows.filter(({ place }) => place.startsWith('chart/')).map(({ value }) => value as ChartRow);
  return { devices, rows, records: await readRecords(charts, { ...vault, gateway: read.gateway }, read) };
}
