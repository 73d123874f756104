import type { Engine } from '../background/create-context.ts';
import type { MirrorView } from '../messages/mirror-views.ts';
import { liveGrants } from '../storage/ledger.ts';
import { mirrorOf } from './mirror.ts';
import { type MirrorRow, mirrorPlace } from './mirror-row.ts';

/** What the screens show of the mirror, and of what came back with it. */
export async function mirrorView(engine: Engine): Promise<MirrorView> {
  const { store, ledger, charts } = engine;
  const { progress, trouble } = mirrorOf(engine).status();
  const [row, devices, known, { rows }] = await Promise.all([
    store.row<MirrorRow>(mirrorPlace),
    store.devices(),
    ledger.read(),
    charts.read(),
  ]);
  const { grants, records, openings, people } = known;
  const indexed = new Set(rows.map(({ record }) => record));
  const missing = [...records.keys()].filter((record) => !indexed.has(record)).length + (row?.unread.length ?? 0);
  return {
    ...(progress ? { progress } : {}),
    ...(row ? { syncedAt: row.syncedAt } : {}),
    ...(row?.recoveredTo === undefined ? {} : { recoveredTo: row.recoveredTo }),
    browsers: devices.length,
    records: records.size,
    items: [...records.values()].reduce((sum, { items }) => sum + items, 0),
    grants: grants.size,
    live: liveGrants(known, engine.now()).length,
    receipts: [...openings.values()].reduce((sum, list) => sum + list.length, 0),
    people: people.size,
    missing,
    ...(trouble ? { trouble } : {}),
    ...(row?.alert ? { alert: row.alert } : {}),
  };
}
