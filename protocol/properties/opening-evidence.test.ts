import { describe, expect, it } from 'vitest';
import { type Bytes, fromHex, type Hex, toHex } from '#protocol/bytes';
import { disclosureAnchor, disclosureLeaf } from '#protocol/disclosure-log';
import { merkleLevels, merklePath, merkleRoot } from '#protocol/merkle';
import {
  checkOpening,
  misnumbered,
  type OpeningEvidence,
  type OpeningsFile,
  readOpenings,
} from '#protocol/opening-evidence';
import { addressOf, sign } from '#protocol/signatures';
import { hashOf } from '#protocol/typed-data';
import { sampleBytes, sampleChain, sampleHex, sampleNow } from '../vectors/sample.ts';

const key = sampleBytes('clinic key');
const gateway = sampleHex('gateway');
const grant = sampleHex('grant');

/** Three openings of one grant, signed by the institution itself, in a log with two random leaves. */
async function made(): Promise<OpeningsFile> {
  const receipts = [1, 2, 3].map((n) => ({
    grant,
    gateway,
    nonce: sampleHex(`n${n}`),
    sessionKey: sampleHex('s'),
    at: sampleNow + n,
  }));
  const hashes = receipts.map((receipt) => hashOf('Receipt', receipt));
  const salts = hashes.map((hash) => sampleHex(`salt ${hash}`));
  const own = await Promise.all(hashes.map((hash, i) => disclosureLeaf(salts[i]!, hash, i + 1)));
  const leaves: Bytes[] = [...own, sampleBytes('fill 1'), sampleBytes('fill 2')];
  const levels = await merkleLevels(leaves);
  const state = { size: leaves.length, root: toHex(await merkleRoot(leaves)) };
  const { chainId, grants, accreditation } = sampleChain;
  return {
    format: 'chartkey-openings-1',
    chainId,
    grants,
    accreditation,
    disclosures: sampleHex('disclosures', 20),
    gateway,
    openings: receipts.map((receipt, i) => ({
      grant,
      receipt: hashes[i]!,
      grantee: addressOf(key),
      signed: { receipt, signature: sign('Receipt', receipt, sampleChain, key), signer: { kind: 'grantee' as const } },
      inclusion: {
        custodian: sampleHex('custodian', 20),
        ordinal: i + 1,
        salt: salts[i]!,
        place: i,
        path: merklePath(levels, i).map(toHex),
        ...state,
        epoch: 4,
        block: 77,
        at: sampleNow,
      },
    })),
  };
}

describe('proofs of openings, checked by somebody else', () => {
  it('D3 hold where the reader signed and the log has it, and say what must stand on the chain', async () => {
    const file = await made();
    for (const opening of file.openings) {
      const { size, root } = opening.inclusion!;
      expect(await checkOpening(opening, file)).toEqual({
        receipt: opening.receipt,
        signature: 'holds',
        inclusion: 'holds',
        anchor: {
          custodian: opening.inclusion!.custodian,
          epoch: 4,
          block: 77,
          value: await disclosureAnchor(gateway, { size, root }),
        },
      });
    }
    expect(misnumbered(file.openings)).toEqual([]);
    expect(readOpenings(JSON.stringify(file))).toEqual(file);
  });

  it('D3 fail for another reader, another grant, gateway, place, number or salt', async () => {
    const file = await made();
    const [first, second] = file.openings as [OpeningEvidence, OpeningEvidence];
    const signed: Partial<OpeningEvidence>[] = [
      { grantee: sampleHex('somebody else', 20) },
      { grant: sampleHex('another grant') },
      { signed: second.signed! },
      { signed: { ...first.signed!, signature: second.signed!.signature } },
    ];
    for (const change of signed)
      expect(await checkOpening({ ...first, ...change }, file), JSON.stringify(change)).toMatchObject({
        signature: 'fails',
      });
    expect(await checkOpening(first, { ...file, gateway: sampleHex('other') })).toMatchObject({ signature: 'fails' });
    const included: Partial<NonNullable<OpeningEvidence['inclusion']>>[] = [
      { place: 1 },
      { ordinal: 2 },
      { salt: sampleHex('other') },
      { root: sampleHex('other') },
      { path: first.inclusion!.path.slice(1) },
    ];
    for (const change of included) {
      const inclusion = { ...first.inclusion!, ...change };
      expect(await checkOpening({ ...first, inclusion }, file), JSON.stringify(change)).toMatchObject({
        inclusion: 'fails',
      });
    }
  });

  it('D3 another size may leave a path as it is, and never the anchor that must be on the chain', async () => {
    const file = await made();
    const [first] = file.openings as [OpeningEvidence];
    const other = { ...first, inclusion: { ...first.inclusion!, size: 6 } };
    const values = [(await checkOpening(first, file)).anchor!.value, (await checkOpening(other, file)).anchor!.value];
    expect(new Set(values).size).toBe(2);
  });

  it('say what is absent, and which grant has a gap', async () => {
    const file = await made();
    const [first, , third] = file.openings as [OpeningEvidence, OpeningEvidence, OpeningEvidence];
    const { signed: _, inclusion: __, ...bare } = first;
    expect(await checkOpening(bare, file)).toEqual({
      receipt: first.receipt,
      signature: 'absent',
      inclusion: 'absent',
    });
    expect(misnumbered([first, third])).toEqual([grant]);
    expect(misnumbered([first, bare])).toEqual([]);
  });

  it('a file that is none is refused by the place that is wrong', async () => {
    const file = await made();
    const wrong: [unknown, string][] = [
      ['{', 'not JSON'],
      [{ ...file, format: 'other' }, 'format'],
      [{ ...file, openings: [{ ...file.openings[0], grant: '0x12' }] }, 'openings.0.grant'],
      [{ ...file, more: 1 }, 'more'],
    ];
    for (const [value, place] of wrong)
      expect(() => readOpenings(typeof value === 'string' ? value : JSON.stringify(value))).toThrow(
        expect.objectContaining({ code: 'BAD_MESSAGE', detail: expect.stringContaining(place) }),
      );
    expect(fromHex(file.openings[0]!.receipt as Hex)).toHaveLength(32);
  });
});
