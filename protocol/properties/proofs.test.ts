import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accreditationView } from '#protocol/accreditation';
import { type Bytes, type Hex, toHex, utf8 } from '#protocol/bytes';
import { canonicalHash } from '#protocol/canonical-json';
import { merkleLevels, merklePath, merkleRoot, merkleVerify, resourceLeaf } from '#protocol/merkle';
import { checkAttestation, checkCustodianName, isAttested } from '#protocol/ownership';
import { addressOf, sign } from '#protocol/signatures';
import type { AttestationProof, LinkProof } from '#protocol/wire/head-list';
import { sampleBytes, sampleChain, sampleHex, sampleNow } from '../vectors/sample.ts';
import { runs } from './runs.ts';

const leavesOf = (count: number) => Array.from({ length: count }, (_, i) => sampleBytes(`leaf ${i}`));

describe('Merkle proofs', () => {
  it('every leaf of every small tree proves its own place and no other', async () => {
    for (let count = 1; count <= 17; count++) {
      const leaves = leavesOf(count);
      const levels = await merkleLevels(leaves);
      const root = levels.at(-1)![0]!;
      for (const [index, leaf] of leaves.entries()) {
        const path = merklePath(levels, index);
        expect(await merkleVerify(leaf, index, count, path, root)).toBe(true);
        for (const [other, another] of leaves.entries())
          if (other !== index) {
            expect(await merkleVerify(another, index, count, path, root)).toBe(false);
            expect(await merkleVerify(leaf, other, count, merklePath(levels, other), root)).toBe(false);
          }
      }
    }
  });

  it('any changed, missing or added sibling, or a place outside the tree, is refused', async () => {
    const change = fc.record({
      count: fc.integer({ min: 2, max: 300 }),
      at: fc.nat(),
      bit: fc.integer({ min: 0, max: 255 }),
      which: fc.nat(),
    });
    const property = fc.asyncProperty(change, async ({ count, at, bit, which }) => {
      const leaves = leavesOf(count);
      const index = at % count;
      const levels = await merkleLevels(leaves);
      const root = levels.at(-1)![0]!;
      const path = merklePath(levels, index);
      const leaf = leaves[index]!;
      const flip = (bytes: Bytes) => bytes.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      const sibling = which % path.length;
      const paths = [
        path.map((hash, i) => (i === sibling ? flip(hash) : hash)),
        path.slice(1),
        path.slice(0, -1),
        [...path, leaf],
      ];
      for (const bad of paths) expect(await merkleVerify(leaf, index, count, bad, root)).toBe(false);
      expect(await merkleVerify(flip(leaf), index, count, path, root)).toBe(false);
      expect(await merkleVerify(leaf, index, count, path, flip(root))).toBe(false);
      for (const [place, size] of [
        [-1, count],
        [count, count],
        [0.5, count],
        [Number.NaN, count],
        [index, Number.POSITIVE_INFINITY],
        [index, 2 ** 40],
      ] as const)
        expect(await merkleVerify(leaf, place, size, path, root)).toBe(false);
    });
    await fc.assert(property, runs(30, 1_000));
  });

  it('a node is never a leaf', async () => {
    const leaves = leavesOf(4);
    const levels = await merkleLevels(leaves);
    const parents = levels[1]!;
    expect(await merkleRoot(parents)).toEqual(levels[2]![0]);
    // The tree of parents has the same root, so a leaf must come from a resource: its hash begins with 0x00, a node's with 0x01.
    const salt = sampleBytes('salt', 16);
    const resource = new Uint8Array([...leaves[0]!, ...leaves[1]!]).slice(15);
    expect(await resourceLeaf(salt, resource)).not.toEqual(parents[0]);
  });
});

