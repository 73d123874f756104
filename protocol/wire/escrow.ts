import * as v from 'valibot';
import { address, base64url, bytes32, count, seconds, signature65 } from './common.ts';

/**
 * Bodies of the gateway's escrow routes (protocol.md §8). `escrow` is the account of the recovery key, `controller` the
 * seed's own account; `days` is how long a request waits before the body is given out.
 */
export const escrowDays = { least: 1, usual: 3, most: 14 } as const;

export const escrowWrite = v.strictObject({
  controller: address,
  escrow: address,
  days: v.pipe(count, v.minValue(escrowDays.least), v.maxValue(escrowDays.most)),
  /** The seed sealed under the recovery key; see `protocol/escrow.ts`. */
  body: base64url(1024),
  at: seconds,
  signature: signature65,
});
export type EscrowWrite = v.InferOutput<typeof escrowWrite>;

export const escrowRemoval = v.strictObject({ controller: address, escrow: address, signature: signature65 });
export type EscrowRemoval = v.InferOutput<typeof escrowRemoval>;

export const recoveryRequest = v.strictObject({ escrow: address, at: seconds, signature: signature65 });
export type RecoveryRequest = v.InferOutput<typeof recoveryRequest>;

export const recoveryRefusal = v.strictObject({
  controller: address,
  escrow: address,
  request: bytes32,
  signature: signature65,
});
export type RecoveryRefusal = v.InferOutput<typeof recoveryRefusal>;

/** An open request: `left` is the seconds it still waits, of a running gateway; 0 when the body is given out. */
export const openRecovery = v.strictObject({ request: bytes32, at: seconds, left: count });
export type OpenRecovery = v.InferOutput<typeof openRecovery>;

export const escrowState = v.strictObject({
  escrow: address,
  days: count,
  /** SHA-256 of the stored body. */
  body: bytes32,
  recovery: v.optional(openRecovery),
});
export type EscrowState = v.InferOutput<typeof escrowState>;
export const escrowStates = v.strictObject({ escrows: v.array(escrowState) });
export const escrowBody = v.strictObject({ escrow: address, body: base64url(1024) });
