import type { Hex } from '#protocol/bytes';
import type { ErasureCertificate } from '#protocol/wire/erasure';

/** Somebody has begun to erase everything; sealed under `erase/begun` of whoever set this browser up. */
export interface EraseRow {
  v: 1;
  /** Unix milliseconds. */
  begunAt: number;
  /** Who the gateway said it is before anything was destroyed; absent while it has not answered. */
  identity?: Hex;
}
export const erasePlace = 'erase/begun';

/** A certificate that was checked; sealed under `erase/done/<account>`. */
export interface ErasedRow {
  v: 1;
  certificate: ErasureCertificate;
}
export const erasedPlace = (account: Hex): string => `erase/done/${account}`;
