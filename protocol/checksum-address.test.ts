import { getAddress } from 'ethers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksumAddress, readAddress } from './checksum-address.ts';
import { hex } from './properties/arbitraries.ts';
import { runs } from './properties/runs.ts';

/** The examples of EIP-55 itself. */
const examples = [
  '0x52908400098527886E0F7030069857D2E4169EE7',
  '0x8617E340B3D01FA5F11F306F4090FD50E238070D',
  '0xde709f2102306220921060314715629080e2fb77',
  '0x27b1fdb04752bbc536007a920d24acb045561c26',
  '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
  '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359',
  '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB',
  '0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb',
];
const invalid = expect.objectContaining({ code: 'ADDRESS_INVALID' });

describe('addresses as people copy them (EIP-55)', () => {
  it('the standard’s own examples, and ethers, agree', () => {
    for (const example of examples) expect(checksumAddress(readAddress(example))).toBe(example);
    const property = fc.property(hex(20), (address) => {
      expect(checksumAddress(address)).toBe(getAddress(address));
    });
    fc.assert(property, runs(100, 2_000));
  });

  it('one letter in the other case, one digit less, another digit, nobody’s: refused', () => {
    for (const example of examples.slice(4)) {
      const at = [...example].findIndex((letter, i) => i > 1 && /[a-fA-F]/.test(letter));
      const letter = example[at]!;
      const other = letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase();
      expect(() => readAddress(example.slice(0, at) + other + example.slice(at + 1))).toThrow(invalid);
      expect(() => readAddress(example.slice(0, -1))).toThrow(invalid);
      expect(() => readAddress(`${example}0`)).toThrow(invalid);
      expect(readAddress(`  ${example}\n`)).toBe(example.toLowerCase());
    }
    for (const text of ['', '0x', `0x${'00'.repeat(20)}`, 'vitalik.eth', `0x${'gg'.repeat(20)}`])
      expect(() => readAddress(text)).toThrow(invalid);
  });
});
