import { readFile } from 'node:fs/promises';
import { verifyTypedData } from 'ethers';
import { describe, expect, it } from 'vitest';
import type { Hex } from '#protocol/bytes';
import { fromHex, toHex } from '#protocol/bytes';
import { encodeType } from '#protocol/eip712';
import { compact, recoverAddress } from '#protocol/signatures';
import { digestOf, hashOf, type MessageName, type Messages, termsHash, types } from '#protocol/typed-data';
import { readDeployment } from '../deployments.ts';
import { vectorTypes } from '../vector-types.ts';
import { buildVectors } from '../vectors.ts';

const url = new URL('./vectors/eip712.json', import.meta.url);
const deployment = await readDeployment(31337);
const vectors = buildVectors(deployment);

it('the committed EIP-712 vectors are what ethers computes today', async () => {
  expect(JSON.parse(await readFile(url, 'utf8'))).toEqual(JSON.parse(JSON.stringify(vectors)));
});

describe('G7 our own encoder agrees with ethers', () => {
  const known = vectors.messages.filter((each) => each.type in types);

  it('on every message the protocol knows', () => {
    expect(known.map((each) => each.type)).toEqual(
      expect.arrayContaining(['Grant', 'Revocation', 'Record', 'Receipt']),
    );
    for (const each of known) {
      const name = each.type as MessageName;
      const message = each.message as unknown as Messages[MessageName];
      expect(encodeType(types, name)).toBe(vectors.types.find((type) => type.name === name)?.encodeType);
      expect(hashOf(name, message)).toBe(each.structHash);
      expect(toHex(digestOf(name, message, deployment))).toBe(each.digest);
      expect(recoverAddress(fromHex(each.digest as Hex), each.signature as Hex)).toBe(each.signer);
      expect(compact(each.signature as Hex)).toEqual({ r: each.r, vs: each.vs });
    }
  });

  it('on the terms hash the chain is given', () => {
    for (const each of known.filter(({ type }) => type === 'Grant')) {
      expect(termsHash((each.message as unknown as Messages['Grant']).terms)).toBe(each.words?.terms);
    }
  });

  it('and a wallet that shows every field signs the same thing', () => {
    for (const each of vectors.messages) {
      const domain = vectors.domains.find(({ name }) => name === each.domain)!;
      const { separator: _, ...rest } = domain;
      const needed = Object.fromEntries(
        vectors.types
          .find(({ name }) => name === each.type)!
          .encodeType.matchAll(/(\w+)\(/g)
          .map(([, name]) => [name!, vectorTypes[name!]!]),
      );
      expect(verifyTypedData(rest, needed, each.message, each.signature).toLowerCase()).toBe(each.signer);
    }
  });
});
