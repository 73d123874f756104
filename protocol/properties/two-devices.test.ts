import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Bytes, toHex, utf8 } from '#protocol/bytes';
import { type Branch, branches, deriveAccount, deriveShares, segmentSecret } from '#protocol/keys';
import { deriveOkm, encryptSegment, readHeader } from '#protocol/segment';
import { sampleSeed } from '../vectors/sample.ts';
import { runs } from './runs.ts';

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length)) as Bytes;
const seed = sampleSeed();

/** A device as the extension is one: a random lane of its own, counters from zero, a random salt for every use. */
function device() {
  const lane = new DataView(random(4).buffer).getUint32(0) >>> 1;
  const next: Record<Branch, number> = { grants: 0, owners: 0, payouts: 0, index: 0, recovery: 0 };
  return {
    account: (branch: Branch) => deriveAccount(seed, { branch, lane, index: next[branch]++ }).address,
    async seal(id: Uint8Array, version: number) {
      const salt = random(16);
      const name = { id, version };
      const okm = await deriveOkm(segmentSecret(seed, id), salt, name);
      const header = readHeader(await encryptSegment(utf8('{}\n{}\n'), okm, name, salt));
      return { salt: toHex(header.salt), nonce: toHex(okm.subarray(64)), key: toHex(okm.subarray(0, 32)) };
    },
    shares: () => deriveShares(seed, toHex(random(32))),
  };
}

it('K9 two devices never reuse an account index, a salt or a nonce', async () => {
  const counts = fc.record({
    devices: fc.integer({ min: 2, max: 4 }),
    accounts: fc.integer({ min: 1, max: 3 }),
    versions: fc.integer({ min: 1, max: 3 }),
  });
  const property = fc.asyncProperty(counts, async ({ devices, accounts, versions }) => {
    // A restore from an old backup is a device whose counters start over: only its new lane keeps it apart.
    const all = Array.from({ length: devices }, device);
    const addresses = all.flatMap((each) =>
      (Object.keys(branches) as Branch[]).flatMap((branch) =>
        Array.from({ length: accounts }, () => each.account(branch)),
      ),
    );
    expect(new Set(addresses).size).toBe(addresses.length);
    // The worst case: all devices re-encrypt the same segment to the same version.
    const id = random(16);
    const sealed = await Promise.all(
      all.flatMap((each) => Array.from({ length: versions }, (_, version) => each.seal(id, version))),
    );
    for (const field of ['salt', 'nonce', 'key'] as const)
      expect(new Set(sealed.map((each) => each[field])).size).toBe(sealed.length);
    const shares = await Promise.all(all.map((each) => each.shares()));
    const halves = shares.flatMap(({ patient, gateway }) => [toHex(patient), toHex(gateway)]);
    expect(new Set(halves).size).toBe(halves.length);
  });
  await fc.assert(property, runs(5, 200));
});

it('K9 the salt, the version and the segment each change key and nonce', async () => {
  const base = { secret: segmentSecret(seed, new Uint8Array(16)), salt: random(16), id: random(16), version: 1 };
  const changes = [
    {},
    { salt: random(16) },
    { id: random(16) },
    { version: 2 },
    { secret: segmentSecret(seed, random(16)) },
  ];
  const okms = await Promise.all(
    changes.map(async (change) => {
      const { secret, salt, id, version } = { ...base, ...change };
      return toHex(await deriveOkm(secret, salt, { id, version }));
    }),
  );
  expect(new Set(okms).size).toBe(changes.length);
  expect(toHex(await deriveOkm(base.secret, base.salt, base))).toBe(okms[0]);
});
