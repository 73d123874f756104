import type { MirrorView } from '../../../messages/mirror-views.ts';
import type { RestorePlatform } from '../../restore-platform.ts';

const at = Date.UTC(2026, 10, 14, 14, 12);

export const mirrorView: MirrorView = {
  syncedAt: Date.now() - 2 * 60_000,
  recoveredTo: at,
  browsers: 2,
  records: 3,
  items: 2140,
  grants: 14,
  live: 2,
  receipts: 38,
  people: 0,
  missing: 0,
};

/** Every word is taken for one of the list. */
export const sampleRestore: RestorePlatform = {
  read: async (typed) => ({ words: [...typed], unknown: [], fit: true }),
  lookUp: async () => ({ at, browsers: 2 }),
  empty: async () => undefined,
  createVault: async () => undefined,
};
