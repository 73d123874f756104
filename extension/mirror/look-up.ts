import type { Bytes } from '#protocol/bytes';
import { deriveAccount } from '#protocol/keys';
import { signDigest } from '#protocol/signatures';
import { digestOf } from '#protocol/typed-data';
import { config } from '../config.ts';
import { createGatewayClient } from '../grants/gateway-client.ts';
import type { Signer } from '../vault/keys.ts';
import { mirrorSecret } from './mirror-cipher.ts';
import { indexPath } from './mirror-tools.ts';
import { pullIndex } from './pull-index.ts';

/** What the gateway keeps for a seed: when it was last written, unix ms, and by how many browsers. */
export interface LookedUp {
  at: number;
  browsers: number;
}

/**
 * Looks for the copy of whoever has this seed, before there is a vault: the page that holds the seed asks by itself (X2).
 * Undefined when this gateway keeps nothing. Throws `OFFLINE`, `TAMPERED`, `UNSUPPORTED_VERSION`.
 */
export async function lookUp(seed: Bytes): Promise<LookedUp | undefined> {
  const { address, privateKey } = deriveAccount(seed, indexPath);
  const secret = mirrorSecret(seed);
  const { gateway: url, relay, deployment: chain } = config;
  const owner: Signer = {
    address,
    signDigest: async (digest) => signDigest(digest, privateKey),
    sign: async (name, message, on) => signDigest(digestOf(name, message, on), privateKey),
  };
  try {
    const gateway = createGatewayClient({ gateway: url, relay, chain, now: () => Date.now() });
    const found = await pullIndex({ gateway, owner, secret, chain });
    return found && found !== 'same' ? { at: found.body.at, browsers: found.body.devices.length } : undefined;
  } finally {
    privateKey.fill(0);
    secret.fill(0);
  }
}
