import type { Hex } from '#protocol/bytes';
import { compact, signDigest } from '#protocol/signatures';
import { type ChainContext, grantDigest, grantIdOf, revocationDigest } from '#protocol/typed-data';
import { type Actor, actor, word } from './cast.ts';
import type { Measured } from './ledger.ts';

const expires = 4_102_444_800; // 2100-01-01T00:00:00Z

interface Consent {
  patient: Actor;
  id: Hex;
  args: readonly [patient: Hex, expires: number, terms: Hex];
}

function consent(name: string): Consent {
  const patient = actor(name);
  const terms = word(name);
  return { patient, id: grantIdOf(patient.address, expires, terms), args: [patient.address, expires, terms] };
}

const grantSignature = ({ patient, id }: Consent, chain: ChainContext) =>
  signDigest(grantDigest(id, chain), patient.privateKey);
const revocationSignature = ({ patient, id }: Consent, chain: ChainContext) =>
  signDigest(revocationDigest(id, chain), patient.privateKey);

/** One batch row: the words of the grant and an EIP-2098 signature. */
const row = ({ args }: Consent, signature: Hex) => {
  const { r, vs } = compact(signature);
  return [...args, r, vs];
};

/** Gas of every way to grant and to revoke; for a batch, per row. Each grant has a fresh patient, as in real use. */
export async function grantOperations(
  grants: Measured,
  probe: Measured,
  chain: ChainContext,
): Promise<Record<string, number>> {
  const gas: Record<string, number> = {};
  const relay = actor('relay').address;
  const [own, relayed, early] = [consent('own'), consent('relayed'), consent('early')];

  gas.grant = await grants.gasOf(own.patient.address, 'grant', own.args.slice(1));
  gas.grantBySig = await grants.gasOf(relay, 'grantBySig', [...relayed.args, grantSignature(relayed, chain)]);
  const [cost, active] = await probe.ask('costOfIsActive', [grants.address, relayed.id]);
  if (active !== true) throw new Error('the probe asked for a grant that is not active');
  gas.isActive = Number(cost);
  gas.revoke = await grants.gasOf(own.patient.address, 'revoke', own.args.slice(1));
  gas.revokeBySig = await grants.gasOf(relay, 'revokeBySig', [...relayed.args, revocationSignature(relayed, chain)]);
  gas.revokeBySigAhead = await grants.gasOf(relay, 'revokeBySig', [...early.args, revocationSignature(early, chain)]);

  for (const count of [10, 100]) {
    const all = Array.from({ length: count }, (_, index) => consent(`batch ${count} row ${index}`));
    const granted = all.map((each) => row(each, grantSignature(each, chain)));
    const revoked = all.map((each) => row(each, revocationSignature(each, chain)));
    gas[`grantMany@${count}`] = Math.ceil((await grants.gasOf(relay, 'grantMany', [granted])) / count);
    gas[`revokeMany@${count}`] = Math.ceil((await grants.gasOf(relay, 'revokeMany', [revoked])) / count);
    const [balances] = await grants.ask('balanceOfBatch', [
      all.map((each) => each.args[0]),
      all.map((each) => each.id),
    ]);
    if ((balances as bigint[]).some((balance) => balance !== 0n)) throw new Error('a row was not revoked');
  }
  return gas;
}
