import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Bytes, sha256, utf8 } from '#protocol/bytes';
import { merkleLevels, merklePath, merkleVerify } from '#protocol/merkle';
import { merkleChecker } from '#protocol/merkle-cache';

const leavesOf = (count: number) => Promise.all(Array.from({ length: count }, (_, i) => sha256(utf8(`leaf ${i}`))));

it('K7 says the same as one proof at a time, in any order, for true and false leaves', async () => {
  const trees = await Promise.all([1, 2, 3, 5, 8, 13, 33].map(async (count) => merkleLevels(await leavesOf(count))));
  const probe = fc.record({ leaf: fc.nat(40), place: fc.nat(40), path: fc.nat(40), flip: fc.option(fc.nat(31)) });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...trees), fc.array(probe, { maxLength: 30 }), async (levels, probes) => {
      const count = levels[0]!.length;
      const root = levels.at(-1)![0]!;
      const check = merkleChecker(root, count);
      for (const { leaf, place, path, flip } of probes) {
        const siblings = merklePath(levels, path % count).map((node) => node.slice() as Bytes);
        if (flip !== null && siblings.length > 0) siblings[flip % siblings.length]![flip]! ^= 1;
        const hash = levels[0]![leaf % count]!;
        const at = place % (count + 1);
        const alone = await merkleVerify(hash, at, count, siblings, root);
        const cached = await check(hash, at, siblings);
        // A leaf known to stand there needs no path; one that does not is never let in.
        if (alone) expect(cached).toBe(true);
        if (cached) expect(at === leaf % count).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

it('a tree of 1,000 neighbours costs about two hashes each', async () => {
  const levels = await merkleLevels(await leavesOf(1000));
  const check = merkleChecker(levels.at(-1)![0]!, 1000);
  const digest = crypto.subtle.digest.bind(crypto.subtle);
  let hashes = 0;
  crypto.subtle.digest = (...input) => {
    hashes++;
    return digest(...input);
  };
  try {
    for (const [index, leaf] of levels[0]!.entries())
      expect(await check(leaf, index, merklePath(levels, index))).toBe(true);
  } finally {
    crypto.subtle.digest = digest;
  }
  expect(hashes).toBeLessThan(1100);
});
