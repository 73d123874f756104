import type { Hex } from '#protocol/bytes';

/** A renewal on its way, from the patient's question until the page has it; sealed under `renewal/<requestId>`. */
export interface RenewalRow {
  v: 1;
  requestId: string;
  /** The share it takes the place of. */
  renews: Hex;
  /** Unix ms: their page was given it. */
  deliveredAt?: number;
}

export const renewalPlace = (requestId: string): string => `renewal/${requestId}`;
