import { createHmac, timingSafeEqual } from 'node:crypto';
import { beBytes, concat, fromBase64url, fromHex, type Hex, readBe, toBase64url, toHex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { tokenLifetime } from '#protocol/lease';

export interface TokenGrant {
  grant: Hex;
  version: number;
}

/** Fetch tokens: until 5 ‖ head version 8 ‖ grant 32 ‖ HMAC-SHA256(key, …)[0..16], base64url. Nothing to store or lose. */
export interface Tokens {
  issue(to: TokenGrant, now: number): { token: string; until: number };
  /** Throws `TOKEN_INVALID` when we did not make it or it has ended. Callers still look for a tombstone. */
  read(token: string, now: number): TokenGrant;
}

const bodyLength = 45;

export function createTokens(key: Uint8Array): Tokens {
  const tag = (body: Uint8Array) => createHmac('sha256', key).update('token').update(body).digest().subarray(0, 16);
  return {
    issue({ grant, version }, now) {
      const until = now + tokenLifetime;
      const body = concat(beBytes(until, 5), beBytes(version, 8), fromHex(grant, 32));
      return { token: toBase64url(concat(body, tag(body))), until };
    },
    read(token, now) {
      const bytes = decode(token);
      const body = bytes.subarray(0, bodyLength);
      const genuine = bytes.length === bodyLength + 16 && timingSafeEqual(tag(body), bytes.subarray(bodyLength));
      if (!genuine || now >= readBe(body.subarray(0, 5))) throw new ChartkeyError('TOKEN_INVALID');
      return { version: readBe(body.subarray(5, 13)), grant: toHex(body.subarray(13)) };
    },
  };
}

function decode(token: string): Uint8Array {
  try {
    return fromBase64url(token);
  } catch (cause) {
    throw new ChartkeyError('TOKEN_INVALID', { cause });
  }
}
