import { type Bytes, concat, fromHex, type Hex } from '#protocol/bytes';
import { keccak256, signingDigest, typeHash } from '#protocol/eip712';
import { compact, signDigest } from '#protocol/signatures';
import { type ChainContext, domainOf, types } from '#protocol/typed-data';
import { type Actor, actor, word } from './cast.ts';
import type { Measured } from './ledger.ts';

const erasureTypes = { ...types, Erasure: [{ name: 'record', type: 'Record' }] };
const pad = new Uint8Array(12);

const recordHash = (owner: Hex, manifest: Hex): Bytes =>
  keccak256(concat(typeHash(types, 'Record'), pad, fromHex(owner, 20), fromHex(manifest, 32)));

const erasureHash = (record: Bytes): Bytes => keccak256(concat(typeHash(erasureTypes, 'Erasure'), record));

/** Gas of registering and erasing deposits; for a batch, per row. `Next` is an owner's second deposit and on. */
export async function recordOperations(records: Measured, chain: ChainContext): Promise<Record<string, number>> {
  const gas: Record<string, number> = {};
  const relay = actor('relay').address;
  const signed = (hash: Bytes, { privateKey }: Actor) =>
    signDigest(signingDigest(domainOf('Record', chain), hash), privateKey);
  const owner = actor('owner');
  const args = (name: string, who = owner) => [who.address, word(name)] as const;
  const registration = (name: string, who = owner) => signed(recordHash(who.address, word(name)), who);
  const erasure = (name: string) => signed(erasureHash(recordHash(owner.address, word(name))), owner);

  gas.registerBySig = await records.gasOf(relay, 'registerBySig', [...args('first'), registration('first')]);
  gas.registerBySigNext = await records.gasOf(relay, 'registerBySig', [...args('second'), registration('second')]);
  gas.register = await records.gasOf(actor('own owner').address, 'register', [word('own')]);
  gas.burn = await records.gasOf(actor('own owner').address, 'burn', [word('own')]);
  gas.burnBySig = await records.gasOf(relay, 'burnBySig', [...args('first'), erasure('first')]);
  const rows = Array.from({ length: 100 }, (_, index) => {
    const who = actor(`owner ${index}`);
    const { r, vs } = compact(registration(`row ${index}`, who));
    return [...args(`row ${index}`, who), r, vs];
  });
  gas['registerMany@100'] = Math.ceil((await records.gasOf(relay, 'registerMany', [rows])) / rows.length);
  return gas;
}
