import { randomBytes } from 'node:crypto';
import { type Hex, sha256, toBase64url, toHex } from '#protocol/bytes';
import { escrowAccount, sealEscrow } from '#protocol/escrow';
import { sign } from '#protocol/signatures';
import { type ChainContext, hashOf } from '#protocol/typed-data';
import type { EscrowState } from '#protocol/wire/escrow';
import type { Client } from './client.ts';
import { accountHeader, freshAccount, type Signer } from './patient.ts';

/** A patient's escrow with both its keys, and what its two sides say to a gateway. */
export async function makeEscrow(chain: ChainContext, controller: Signer = freshAccount(), days = 3) {
  const recoveryKey = new Uint8Array(randomBytes(32));
  const { address: escrow, privateKey: key } = await escrowAccount(recoveryKey);
  const secret = { seed: new Uint8Array(randomBytes(64)), entropy: new Uint8Array(randomBytes(16)) };
  const body = await sealEscrow(recoveryKey, secret, new Uint8Array(randomBytes(16)));
  const named = { controller: controller.address, escrow };
  const path = `/escrows/${escrow}`;
  const bodyHash = toHex(await sha256(body));
  return {
    escrow,
    controller,
    recoveryKey,
    secret,
    path,
    bodyHash,
    write(at: number, changes: { days?: number; by?: Signer; on?: ChainContext } = {}) {
      const message = { ...named, days: changes.days ?? days, body: bodyHash, at };
      const signature = sign('EscrowWrite', message, changes.on ?? chain, (changes.by ?? controller).key);
      return { ...message, body: toBase64url(body), signature };
    },
    request(at: number, by = key) {
      const message = { escrow, at };
      return { ...message, signature: sign('RecoveryRequest', message, chain, by) };
    },
    requestId: (at: number): Hex => hashOf('RecoveryRequest', { escrow, at }),
    refusal(request: Hex, by: Signer = controller) {
      const message = { controller: by.address, escrow, request };
      return { ...message, signature: sign('RecoveryRefusal', message, chain, by.key) };
    },
    removal(by: Signer = controller) {
      const message = { controller: by.address, escrow };
      return { ...message, signature: sign('EscrowRemoval', message, chain, by.key) };
    },
    /** Asks for the body, as whoever has the recovery key. */
    take: (client: Client, at: number, by: Signer = { address: escrow, key }) =>
      client.call<{ body: string }>('GET', `${path}/body`, undefined, { authorization: accountHeader(chain, by, at) }),
    state: (client: Client) => client.call<EscrowState>('GET', path),
  };
}
export type TestEscrow = Awaited<ReturnType<typeof makeEscrow>>;
