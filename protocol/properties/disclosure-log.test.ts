import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bytes, fromHex, sha256, toHex } from '#protocol/bytes';
import { disclosureAnchor, disclosureLeaf } from '#protocol/disclosure-log';
import { merkleRoot, merkleVerify } from '#protocol/merkle';
import { merkleExtends } from '#protocol/merkle-consistency';
import { disclosureVectors } from '../vectors/disclosure-vectors.ts';
import { sampleBytes, sampleHex } from '../vectors/sample.ts';
import { runs } from './runs.ts';

const leavesOf = (count: number) => Array.from({ length: count }, (_, i) => sampleBytes(`leaf ${i}`));
const stateOf = async (leaves: Bytes[], size: number) => ({ size, root: await merkleRoot(leaves.slice(0, size)) });

/** PROOF and SUBPROOF of RFC 9162 §2.1.4.1 as written there, over the leaves themselves. */
async function provenBy(leaves: Bytes[], earlier: number, whole: boolean): Promise<Bytes[]> {
  if (earlier === leaves.length) return whole ? [] : [await merkleRoot(leaves)];
  let split = 1;
  while (2 * split < leaves.length) split *= 2;
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return earlier <= split
    ? [...(await provenBy(left, earlier, whole)), await merkleRoot(right)]
    : [...(await provenBy(right, earlier - split, false)), await merkleRoot(left)];
}

describe('a disclosure log that only grows', () => {
  it('D3 every state of every small log is proven to begin every later one', async () => {
    for (let later = 1; later <= 20; later++) {
      const leaves = leavesOf(later);
      for (let earlier = 1; earlier <= later; earlier++) {
        const path = await provenBy(leaves, earlier, true);
        expect(await merkleExtends(await stateOf(leaves, earlier), await stateOf(leaves, later), path)).toBe(true);
      }
      expect(await merkleExtends(await stateOf(leaves, 0), await stateOf(leaves, later), [])).toBe(true);
    }
  });

  it('D3 a log in which one earlier leaf was changed or left out proves nothing', async () => {
    const given = fc.record({
      later: fc.integer({ min: 2, max: 80 }),
      at: fc.nat(),
      cut: fc.nat(),
      drop: fc.boolean(),
    });
    const property = fc.asyncProperty(given, async ({ later, at, cut, drop }) => {
      const leaves = leavesOf(later);
      const earlier = 1 + (cut % (later - 1));
      const forged = leaves.filter((_, i) => !drop || i !== at % earlier);
      if (!drop) forged[at % earlier] = sampleBytes('forged');
      else forged.push(sampleBytes('one more'));
      const known = await stateOf(leaves, earlier);
      const [honest, lying] = [await provenBy(leaves, earlier, true), await provenBy(forged, earlier, true)];
      expect(await merkleExtends(known, await stateOf(forged, later), lying)).toBe(false);
      expect(await merkleExtends(known, await stateOf(forged, later), honest)).toBe(false);
    });
    await fc.assert(property, runs(150, 5_000));
  });

  it('D3 a path with a changed, missing or added node is refused, and so is a log that shrank', async () => {
    for (const [earlier, later] of [
      [3, 7],
      [4, 9],
      [6, 8],
      [1, 2],
    ] as const) {
      const leaves = leavesOf(later);
      const [first, second] = [await stateOf(leaves, earlier), await stateOf(leaves, later)];
      const path = await provenBy(leaves, earlier, true);
      const flipped = path.map((hash, i) => (i === 0 ? hash.map((byte) => byte ^ 1) : hash));
      for (const bad of [flipped, path.slice(1), path.slice(0, -1), [...path, sampleBytes('more')]])
        expect(await merkleExtends(first, second, bad)).toBe(false);
      expect(await merkleExtends(second, first, path)).toBe(false);
    }
    const one = await stateOf(leavesOf(4), 4);
    expect(await merkleExtends(one, { ...one, root: sampleBytes('other') }, [])).toBe(false);
    for (const size of [-1, 0.5, 2 ** 31]) expect(await merkleExtends({ ...one, size }, one, [])).toBe(false);
  });

  it('the golden log proves both openings and its own growth', async () => {
    const { entries, earlier, later, gateway, ...log } = await disclosureVectors();
    for (const { salt, receipt, ordinal, place, path } of entries) {
      const leaf = await disclosureLeaf(salt, receipt, ordinal);
      expect(
        await merkleVerify(
          leaf,
          place,
          later.size,
          path.map((hash) => fromHex(hash)),
          fromHex(later.root),
        ),
      ).toBe(true);
    }
    const states = [earlier, later].map(({ size, root }) => ({ size, root: fromHex(root) }));
    expect(
      await merkleExtends(
        states[0]!,
        states[1]!,
        log.extends.map((hash) => fromHex(hash)),
      ),
    ).toBe(true);
    expect(await disclosureAnchor(gateway, later)).toBe(later.anchor);
  });

  it('leaf and anchor are exactly the bytes of docs/protocol.md', async () => {
    const [salt, receipt, gateway, root] = ['salt', 'receipt', 'gateway', 'root'].map((name) => sampleHex(name));
    const leaf = fromHex(`0x00${salt!.slice(2)}${receipt!.slice(2)}0000000000000102`);
    expect(toHex(await disclosureLeaf(salt!, receipt!, 258))).toBe(toHex(await sha256(leaf)));
    const anchor = fromHex(`0x02${gateway!.slice(2)}0000000000000010${root!.slice(2)}`);
    expect(await disclosureAnchor(gateway!, { size: 16, root: root! })).toBe(toHex(await sha256(anchor)));
  });

  it('salt, receipt, count, gateway, size and root each change what is written down', async () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => sampleHex(name));
    const leaves = [
      [a, c, 1],
      [b, c, 1],
      [a, d, 1],
      [a, c, 2],
    ] as const;
    const made = await Promise.all(leaves.map(([salt, receipt, n]) => disclosureLeaf(salt!, receipt!, n)));
    expect(new Set(made.map(toHex)).size).toBe(4);
    const heads = [
      [a, 16, c],
      [b, 16, c],
      [a, 32, c],
      [a, 16, d],
    ] as const;
    const anchors = await Promise.all(
      heads.map(([gateway, size, root]) => disclosureAnchor(gateway!, { size, root: root! })),
    );
    expect(new Set(anchors).size).toBe(4);
  });
});
