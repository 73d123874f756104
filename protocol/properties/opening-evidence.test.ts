import { describe, expect, it } from 'vitest';
import { fromHex, type Hex } from '#protocol/bytes';
import { disclosureAnchor } from '#protocol/disclosure-log';
import { ChartkeyError } from '#protocol/errors';
import {
  checkOpening,
  misnumbered,
  type OpeningEvidence,
  type OpeningsFile,
  readOpenings,
} from '#protocol/opening-evidence';
import { addressOf } from '#protocol/signatures';
import { sampleBytes, sampleChain, sampleHex } from '../vectors/sample.ts';
import { sampleOpenings } from '../vectors/sample-openings.ts';

type Three = [OpeningEvidence, OpeningEvidence, OpeningEvidence];
const check = (opening: OpeningEvidence, { gateway }: Pick<OpeningsFile, 'gateway'>, prove?: () => Promise<void>) =>
  checkOpening(opening, { chain: sampleChain, gateway, prove });

describe('proofs of openings, checked by somebody else', () => {
  it('D3 hold where the reader signed and the log has it, and say what must stand on the chain', async () => {
    const file = await sampleOpenings();
    for (const opening of file.openings) {
      const { size, root } = opening.inclusion!;
      expect(await check(opening, file)).toEqual({
        receipt: opening.receipt,
        share: 'holds',
        signature: 'holds',
        inclusion: 'holds',
        anchor: {
          custodian: opening.inclusion!.custodian,
          epoch: 4,
          block: 77,
          value: await disclosureAnchor(file.gateway, { size, root }),
        },
      });
    }
    expect(misnumbered(file.openings)).toEqual([]);
    expect(readOpenings(JSON.stringify(file))).toEqual(file);
  });

  it('D3 fail for another reader, another grant, gateway, place, number or salt', async () => {
    const file = await sampleOpenings();
    const [first, second] = file.openings as Three;
    const signed: Partial<OpeningEvidence>[] = [
      { grant: sampleHex('another grant') },
      { signed: second.signed! },
      { signed: { ...first.signed!, signature: second.signed!.signature } },
    ];
    for (const change of signed)
      expect(await check({ ...first, ...change }, file), JSON.stringify(change)).toMatchObject({ signature: 'fails' });
    const elsewhere = { gateway: sampleHex('other') };
    expect(await check(first, elsewhere)).toMatchObject({ share: 'fails', signature: 'fails' });
    const included: Partial<NonNullable<OpeningEvidence['inclusion']>>[] = [
      { place: 1 },
      { ordinal: 2 },
      { salt: sampleHex('other') },
      { root: sampleHex('other') },
      { path: first.inclusion!.path.slice(1) },
    ];
    for (const change of included) {
      const inclusion = { ...first.inclusion!, ...change };
      expect(await check({ ...first, inclusion }, file), JSON.stringify(change)).toMatchObject({ inclusion: 'fails' });
    }
  });

  it('D3 fail where whoever made the file put another reader into a real grant, or signed it in the patient’s place', async () => {
    const file = await sampleOpenings();
    const [first] = file.openings as Three;
    const { grant, signature } = first.granted!;
    // Their own key is the reader, the number is that of the real grant.
    const theirs = await sampleOpenings({ clinic: sampleBytes('forger') });
    const [forged] = theirs.openings as Three;
    const receipt = { ...forged.signed!.receipt, grant: first.grant };
    const named = { ...forged, grant: first.grant, signed: { ...forged.signed!, receipt } };
    expect(await check(named, file)).toMatchObject({ share: 'fails', signature: 'fails' });
    // The real grant, and a receipt by their own key.
    const real = { ...named, granted: first.granted };
    expect(await check(real, file)).toMatchObject({ share: 'holds', signature: 'fails' });
    // Words of their own for the real patient, whose signature is of other words.
    const words = { ...forged, granted: { ...forged.granted!, signature } };
    expect(await check(words, file)).toMatchObject({ share: 'unasked', signature: 'holds' });
    const no = async () => {
      throw new ChartkeyError('BAD_SIGNATURE');
    };
    expect(await check(words, file, no)).toMatchObject({ share: 'fails' });
    expect(forged.granted!.grant.patient).toBe(grant.patient);
  });

  it('whether a contract account agreed is for the chain to say, and a node that is away says nothing against it', async () => {
    const file = await sampleOpenings({ patient: sampleBytes('owner of a contract account') });
    const [first] = file.openings as Three;
    const other = (await sampleOpenings()).openings[0]!.granted!.signature;
    const opening = { ...first, granted: { ...first.granted!, signature: other } };
    expect(await check(opening, file)).toMatchObject({ share: 'unasked' });
    expect(await check(opening, file, async () => undefined)).toMatchObject({ share: 'holds' });
    const away = async () => {
      throw new ChartkeyError('OFFLINE');
    };
    await expect(check(opening, file, away)).rejects.toMatchObject({ code: 'OFFLINE' });
    expect(first.granted!.grant.patient).toBe(addressOf(sampleBytes('owner of a contract account')));
  });

  it('D3 another size may leave a path as it is, and never the anchor that must be on the chain', async () => {
    const file = await sampleOpenings();
    const [first] = file.openings as Three;
    const other = { ...first, inclusion: { ...first.inclusion!, size: 6 } };
    const values = [(await check(first, file)).anchor!.value, (await check(other, file)).anchor!.value];
    expect(new Set(values).size).toBe(2);
  });

  it('say what is absent, and which grant has a gap', async () => {
    const file = await sampleOpenings();
    const [first, , third] = file.openings as Three;
    const { granted: _, ...unnamed } = first;
    // Nobody knows who was to sign it.
    expect(await check(unnamed, file)).toMatchObject({ share: 'absent', signature: 'absent', inclusion: 'holds' });
    const { signed: __, inclusion: ___, ...bare } = unnamed;
    expect(await check(bare, file)).toEqual({
      receipt: first.receipt,
      share: 'absent',
      signature: 'absent',
      inclusion: 'absent',
    });
    expect(misnumbered([first, third])).toEqual([first.grant]);
    expect(misnumbered([first, bare])).toEqual([]);
  });

  it('a file that is none is refused by the place that is wrong', async () => {
    const file = await sampleOpenings();
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
