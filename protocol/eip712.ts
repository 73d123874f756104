import { keccak_256 } from '@noble/hashes/sha3.js';
import { type Bytes, concat, fromHex, type Hex, toHex, utf8 } from './bytes.ts';
import { ChartkeyError } from './errors.ts';

/**
 * EIP-712 hashing, only what our own types need: address, bytesN, uintN, bool, string, bytes, structs and arrays.
 * Source: https://eips.ethereum.org/EIPS/eip-712. Independent vectors: contracts/tests/vectors/eip712.json.
 */
export interface Field {
  name: string;
  type: string;
}
export type TypeTable = Readonly<Record<string, readonly Field[]>>;

export interface Domain {
  name: string;
  version: string;
  chainId: number;
  verifyingContract: Hex;
}

const domainFields: TypeTable = {
  EIP712Domain: [
    { name: 'name', type: 'string' },
    { name: 'version', type: 'string' },
    { name: 'chainId', type: 'uint256' },
    { name: 'verifyingContract', type: 'address' },
  ],
};

export const keccak256 = (bytes: Uint8Array): Bytes => keccak_256(bytes) as Bytes;

/** `Grant(address patient,…)Terms(…)`: the primary type first, then its references in alphabetical order. */
export function encodeType(types: TypeTable, primary: string): string {
  const seen = new Set<string>();
  const visit = (name: string) => {
    if (seen.has(name) || !types[name]) return;
    seen.add(name);
    for (const field of types[name]) visit(field.type.replace(/(\[\])+$/, ''));
  };
  visit(primary);
  seen.delete(primary);
  return [primary, ...[...seen].sort()]
    .map((name) => `${name}(${types[name]!.map((field) => `${field.type} ${field.name}`).join(',')})`)
    .join('');
}

export const typeHash = (types: TypeTable, primary: string): Bytes => keccak256(utf8(encodeType(types, primary)));

const word = (bytes: Uint8Array, left: boolean): Bytes => {
  const out = new Uint8Array(32);
  out.set(bytes, left ? 0 : 32 - bytes.length);
  return out;
};

function encodeUint(value: unknown, bits: number): Bytes {
  let rest = typeof value === 'bigint' ? value : BigInt(Number.isSafeInteger(value) ? (value as number) : -1);
  if (rest < 0n || rest >> BigInt(bits) !== 0n) throw new ChartkeyError('BAD_GRANT', { detail: `not a uint${bits}` });
  const out = new Uint8Array(32);
  for (let i = 31; rest > 0n; i--, rest >>= 8n) out[i] = Number(rest & 255n);
  return out;
}

function encodeValue(types: TypeTable, type: string, value: unknown): Bytes {
  if (type.endsWith('[]')) {
    if (!Array.isArray(value)) throw new ChartkeyError('BAD_GRANT', { detail: `${type} is not a list` });
    return keccak256(concat(...value.map((item) => encodeValue(types, type.slice(0, -2), item))));
  }
  if (types[type]) return structHash(types, type, value as Record<string, unknown>);
  const [, kind, size] = /^(uint|bytes)([1-9]\d*)$/.exec(type) ?? [];
  if (kind === 'uint') return encodeUint(value, Number(size));
  if (type === 'bool' && typeof value === 'boolean') return encodeUint(value ? 1 : 0, 8);
  if (typeof value !== 'string') throw new ChartkeyError('BAD_GRANT', { detail: `not a ${type}` });
  if (type === 'string') return keccak256(utf8(value));
  if (type === 'bytes') return keccak256(fromHex(value));
  if (type === 'address') return word(fromHex(value, 20), false);
  if (kind === 'bytes') return word(fromHex(value, Number(size)), true);
  throw new ChartkeyError('BAD_GRANT', { detail: `type ${type}` });
}

/** hashStruct(value), 32 bytes. Throws `BAD_GRANT` on another type or a value that does not fit, `BAD_MESSAGE` on bad hex. */
export function structHash(types: TypeTable, primary: string, value: Readonly<Record<string, unknown>>): Bytes {
  const fields = types[primary]!;
  return keccak256(
    concat(typeHash(types, primary), ...fields.map((field) => encodeValue(types, field.type, value[field.name]))),
  );
}

export const domainSeparator = (domain: Domain): Bytes =>
  structHash(domainFields, 'EIP712Domain', domain as unknown as Record<string, unknown>);

/** keccak256(0x1901 ‖ domainSeparator ‖ structHash): what is signed. */
export const signingDigest = (domain: Domain, hash: Uint8Array): Bytes =>
  keccak256(concat(Uint8Array.of(0x19, 0x01), domainSeparator(domain), hash));

/** EIP-55 free: addresses are compared lower-case everywhere. */
export const lowerAddress = (address: string): Hex => toHex(fromHex(address, 20));
