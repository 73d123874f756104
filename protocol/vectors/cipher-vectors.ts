import { toBase64url, toHex, utf8 } from '#protocol/bytes';
import { canonicalHash, canonicalJson } from '#protocol/canonical-json';
import { cidOf } from '#protocol/cid';
import { encodeFrame } from '#protocol/frames';
import { headBodyHash, sealHead } from '#protocol/head';
import { digestLeaf, merkleLevels, merklePath, resourceLeaf } from '#protocol/merkle';
import { padme } from '#protocol/padding';
import { writeLines } from '#protocol/resource-lines';
import { encryptSegment } from '#protocol/segment';
import type { HeadList } from '#protocol/wire/head-list';
import { sampleBytes, sampleHex, sampleNow } from './sample.ts';

const texts = ['{"value":5.0}', '{"value":1.00}', '{"value":1E-22}', '{"display":"é 🚀"}', '{}'];
const saltOf = (index: number) => sampleBytes(`leaf salt ${index}`, 16);

async function merkleVectors() {
  const leaves = await Promise.all(texts.map((text, i) => resourceLeaf(saltOf(i), utf8(text))));
  const trees = await Promise.all(
    [0, 1, 2, 3, 4, 5].map(async (count) => {
      const levels = await merkleLevels(leaves.slice(0, count));
      const paths = leaves.slice(0, count).map((_, i) => merklePath(levels, i).map(toHex));
      return { count, root: toHex(levels.at(-1)![0]!), paths };
    }),
  );
  return {
    resources: texts.map((text, i) => ({ salt: toHex(saltOf(i)), text, leaf: toHex(leaves[i]!) })),
    trees,
    digestLeaf: { digest: sampleHex('digest'), leaf: toHex(await digestLeaf(sampleBytes('digest'))) },
  };
}

async function segmentVector() {
  const name = { id: sampleBytes('segment id', 16), version: 3 };
  const okm = sampleBytes('okm', 71);
  const salt = sampleBytes('segment salt', 16);
  const proof = { salt: saltOf(0), index: 0, count: 2, path: [sampleBytes('sibling')] };
  const ndjson = writeLines([{ text: texts[0]!, fullUrl: 'urn:uuid:1', proof }, { text: texts[3]! }]);
  const ciphertext = await encryptSegment(ndjson, okm, name, salt);
  return {
    id: toHex(name.id),
    version: name.version,
    salt: toHex(salt),
    okm: toHex(okm),
    ndjson: new TextDecoder().decode(ndjson),
    ciphertext: toHex(ciphertext),
    cid: await cidOf(ciphertext),
  };
}

export const sampleHeadList = async (): Promise<HeadList> => ({
  v: 1,
  segments: [
    {
      cid: await cidOf(sampleBytes('ciphertext')),
      id: sampleHex('segment id', 16),
      version: 3,
      class: 'Observation.laboratory',
      labels: ['PSY'],
      month: '2025-03',
      okm: toBase64url(sampleBytes('okm', 71)),
      attestation: 0,
    },
  ],
  attestations: [
    {
      owner: sampleHex('owner', 20),
      custodian: sampleHex('custodian', 20),
      root: sampleHex('root'),
      at: sampleNow,
      signature: sampleHex('attestation signature', 65),
      profile: {
        name: 'Riverside General',
        place: 'Madison, Wisconsin',
        kind: 'hospital',
        origins: ['https://riverside.example'],
      },
    },
  ],
  links: [
    {
      owner: sampleHex('owner', 20),
      grant: sampleHex('grant'),
      until: sampleNow,
      signature: sampleHex('link signature', 65),
    },
  ],
  leftOut: ['Condition'],
});

async function headVector() {
  const list = await sampleHeadList();
  const sealed = { leaseKey: sampleHex('lease key'), grant: sampleHex('grant'), version: 7, salt: sampleHex('hs', 16) };
  const body = await sealHead(list, sampleBytes('lease key'), sealed.grant, sealed.version, sampleBytes('hs', 16));
  return { ...sealed, list, body: toHex(body), hash: await headBodyHash(body) };
}

const canonicalSamples: unknown[] = [
  { b: 1, a: [true, false, 'é\n"\\'], A: { '': -9007199254740991 } },
  { '😀': 1, '\ufb33': 2, '\u20ac': 3, '\r': 4, '1': 5 },
  [],
];

/** Bytes as they are stored and sent. Small inputs only: above 128 KiB gzip is the platform's own. */
export async function cipherVectors() {
  return {
    segment: await segmentVector(),
    head: await headVector(),
    merkle: await merkleVectors(),
    cids: await Promise.all(
      ['', 'chartkey'].map(async (text) => ({ bytes: toHex(utf8(text)), cid: await cidOf(utf8(text)) })),
    ),
    frames: { name: 'é', bytes: '0x0102', encoded: toHex(encodeFrame('é', Uint8Array.of(1, 2))) },
    canonicalJson: await Promise.all(
      canonicalSamples.map(async (value) => ({ value, text: canonicalJson(value), hash: await canonicalHash(value) })),
    ),
    padme: [1, 2, 9, 1000, 1024, 1025, 65_537, 1_000_000, 2 ** 32 + 1].map((length) => [length, padme(length)]),
  };
}
