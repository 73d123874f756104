import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { nonceLifetime } from '#protocol/lease';

/**
 * Nonces that need no storage until they are used: time 5 ‖ random 11 ‖ HMAC-SHA256(key, grant ‖ time ‖ random)[0..16].
 * Only we can make one, it is for one grant and lives 60 s; that it is used once is kept by the receipt it ends in.
 */
export interface Nonces {
  issue(grant: Hex, now: number): Hex;
  /** Throws `NONCE_INVALID` unless we issued it for this grant in the last 60 s. */
  check(nonce: Hex, grant: Hex, now: number): void;
}

const startLength = 16;

export function createNonces(key: Uint8Array): Nonces {
  const tag = (grant: Hex, start: Uint8Array) =>
    createHmac('sha256', key).update('nonce').update(grant).update(start).digest().subarray(0, 16);
  return {
    issue(grant, now) {
      const start = randomBytes(startLength);
      start.writeUIntBE(now, 0, 5);
      return `0x${Buffer.concat([start, tag(grant, start)]).toString('hex')}`;
    },
    check(nonce, grant, now) {
      const bytes = Buffer.from(nonce.slice(2), 'hex');
      const start = bytes.subarray(0, startLength);
      const genuine = bytes.length === 32 && timingSafeEqual(tag(grant, start), bytes.subarray(startLength));
      const age = genuine ? now - start.readUIntBE(0, 5) : -1;
      if (age < 0 || age > nonceLifetime) throw new ChartkeyError('NONCE_INVALID');
    },
  };
}
