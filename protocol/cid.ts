import { CID } from 'multiformats/cid';
import { create } from 'multiformats/hashes/digest';
import { type Bytes, equalBytes, sha256 } from './bytes.ts';
import { ChartkeyError } from './errors.ts';

const rawCodec = 0x55;
const sha2256 = 0x12;

/** CIDv1, raw codec, sha2-256, base32: the address of ciphertext. `digest` is 32 bytes. */
export const cidOfDigest = (digest: Uint8Array): string => CID.createV1(rawCodec, create(sha2256, digest)).toString();

export const cidOf = async (bytes: Uint8Array): Promise<string> => cidOfDigest(await sha256(bytes));

/** The 32-byte digest inside a CID of ours. Throws `BAD_MESSAGE` on any other kind. */
export function digestOfCid(text: string): Bytes {
  try {
    const cid = CID.parse(text);
    if (cid.version === 1 && cid.code === rawCodec && cid.multihash.code === sha2256 && cid.toString() === text)
      return new Uint8Array(cid.multihash.digest);
  } catch (cause) {
    throw new ChartkeyError('BAD_MESSAGE', { cause, detail: 'not a CID' });
  }
  throw new ChartkeyError('BAD_MESSAGE', { detail: 'not a CIDv1 raw sha2-256' });
}

/** Throws `HASH_MISMATCH` unless `bytes` are what `cid` names (K7). */
export async function checkCid(cid: string, bytes: Uint8Array): Promise<void> {
  if (!equalBytes(await sha256(bytes), digestOfCid(cid))) throw new ChartkeyError('HASH_MISMATCH', { detail: cid });
}
