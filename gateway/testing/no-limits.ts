import type { LimitSettings } from '../http/limits.ts';

const unlimited = { burst: 1e9, perSecond: 1e9 };

/** For tests and measurements of something else than limits. */
export const noLimits: Partial<LimitSettings> = {
  address: unlimited,
  addressWrites: unlimited,
  addressStops: unlimited,
  addressPauses: unlimited,
  addressRows: unlimited,
  addressBytes: unlimited,
  account: unlimited,
  grant: unlimited,
};
