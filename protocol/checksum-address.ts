import { fromHex, type Hex, toHex, utf8 } from './bytes.ts';
import { keccak256 } from './eip712.ts';
import { ChartkeyError } from './errors.ts';

/** EIP-55: upper case where the digit of keccak256(lower-case hex) is 8 or more (https://eips.ethereum.org/EIPS/eip-55). */
export function checksumAddress(address: Hex): string {
  const plain = toHex(fromHex(address, 20)).slice(2);
  const digits = toHex(keccak256(utf8(plain))).slice(2);
  return `0x${[...plain].map((letter, i) => (digits[i]! >= '8' ? letter.toUpperCase() : letter)).join('')}`;
}

/**
 * Reads an address that somebody typed or pasted. In mixed case its checksum must be right; in one case there is none to
 * check. Nobody's address, all zeros, is none. Throws `ADDRESS_INVALID`.
 */
export function readAddress(text: string): Hex {
  const typed = text.trim();
  if (!/^0x[0-9a-fA-F]{40}$/.test(typed) || /^0x0{40}$/.test(typed)) throw new ChartkeyError('ADDRESS_INVALID');
  const address = typed.toLowerCase() as Hex;
  const digits = typed.slice(2);
  const oneCase = digits === digits.toLowerCase() || digits === digits.toUpperCase();
  if (!oneCase && checksumAddress(address) !== typed)
    throw new ChartkeyError('ADDRESS_INVALID', { detail: 'EIP-55 checksum' });
  return address;
}
