import { expect, it } from 'vitest';
import { toHex } from '#protocol/bytes';
import { escrowAccount, openEscrow, sealEscrow } from '#protocol/escrow';
import { joinKey, quorums, splitKey } from './recovery-key.ts';
import { readShare, writeShare } from './share-text.ts';

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const subsets = <T>(list: readonly T[], size: number): T[][] =>
  size === 0 ? [[]] : list.flatMap((item, i) => subsets(list.slice(i + 1), size - 1).map((rest) => [item, ...rest]));
const code = (name: string) => ({ code: name });

it.each(quorums)(
  'any $threshold of $count shares give the key back, in any order, and one fewer is refused',
  async (quorum) => {
    const key = random(32);
    const texts = await splitKey(key, quorum);
    expect(new Set(texts).size).toBe(quorum.count);
    const { address } = await escrowAccount(key);
    for (const some of subsets(texts, quorum.threshold)) {
      const joined = await joinKey(some.reverse());
      expect([toHex(joined.key), joined.escrow]).toEqual([toHex(key), address]);
    }
    for (const few of subsets(texts, quorum.threshold - 1))
      await expect(joinKey(few)).rejects.toMatchObject(code('SHARES_MISSING'));
    expect(toHex((await joinKey(texts)).key)).toBe(toHex(key));
  },
);

it('shares are read as people write them, and mistakes, repeats, mixtures and inventions have their codes', async () => {
  const key = random(32);
  const [one, two] = (await splitKey(key, quorums[0])) as [string, string, string];
  const [other, another] = (await splitKey(random(32), quorums[0])) as [string, string, string];
  const sloppy = [` ${one.toUpperCase().replaceAll(' ', '-')}\n`, two.replaceAll(' ', '')];
  expect(toHex((await joinKey(sloppy)).key)).toBe(toHex(key));
  expect(one).toMatch(/^ckshare1( [02-9ac-hj-np-z]{4}){17} [02-9ac-hj-np-z]$/);
  const typo = one.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q'));
  await expect(joinKey([typo, two])).rejects.toMatchObject(code('BAD_SHARE'));
  await expect(joinKey(['', two])).rejects.toMatchObject(code('BAD_SHARE'));
  await expect(joinKey([])).rejects.toMatchObject(code('SHARES_MISSING'));
  await expect(joinKey([one, one])).rejects.toMatchObject(code('SHARE_REPEATED'));
  await expect(joinKey([one, other])).rejects.toMatchObject(code('SHARES_MIXED'));
  const invented = writeShare({ ...readShare(another), set: readShare(one).set });
  await expect(joinKey([one, invented])).rejects.toMatchObject(code('SHARES_WRONG'));
});

it('K12 the escrow opens with its recovery key alone, and not after any change', async () => {
  const [key, seed, entropy] = [random(32), random(64), random(32)];
  const body = await sealEscrow(key, { seed, entropy }, random(16));
  expect(await openEscrow(key, body)).toEqual({ seed, entropy });
  expect(await openEscrow(key, await sealEscrow(key, { seed }, random(16)))).toEqual({ seed });
  await expect(openEscrow(random(32), body)).rejects.toMatchObject(code('SHARES_WRONG'));
  for (let at = 0; at < body.length; at += 7) {
    const changed = body.slice();
    changed[at]! ^= 1;
    await expect(openEscrow(key, changed)).rejects.toMatchObject(code('SHARES_WRONG'));
  }
});
