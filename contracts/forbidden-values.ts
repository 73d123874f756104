import type { Hex } from '#protocol/bytes';
import { toHex, utf8 } from '#protocol/bytes';
import { keccak256 } from '#protocol/eip712';
import type { Terms } from '#protocol/typed-data';

/** Something that must not be on chain: `name` for the report, `hex` the bytes without `0x`, lower-case. */
export interface ForbiddenValue {
  name: string;
  hex: string;
}

const bare = (hex: Hex): string => hex.slice(2).toLowerCase();

/** An address, a hash, a key: as it is. All zeros says nothing and is left out. */
export const forbiddenHex = (name: string, value: Hex): ForbiddenValue[] =>
  /[1-9a-f]/i.test(value.slice(2)) ? [{ name, hex: bare(value) }] : [];

/**
 * A text: its keccak-256, which EIP-712 makes of it and anybody can guess, and its bytes. Texts under four bytes are
 * looked for as a whole padded word, since two or three bytes occur by chance.
 */
export function forbiddenText(name: string, value: string): ForbiddenValue[] {
  if (value === '') return [];
  const bytes = bare(toHex(utf8(value)));
  return [
    { name, hex: bytes.length < 8 ? bytes.padEnd(64, '0') : bytes },
    { name: `hash of ${name}`, hex: bare(toHex(keccak256(utf8(value)))) },
  ];
}

/** Every field of the terms of a grant. The hash of all of them together, salt included, is what the chain is given. */
export function forbiddenTerms(terms: Terms): ForbiddenValue[] {
  const found: ForbiddenValue[] = [];
  for (const [field, value] of Object.entries(terms) as [string, string | string[]][]) {
    const list = typeof value === 'string' ? [value] : value;
    const parts = list.flatMap((each) => {
      const name = `terms.${field}`;
      return each.startsWith('0x') ? forbiddenHex(name, each as Hex) : forbiddenText(name, each);
    });
    found.push(...parts);
  }
  return found;
}
