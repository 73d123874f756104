import { parseSignedGrant, type SignedGrant } from '#protocol/consent/signed-grant';
import { recoversTo } from '#protocol/recover-address';
import { statedLanguage } from '#protocol/statement';
import { digestOf, revocationDigest } from '#protocol/typed-data';
import type { Context } from '../background/context.ts';
import type { GrantedEntry } from '../storage/fold.ts';

/**
 * What a receipt is made from: the signed grant of the log with what was written down beside it. A stop that was asked for is
 * signed again, byte for byte as it was sent (RFC 6979), or is the one a wallet signed with the grant; the stop of a live grant
 * goes into no receipt. Throws `LOCKED`.
 */
export async function signedGrantOf(
  { chain, keys, ledger }: Pick<Context, 'chain' | 'keys' | 'ledger'>,
  { id, at, grant, signature, path, place, items, actingFor, ruled, wallet }: GrantedEntry,
): Promise<SignedGrant> {
  const stoppedAt = (await ledger.read()).stopped.get(id);
  const sign = async () =>
    wallet?.revocation ?? (await (await keys.signer(path)).signDigest(revocationDigest(id, chain)));
  return parseSignedGrant({
    v: 1,
    chain,
    grant,
    signature,
    // Whether a contract agreed, only the chain can say (ERC-1271).
    ...(recoversTo(digestOf('Grant', grant, chain), signature, grant.patient) ? {} : { contract: true }),
    at: Math.floor(at / 1000),
    language: (await statedLanguage(grant.terms.statement, actingFor)) ?? 'en',
    ...(place ? { place } : {}),
    items,
    ...(actingFor ? { actingFor } : {}),
    ...(ruled ? { byRule: true } : {}),
    ...(stoppedAt === undefined ? {} : { stopped: { at: Math.floor(stoppedAt / 1000), signature: await sign() } }),
  });
}
