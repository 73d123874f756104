import {
  type Bytes,
  beBytes,
  concat,
  equalBytes,
  fromHex,
  fromUtf8,
  type Hex,
  hkdf,
  sha256,
  toHex,
  utf8,
} from './bytes.ts';
import { ChartkeyError } from './errors.ts';
import { gunzip, gzip } from './gzip.ts';
import { type HeadList, headList } from './wire/head-list.ts';
import { parseWire } from './wire/parse.ts';

/** Heads: what a grantee may open *now* (protocol.md §4). Body = salt16 ‖ AES-256-GCM(gzip(JSON), nonce 0). */
const nonce = new Uint8Array(12);

const headKey = async (key: Uint8Array, salt16: Uint8Array, version: number, usage: KeyUsage) => {
  const raw = await hkdf(key, salt16, concat(utf8('chartkey/1/head'), beBytes(version, 8)), 32);
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, [usage]);
};

const gcm = (grant: Hex, version: number): AesGcmParams => ({
  name: 'AES-GCM',
  iv: nonce,
  additionalData: concat(fromHex(grant, 32), beBytes(version, 8)),
});

/** Seals a list under the grant's lease key. `salt16` is fresh for every call, which makes the zero nonce safe (K9). */
export async function sealHead(
  list: HeadList,
  leaseKey: Uint8Array,
  grant: Hex,
  version: number,
  salt16: Uint8Array,
): Promise<Bytes> {
  const key = await headKey(leaseKey, salt16, version, 'encrypt');
  const packed = await gzip(utf8(JSON.stringify(list)));
  return concat(salt16, new Uint8Array(await crypto.subtle.encrypt(gcm(grant, version), key, packed)));
}

/** Opens a head body. Throws `TAMPERED`; the caller has checked the Head signature and that `body` hashes to it. */
export async function openHead(body: Uint8Array, leaseKey: Uint8Array, grant: Hex, version: number): Promise<HeadList> {
  const key = await headKey(leaseKey, body.slice(0, 16), version, 'decrypt');
  let list: unknown;
  try {
    const packed = await crypto.subtle.decrypt(gcm(grant, version), key, body.slice(16));
    list = JSON.parse(fromUtf8(await gunzip(new Uint8Array(packed))));
  } catch (cause) {
    throw new ChartkeyError('TAMPERED', { cause, detail: 'head' });
  }
  return parseWire(headList, list);
}

export const headBodyHash = async (body: Uint8Array): Promise<Hex> => toHex(await sha256(body));

/** Throws `HEAD_STALE` when a head is older than one this reader has seen (K7), `HASH_MISMATCH` on another body. */
export async function checkHead(
  head: { version: number; body: Hex },
  body: Uint8Array,
  newestSeen: number | undefined,
): Promise<void> {
  if (!equalBytes(await sha256(body), fromHex(head.body, 32)))
    throw new ChartkeyError('HASH_MISMATCH', { detail: 'head body' });
  if (newestSeen !== undefined && head.version < newestSeen)
    throw new ChartkeyError('HEAD_STALE', { detail: `version ${head.version} after ${newestSeen}` });
}
