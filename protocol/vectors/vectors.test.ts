import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { types } from '#protocol/typed-data';
import { cipherVectors } from './cipher-vectors.ts';
import { disclosureVectors } from './disclosure-vectors.ts';
import { keyVectors } from './key-vectors.ts';
import { reopenSealedVectors, type SealedVectors } from './sealed-vectors.ts';
import { typedDataVectors } from './typed-data-vectors.ts';
import { wordVectors } from './word-vectors.ts';

const committed = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(`./${name}.json`, import.meta.url), 'utf8'));
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

it('golden: ids, digests and signatures of every message', async () => {
  expect(asJson(typedDataVectors())).toEqual(await committed('typed-data'));
});

it('golden: keys, accounts, shares and names', async () => {
  expect(asJson(await keyVectors())).toEqual(await committed('keys'));
});

it('golden: segments, heads, Merkle trees, CIDs, frames and canonical JSON', async () => {
  expect(asJson(await cipherVectors())).toEqual(await committed('cipher'));
});

it('golden: the words of a grant, scopes and expiry days', async () => {
  expect(asJson(wordVectors())).toEqual(await committed('words'));
});

it('golden: leaves, anchors and proofs of the disclosure log', async () => {
  expect(asJson(await disclosureVectors())).toEqual(await committed('disclosures'));
});

it('golden: capsules and leases sealed once open to the same keys', async () => {
  const sealed = (await committed('sealed')) as SealedVectors;
  expect(await reopenSealedVectors(sealed)).toEqual(sealed);
});

it('SLIP-0021 test vectors of its authors', async () => {
  const { rows } = (await keyVectors()).slip21;
  expect(rows).toHaveLength(4);
  for (const { key, expected } of rows) expect(key).toBe(expected);
});

it('docs/protocol.md lists every message as it is hashed', async () => {
  const page = await readFile(new URL('../../docs/protocol.md', import.meta.url), 'utf8');
  const block = page.slice(page.indexOf('```\nGrant(')).split('```')[1]!;
  const listed = block
    .trim()
    .replace(/,\n\s+/g, ',')
    .split('\n');
  const structs = Object.entries(types).map(
    ([name, fields]) => `${name}(${fields.map((field) => `${field.type} ${field.name}`).join(',')})`,
  );
  expect([...listed].sort()).toEqual(structs.sort());
});
