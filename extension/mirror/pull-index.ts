import { fromBase64url, type Hex, sha256, toHex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { verify } from '#protocol/signatures';
import { type IndexBody, openIndex } from './index-body.ts';
import type { MirrorTools } from './mirror-tools.ts';

export interface PulledIndex {
  version: number;
  /** SHA-256 of the sealed body. */
  hash: Hex;
  body: IndexBody;
}

/**
 * The index as the gateway has it: `same` while it is the one under `known`, undefined when there is none. Throws
 * `TAMPERED` or `BAD_SIGNATURE` on one that this patient did not write, `UNSUPPORTED_VERSION` on a newer format.
 */
export async function pullIndex(
  { gateway, owner, secret, chain }: Pick<MirrorTools, 'gateway' | 'owner' | 'secret' | 'chain'>,
  known?: Hex,
): Promise<PulledIndex | 'same' | undefined> {
  const stored = await gateway.getIndex(owner, known);
  if (stored === undefined || stored === 'same') return stored;
  const { version, previous, signature } = stored;
  if (stored.owner !== owner.address) throw new ChartkeyError('TAMPERED', { detail: 'index of another owner' });
  const sealed = fromBase64url(stored.body);
  const hash = toHex(await sha256(sealed));
  verify('IndexWrite', { owner: owner.address, version, previous, body: hash }, chain, signature, owner.address);
  return { version, hash, body: await openIndex(secret, owner.address, version, sealed) };
}
