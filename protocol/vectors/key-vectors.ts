import { mnemonicToSeedSync } from '@scure/bip39';
import { toHex } from '#protocol/bytes';
import { keyHashOf, suiteId } from '#protocol/hpke';
import { type AccountPath, deriveAccount, deriveShares, segmentSecret, slip21 } from '#protocol/keys';
import { gatewayIdOf, leaseKey } from '#protocol/lease';
import { clinicianKeyOf } from '#protocol/p256';
import { deriveOkm } from '#protocol/segment';
import { statementHashOf, statementText, statementTextOf } from '#protocol/statement';
import type { ActingFor } from '#protocol/wire/acting-for';
import { sampleBytes, sampleHex, sampleSeed, sampleTerms, sampleWords } from './sample.ts';

const paths: readonly AccountPath[] = [
  { branch: 'grants', lane: 0, index: 0 },
  { branch: 'grants', lane: 2 ** 31 - 1, index: 1 },
  { branch: 'owners', lane: 1_234_567_890, index: 0 },
  { branch: 'payouts', lane: 1_234_567_890, index: 0 },
  { branch: 'index', lane: 0, index: 0 },
];

/** The test vectors of SLIP-0021, recomputed; `expected` is what the document prints. */
function officialSlip21() {
  const words = 'all all all all all all all all all all all all';
  const seed = mnemonicToSeedSync(words);
  const rows: [string[], string][] = [
    [[], 'dbf12b44133eaab506a740f6565cc117228cbf1dd70635cfa8ddfdc9af734756'],
    [['SLIP-0021'], '1d065e3ac1bbe5c7fad32cf2305f7d709dc070d672044a19e610c77cdf33de0d'],
    [['SLIP-0021', 'Master encryption key'], 'ea163130e35bbafdf5ddee97a17b39cef2be4b4f390180d65b54cf05c6a82fde'],
    [['SLIP-0021', 'Authentication key'], '47194e938ab24cc82bfa25f6486ed54bebe79c40ae2a5a32ea6db294d81861a6'],
  ];
  return {
    source: 'https://github.com/satoshilabs/slips/blob/master/slip-0021.md',
    words,
    rows: rows.map(([labels, expected]) => ({
      labels,
      expected: `0x${expected}`,
      key: toHex(slip21(seed, ...labels)),
    })),
  };
}

/** From words to every derived key and name. */
const representatives: readonly ActingFor[] = [
  { relation: 'child', authority: 'parent' },
  { relation: 'parent', authority: 'proxy' },
  { relation: 'other', authority: 'other', words: 'Court of Dane County, case 26-114' },
];

export async function keyVectors() {
  const seed = sampleSeed();
  const segment = { id: sampleBytes('segment id', 16), version: 3 };
  const secret = segmentSecret(seed, segment.id);
  const salt = sampleBytes('segment salt', 16);
  const shares = await deriveShares(seed, sampleTerms().salt);
  const hybridKey = sampleBytes('hybrid public key', 1216);
  const point = sampleBytes('P-256 point', 65);
  const gateway = 'http://localhost:8787';
  return {
    slip21: officialSlip21(),
    words: sampleWords,
    seed: toHex(seed),
    accounts: paths.map((path) => {
      const { address, privateKey } = deriveAccount(seed, path);
      return { ...path, address, privateKey: toHex(privateKey) };
    }),
    segment: {
      id: toHex(segment.id),
      version: segment.version,
      secret: toHex(secret),
      salt: toHex(salt),
      okm: toHex(await deriveOkm(secret, salt, segment)),
    },
    shares: { salt: sampleTerms().salt, patient: toHex(shares.patient), gateway: toHex(shares.gateway) },
    lease: {
      grant: sampleHex('grant'),
      key: toHex(await leaseKey(shares.patient, shares.gateway, sampleHex('grant'))),
    },
    keyHash: { suite: suiteId, publicKey: toHex(hybridKey), hash: await keyHashOf(hybridKey) },
    clinicianKey: { point: toHex(point), hash: await clinicianKeyOf(point) },
    gateway: { url: gateway, id: await gatewayIdOf(gateway) },
    statement: { text: statementText, hash: await statementHashOf({}) },
    representatives: await Promise.all(
      representatives.map(async (actingFor) => ({
        actingFor,
        text: statementTextOf({ actingFor }),
        hash: await statementHashOf({ actingFor }),
      })),
    ),
  };
}
