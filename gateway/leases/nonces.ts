import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { beBytes, concat, fromHex, type Hex, readBe, toHex } from '#protocol/bytes';
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

export function createNonces(key: Uint8Array): Nonces {
  const tag = (grant: Hex, start: Uint8Array) =>
    createHmac('sha256', key).update('nonce').update(fromHex(grant, 32)).update(start).digest().subarray(0, 16);
  return {
    issue(grant, now) {
      const start = concat(beBytes(now, 5), randomBytes(11));
      return toHex(concat(start, tag(grant, start)));
    },
    check(nonce, grant, now) {
      const bytes = fromHex(nonce, 32);
      const start = bytes.subarray(0, 16);
      const age = now - readBe(start.subarray(0, 5));
      if (!timingSafeEqual(tag(grant, start), bytes.subarray(16)) || age < 0 || age > nonceLifetime)
        throw new ChartkeyError('NONCE_INVALID');
    },
  };
}
