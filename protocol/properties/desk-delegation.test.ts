import { describe, expect, it } from 'vitest';
import { type Bytes, type Hex, toBase64url } from '#protocol/bytes';
import { checkReceipt } from '#protocol/check-receipt';
import { deskAccount, deskKeyOf, deskLifetime } from '#protocol/delegation';
import { clinicianKeyOf, exportP256, generateP256, signP256 } from '#protocol/p256';
import { addressOf, sign } from '#protocol/signatures';
import { digestOf } from '#protocol/typed-data';
import type { StoredReceipt } from '#protocol/wire/gateway';
import { sampleBytes, sampleChain, sampleHex, sampleNow } from '../vectors/sample.ts';

const institutionKey = sampleBytes('institution account');
const institution = addressOf(institutionKey);
const deskKey = sampleBytes('desk account');
const strangerKey = sampleBytes('stranger account');
const day = 24 * 60 * 60;

const named = (changes: object = {}, by: Bytes = institutionKey) => {
  const delegation = {
    grantee: institution,
    clinicianKey: deskKeyOf(addressOf(deskKey)),
    from: sampleNow - day,
    until: sampleNow + day,
    ...changes,
  };
  return { delegation, signature: sign('Delegation', delegation, sampleChain, by) };
};

/** A receipt by a page's key for which `by` vouched, with the desk's word beside it. */
async function receiptOf(by: Bytes, desk?: ReturnType<typeof named>): Promise<StoredReceipt> {
  const keys = await generateP256();
  const point = await exportP256(keys.publicKey);
  const [from, until] = [sampleNow - 60, sampleNow + 3_600];
  const delegation = { grantee: institution, clinicianKey: await clinicianKeyOf(point), from, until };
  const word = (name: string): Hex => sampleHex(name);
  const receipt = {
    grant: word('grant'),
    gateway: word('gateway'),
    nonce: word('nonce'),
    sessionKey: word('session'),
    at: sampleNow,
  };
  return {
    receipt,
    signature: await signP256(digestOf('Receipt', receipt, sampleChain), keys.privateKey),
    signer: {
      kind: 'clinician',
      publicKey: toBase64url(point),
      delegation,
      delegationSignature: sign('Delegation', delegation, sampleChain, by),
      ...(desk ? { desk } : {}),
    },
  };
}

describe('K8 a key desk that its institution named vouches for pages, and for nothing more', () => {
  it('a receipt is good by the institution’s key, or by its desk’s with the institution’s word beside it', async () => {
    await checkReceipt(await receiptOf(institutionKey), institution, sampleChain);
    await checkReceipt(await receiptOf(deskKey, named()), institution, sampleChain);
  });

  it.each<[string, () => Promise<StoredReceipt>]>([
    ['the desk’s key without the word', () => receiptOf(deskKey)],
    ['another key than the one that was named', () => receiptOf(strangerKey, named())],
    ['the institution’s own key where a desk was named', () => receiptOf(institutionKey, named())],
    ['a word that somebody else signed', () => receiptOf(deskKey, named({}, strangerKey))],
    ['a word that the desk signed for itself', () => receiptOf(deskKey, named({}, deskKey))],
    [
      'a word of another institution',
      () => receiptOf(deskKey, named({ grantee: addressOf(strangerKey) }, strangerKey)),
    ],
    ['a word whose time is over', () => receiptOf(deskKey, named({ until: sampleNow }))],
    ['a word whose time has not come', () => receiptOf(deskKey, named({ from: sampleNow + 1 }))],
    ['a word for longer than a year', () => receiptOf(deskKey, named({ from: sampleNow - deskLifetime }))],
    [
      'a word for a page’s key, used as one for a desk',
      () => receiptOf(deskKey, named({ clinicianKey: sampleHex('p') })),
    ],
  ])('refused: %s', async (_name, make) => {
    const refused = expect(checkReceipt(await make(), institution, sampleChain)).rejects;
    await refused.toMatchObject({ code: expect.stringMatching(/^(?:BAD_SIGNATURE|DELEGATION_INVALID)$/) });
  });

  it('the account stands behind twelve zeros, and is read back from there', () => {
    expect(deskAccount(named(), institution, sampleChain, sampleNow)).toBe(addressOf(deskKey));
    expect(deskKeyOf(addressOf(deskKey))).toMatch(/^0x0{24}[0-9a-f]{40}$/);
  });

  it('a signature that is none is refused with the same code', () => {
    const junk = { ...named(), signature: `0x${'00'.repeat(65)}` as Hex };
    expect(() => deskAccount(junk, institution, sampleChain, sampleNow)).toThrow('DELEGATION_INVALID');
  });
});
