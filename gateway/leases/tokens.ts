import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { tokenLifetime } from '#protocol/lease';

export interface TokenGrant {
  grant: Hex;
  /** Of the head whose CIDs it opens. */
  version: number;
}

/**
 * Fetch tokens: until 6 ‖ head version 6 ‖ grant 32 ‖ HMAC-SHA256(key, …)[0..16], base64url. Nothing to store or lose.
 */
export interface Tokens {
  /** `expires`: of the grant; no token outlives it. */
  issue(to: TokenGrant, now: number, expires: number): { token: string; until: number };
  /** Throws `TOKEN_INVALID` when we did not make it or it has ended. Callers still look for a tombstone. */
  read(token: string, now: number): TokenGrant;
}

const bodyLength = 44;
const tagLength = 16;

export function createTokens(key: Uint8Array): Tokens {
  const tag = (body: Uint8Array) =>
    createHmac('sha256', key).update('token').update(body).digest().subarray(0, tagLength);
  return {
    issue({ grant, version }, now, expires) {
      const until = Math.min(now + tokenLifetime, expires);
      const body = Buffer.alloc(bodyLength);
      body.writeUIntBE(until, 0, 6);
      body.writeUIntBE(version, 6, 6);
      body.write(grant.slice(2), 12, 'hex');
      return { token: Buffer.concat([body, tag(body)]).toString('base64url'), until };
    },
    read(token, now) {
      const bytes = Buffer.from(token, 'base64url');
      const body = bytes.subarray(0, bodyLength);
      const whole = bytes.length === bodyLength + tagLength && bytes.toString('base64url') === token;
      if (!whole || !timingSafeEqual(tag(body), bytes.subarray(bodyLength)) || now >= body.readUIntBE(0, 6))
        throw new ChartkeyError('TOKEN_INVALID');
      return { version: body.readUIntBE(6, 6), grant: `0x${body.subarray(12).toString('hex')}` };
    },
  };
}
