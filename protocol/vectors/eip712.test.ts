import { Wallet } from 'ethers';
import { describe, expect, it } from 'vitest';
import { concat, type Hex, toHex } from '#protocol/bytes';
import { type Field, keccak256, structHash, type TypeTable } from '#protocol/eip712';
import { addressOf } from '#protocol/signatures';
import { externalJson, fromExternalData, hasExternalData } from './external-data.ts';
import { sampleBytes, sampleChain } from './sample.ts';
import { typedDataVectors } from './typed-data-vectors.ts';

interface Vector {
  name: string;
  domain: Record<string, unknown>;
  primaryType: string;
  types: Record<string, Field[]>;
  data: Record<string, unknown>;
  digest: string;
}

const domainTypes: readonly Field[] = [
  { name: 'name', type: 'string' },
  { name: 'version', type: 'string' },
  { name: 'chainId', type: 'uint256' },
  { name: 'verifyingContract', type: 'address' },
  { name: 'salt', type: 'bytes32' },
];

/** Our subset: address, bytesN, uintN, bool, string, bytes, structs and open arrays of them. */
const isOurs = (types: TypeTable) =>
  Object.values(types).every((fields) =>
    fields.every(({ type }) => /^(address|bool|string|bytes\d*|uint\d+|[A-Z]\w*)(\[\])*$/.test(type)),
  );

/** The file writes integers as decimal text. */
function typed(types: TypeTable, type: string, value: unknown): unknown {
  if (type.endsWith(']')) {
    const item = type.replace(/\[\d*\]$/, '');
    return (value as unknown[]).map((each) => typed(types, item, each));
  }
  const fields = types[type];
  if (fields) {
    const struct = value as Record<string, unknown>;
    return Object.fromEntries(fields.map((field) => [field.name, typed(types, field.type, struct[field.name])]));
  }
  return /^u?int/.test(type) ? BigInt(value as string) : value;
}

function digestOfVector({ domain, primaryType, types, data }: Vector): Hex {
  const fields = domainTypes.filter(({ name }) => domain[name] !== undefined);
  const table = { ...types, EIP712Domain: fields };
  const separator = structHash(table, 'EIP712Domain', typed(table, 'EIP712Domain', domain) as Record<string, unknown>);
  const hash = structHash(types, primaryType, typed(types, primaryType, data) as Record<string, unknown>);
  return toHex(keccak256(concat(Uint8Array.of(0x19, 0x01), separator, hash)));
}

describe('EIP-712 against vectors of ethers', () => {
  const vectors = () => externalJson<Vector[]>('eip712', 'typed-data.json');

  it.runIf(hasExternalData)(`every case in our type subset has the same digest${fromExternalData}`, () => {
    const ours = vectors().filter(({ types }) => isOurs(types));
    expect(ours).toHaveLength(44);
    for (const vector of ours) expect(digestOfVector(vector), vector.name).toBe(vector.digest);
  });

  it.runIf(hasExternalData)(`a type outside the subset is refused, never hashed wrong${fromExternalData}`, () => {
    const others = vectors().filter(({ types }) => !isOurs(types));
    expect(others).toHaveLength(21);
    for (const vector of others)
      expect(() => digestOfVector(vector), vector.name).toThrow(expect.objectContaining({ code: 'BAD_GRANT' }));
  });
});

describe('EIP-712 against ethers itself', () => {
  const { messages, privateKey } = typedDataVectors();

  it.each(messages)(
    '$name: same signature (RFC 6979) from the same types',
    async ({ name, domain, message, ...mine }) => {
      const wallet = new Wallet(privateKey);
      expect(wallet.address.toLowerCase()).toBe(addressOf(sampleBytes('signer')));
      // The types are read back from encodeType, so the text that is hashed is the text that is compared.
      const structs = [...mine.encodeType.matchAll(/(\w+)\(([^)]*)\)/g)];
      const types = Object.fromEntries(
        structs.map(([, struct, fields]) => [
          struct!,
          fields!.split(',').map((field) => {
            const [type, fieldName] = field.split(' ') as [string, string];
            return { type, name: fieldName };
          }),
        ]),
      );
      expect(Object.keys(types)[0]).toBe(name);
      expect(domain.chainId).toBe(sampleChain.chainId);
      expect(await wallet.signTypedData(domain, types, message as unknown as Record<string, unknown>)).toBe(
        mine.signature,
      );
    },
  );
});
