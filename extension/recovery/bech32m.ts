import { ChartkeyError } from '#protocol/errors';

/**
 * Bech32m (BIP-350): text that finds its own typing mistakes, any four in up to 89 characters and nearly every other. Only
 * what shares need: bytes in and out.
 */
const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
const constant = 0x2bc830a3;
const checksumLength = 6;
const longest = 90;

function polymod(values: readonly number[]): number {
  let check = 1;
  for (const value of values) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    for (const [bit, term] of generator.entries()) if ((top >>> bit) & 1) check ^= term;
  }
  return check >>> 0;
}

const expand = (prefix: string): number[] => {
  const codes = [...prefix].map((letter) => letter.charCodeAt(0));
  return [...codes.map((code) => code >>> 5), 0, ...codes.map((code) => code & 31)];
};

function regroup(values: Iterable<number>, from: number, to: number): { out: number[]; left: number; bits: number } {
  const out: number[] = [];
  let [left, bits] = [0, 0];
  for (const value of values) {
    left = ((left << from) | value) & 0xfff;
    bits += from;
    while (bits >= to) {
      bits -= to;
      out.push((left >>> bits) & ((1 << to) - 1));
    }
  }
  return { out, left: left & ((1 << bits) - 1), bits };
}

/** `prefix1…`, lower case. Together with the prefix at most 90 characters. */
export function toBech32m(prefix: string, bytes: Uint8Array): string {
  const { out, left, bits } = regroup(bytes, 8, 5);
  const data = bits > 0 ? [...out, left << (5 - bits)] : out;
  const check = polymod([...expand(prefix), ...data, ...new Array<number>(checksumLength).fill(0)]) ^ constant;
  const checksum = Array.from({ length: checksumLength }, (_, i) => (check >>> (5 * (5 - i))) & 31);
  return `${prefix}1${[...data, ...checksum].map((value) => alphabet[value]).join('')}`;
}

/** Throws `BAD_SHARE` on another prefix, a letter that is not in the alphabet, mixed case, or a wrong checksum. */
export function fromBech32m(prefix: string, text: string): Uint8Array {
  const bad = (detail: string) => new ChartkeyError('BAD_SHARE', { detail });
  const lower = text.toLowerCase();
  if (text !== lower && text !== text.toUpperCase()) throw bad('mixed case');
  if (lower.length > longest || !lower.startsWith(`${prefix}1`)) throw bad('not a share');
  const values = [...lower.slice(prefix.length + 1)].map((letter) => alphabet.indexOf(letter));
  if (values.includes(-1) || values.length < checksumLength) throw bad('letters');
  if (polymod([...expand(prefix), ...values]) !== constant) throw bad('checksum');
  const { out, left, bits } = regroup(values.slice(0, -checksumLength), 5, 8);
  if (bits >= 5 || left !== 0) throw bad('padding');
  return Uint8Array.from(out);
}
