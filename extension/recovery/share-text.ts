import { concat, equalBytes, fromHex, type Hex, sha256 } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { fromBech32m, toBech32m } from './bech32m.ts';

/** A guardian's share as it is printed. `bytes` are of `shamir-secret-sharing`: 32 and the place, which is its last. */
export interface Share {
  /** First four bytes of SHA-256 of the escrow's account: shares of one making have the same. */
  set: Uint8Array;
  threshold: number;
  count: number;
  bytes: Uint8Array;
}

const prefix = 'ckshare';
const version = 1;
const setLength = 4;
const shareLength = 33;

export const setOf = async (escrow: Hex): Promise<Uint8Array> =>
  (await sha256(fromHex(escrow, 20))).slice(0, setLength);

/** `ckshare1…`: Bech32m over version, set, threshold and count in one byte, and the share. In groups of four for paper. */
export function writeShare({ set, threshold, count, bytes }: Share): string {
  const text = toBech32m(prefix, concat(Uint8Array.of(version), set, Uint8Array.of((threshold << 4) | count), bytes));
  const start = prefix.length + 1;
  return [text.slice(0, start), ...(text.slice(start).match(/.{1,4}/g) ?? [])].join(' ');
}

/** Spaces, dashes, line breaks and case do not matter. Throws `BAD_SHARE`, `UNSUPPORTED_VERSION`. */
export function readShare(text: string): Share {
  const payload = fromBech32m(prefix, text.replace(/[\s-]+/g, '').toLowerCase());
  if (payload[0] !== version) throw new ChartkeyError('UNSUPPORTED_VERSION', { detail: 'share' });
  const numbers = payload[1 + setLength] ?? 0;
  const share = {
    set: payload.slice(1, 1 + setLength),
    threshold: numbers >> 4,
    count: numbers & 15,
    bytes: payload.slice(2 + setLength),
  };
  if (share.bytes.length !== shareLength || share.threshold < 2 || share.threshold > share.count)
    throw new ChartkeyError('BAD_SHARE', { detail: 'form' });
  return share;
}

/**
 * The shares of one making, as many as needed and no more. Throws `BAD_SHARE`, `SHARES_MIXED`, `SHARE_REPEATED`,
 * `SHARES_MISSING`.
 */
export function readShares(texts: readonly string[]): Share[] {
  const shares = texts.map(readShare);
  const [first] = shares;
  if (!first) throw new ChartkeyError('SHARES_MISSING');
  const places = new Set<number>();
  for (const { set, threshold, count, bytes } of shares) {
    if (!equalBytes(set, first.set) || threshold !== first.threshold || count !== first.count)
      throw new ChartkeyError('SHARES_MIXED');
    if (places.has(bytes[shareLength - 1]!)) throw new ChartkeyError('SHARE_REPEATED');
    places.add(bytes[shareLength - 1]!);
  }
  if (shares.length < first.threshold)
    throw new ChartkeyError('SHARES_MISSING', { detail: `${shares.length} of ${first.threshold}` });
  return shares.slice(0, first.threshold);
}