describe('ownership: link, attestation, accreditation, leaf', () => {
  const CUSTODIAN = 2;
  const [ownerKey, custodianKey] = [sampleBytes('owner key'), sampleBytes('custodian key')];
  const [owner, custodian] = [addressOf(ownerKey), addressOf(custodianKey)];
  const grant = sampleHex('grant');
  const profile = {
    name: 'Riverside General',
    place: 'Madison, Wisconsin',
    kind: 'hospital' as const,
    origins: ['https://riverside.example'],
  };
  const period = { institution: '1', roles: CUSTODIAN, until: sampleNow, profile: sampleHex('profile'), at: 100 };
  const accreditation = accreditationView([{ kind: 'accredited', who: custodian, ...period }]);
  const context = { chain: sampleChain, accreditation, role: CUSTODIAN, now: sampleNow };
  const text = '{"value":5.0}';
  const salt = sampleBytes('leaf salt', 16);

  async function attest(changes: Partial<AttestationProof> = {}, key = custodianKey) {
    const leaves = [await resourceLeaf(salt, utf8(text)), sampleBytes('another leaf')];
    const levels = await merkleLevels(leaves);
    const attested = { owner, custodian, root: toHex(levels.at(-1)![0]!), at: 200, ...changes };
    const signature = sign('Attestation', attested, sampleChain, key);
    const proof = { salt, index: 0, count: 2, path: merklePath(levels, 0) };
    return { attestation: { ...attested, signature, profile }, line: { text, proof } };
  }
  const linkOf = (changes: Partial<LinkProof> = {}, key = ownerKey): LinkProof => {
    const link = { owner, grant, until: sampleNow, ...changes };
    return { ...link, signature: sign('Link', link, sampleChain, key) };
  };

  it('an attested resource is attested, one without a proof is not', async () => {
    const { attestation, line } = await attest();
    await checkAttestation(attestation, [linkOf()], grant, context);
    await checkAttestation(attestation, [linkOf({ grant: sampleHex('other grant') }), linkOf()], grant, context);
    expect(await isAttested(line, attestation)).toBe(true);
    expect(await isAttested({ text }, attestation)).toBe(false);
    expect(await isAttested(line, undefined)).toBe(false);
  });

  it('a custodian has the names an accreditor gave it, also an earlier one, and no other', async () => {
    const { attestation } = await attest();
    const named = async (hash: Hex) => ({ kind: 'accredited' as const, who: custodian, ...period, profile: hash });
    const earlier = await named(await canonicalHash(profile));
    const view = accreditationView([earlier, await named(sampleHex('a later profile'))]);
    await checkCustodianName(attestation, view);
    const borrowed = { ...attestation, profile: { ...profile, name: 'Mayo Clinic' } };
    for (const [proof, events] of [
      [borrowed, view],
      [attestation, accreditation],
      [{ ...attestation, custodian: owner }, view],
    ] as const)
      await expect(checkCustodianName(proof, events)).rejects.toMatchObject({ code: 'ATTESTATION_INVALID' });
  });

  it('a proof that is offered but false is refused: text, salt, place, bytes moved between salt and text', async () => {
    const { attestation, line } = await attest();
    const { proof } = line;
    const moved = { ...proof, salt: new Uint8Array([...salt, ...utf8(text.slice(0, 3))]) };
    for (const bad of [
      { text: '{"value":5}', proof },
      { text, proof: { ...proof, salt: sampleBytes('other', 16) } },
      { text, proof: { ...proof, index: 1 } },
      { text, proof: { ...proof, path: [] } },
      { text: text.slice(3), proof: moved },
    ])
      await expect(isAttested(bad, attestation)).rejects.toMatchObject({ code: 'ATTESTATION_INVALID' });
  });

  it('no link, a link to another grant or by another account, a forged or untimely attestation: refused', async () => {
    const { attestation } = await attest();
    const strangerKey = sampleBytes('stranger');
    const cases: [AttestationProof, LinkProof[]][] = [
      [attestation, []],
      [attestation, [linkOf({ grant: sampleHex('other grant') })]],
      [attestation, [{ ...linkOf({ grant: sampleHex('other grant') }), grant }]],
      [attestation, [linkOf({}, strangerKey)]],
      [attestation, [linkOf({ owner: addressOf(strangerKey) }, strangerKey)]],
      [{ ...attestation, root: sampleHex('other root') }, [linkOf()]],
      [{ ...attestation, at: 201 }, [linkOf()]],
      [(await attest({}, strangerKey)).attestation, [linkOf()]],
      [(await attest({ custodian: addressOf(strangerKey) }, strangerKey)).attestation, [linkOf()]],
      [(await attest({ at: 99 })).attestation, [linkOf()]],
      [(await attest({ at: sampleNow })).attestation, [linkOf()]],
    ];
    for (const [proof, links] of cases)
      await expect(checkAttestation(proof, links, grant, context)).rejects.toMatchObject({
        code: 'ATTESTATION_INVALID',
      });
  });
});
