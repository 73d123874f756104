import { createRateLimiter, type Rate, type RateLimiter } from './rate-limiter.ts';

/** Rates and quotas (V3). Network addresses are counted in memory and never stored or logged. */
export interface LimitSettings {
  /** Any request, for each network address. */
  address: Rate;
  /** Requests that cost a signature recovery (2 ms), for each network address. */
  addressWrites: Rate;
  /** Grants and records given to the relay, for each network address: nobody alone spends the relay's gas of a day. */
  addressRows: Rate;
  /** Bytes uploaded, for each network address. */
  addressBytes: Rate;
  /** Revocations, for each network address: never spent by anything else. */
  addressStops: Rate;
  /** Pauses and resumes, for each network address: a panic stop is one for every live grant. */
  addressPauses: Rate;
  /**
   * Signed writes, for each account. Spent once its signature is proven: whoever only names an account, and accounts are
   * public on the chain, must not spend what is its.
   */
  account: Rate;
  /** Leases, for each grant and the account that proved to ask; grant ids are public on the chain. */
  grant: Rate;
  /** Event streams open at once, for each network address. */
  streams: number;
  /** Bytes of uploads in memory at once, for each network address. */
  incomingBytes: number;
  /** Bytes kept for one owner account. */
  ownerBytes: number;
  /** Bytes kept in one owner's inbox from one custodian. */
  inboxBytes: number;
}

const mebibyte = 1024 * 1024;

export const defaultLimits: LimitSettings = {
  address: { burst: 1_200, perSecond: 100 },
  addressWrites: { burst: 300, perSecond: 10 },
  addressStops: { burst: 300, perSecond: 10 },
  addressPauses: { burst: 600, perSecond: 20 },
  addressRows: { burst: 600, perSecond: 0.02 },
  addressBytes: { burst: 4_096 * mebibyte, perSecond: mebibyte },
  account: { burst: 120, perSecond: 2 },
  grant: { burst: 60, perSecond: 1 },
  streams: 256,
  incomingBytes: 256 * mebibyte,
  ownerBytes: 4_096 * mebibyte,
  inboxBytes: 64 * mebibyte,
};

export interface Limits {
  address: RateLimiter;
  addressWrites: RateLimiter;
  addressBytes: RateLimiter;
  addressStops: RateLimiter;
  addressPauses: RateLimiter;
  addressRows: RateLimiter;
  account: RateLimiter;
  grant: RateLimiter;
  settings: LimitSettings;
}

export const createLimits = (settings: LimitSettings): Limits => ({
  address: createRateLimiter(settings.address),
  addressWrites: createRateLimiter(settings.addressWrites),
  addressBytes: createRateLimiter(settings.addressBytes),
  addressStops: createRateLimiter(settings.addressStops),
  addressPauses: createRateLimiter(settings.addressPauses),
  addressRows: createRateLimiter(settings.addressRows),
  account: createRateLimiter(settings.account),
  grant: createRateLimiter(settings.grant),
  settings,
});

/** Limits that count a network address. */
export type AddressLimit =
  | 'address'
  | 'addressWrites'
  | 'addressBytes'
  | 'addressStops'
  | 'addressPauses'
  | 'addressRows';
