import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromBech32m, toBech32m } from './bech32m.ts';

const refused = expect.objectContaining({ code: 'BAD_SHARE' });

/** BIP-350, "Test vectors for Bech32m"; the ones whose data is whole bytes are read, the rest checks the checksum. */
it('reads the vectors of BIP-350, and refuses its invalid ones and plain Bech32', () => {
  expect(fromBech32m('a', 'A1LQFN3A')).toEqual(new Uint8Array());
  expect(fromBech32m('a', 'a1lqfn3a')).toEqual(new Uint8Array());
  expect(fromBech32m('split', 'split1checkupstagehandshakeupstreamerranterredcaperredlc445v')).toHaveLength(30);
  const long = 'abcdef1l7aum6echk45nj3s0wdvt2fg8x9yrzpqzd3ryx';
  expect(Buffer.from(fromBech32m('abcdef', long)).toString('hex')).toBe('ffbbcdeb38bdab49ca307b9ac5a928398a418820');
  expect(toBech32m('abcdef', fromBech32m('abcdef', long))).toBe(long);
  for (const [prefix, text] of [
    ['a', 'A12UEL5L'],
    ['abcdef', 'abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw'],
    ['y', 'y1b0jsk6g'],
    ['lt', 'lt1igcx5c0'],
    ['in', 'in1muywd'],
    ['mm', 'mm1crxm3i'],
    ['m', 'M1VUXWEZ'],
    ['a', 'a1Lqfn3a'],
    ['b', 'a1lqfn3a'],
  ] as const)
    expect(() => fromBech32m(prefix, text), text).toThrow(refused);
});

it('what is written is read back, and any one, two, three or four wrong letters are found', () => {
  const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
  const property = fc.property(
    fc.uint8Array({ minLength: 39, maxLength: 39 }),
    fc.uniqueArray(fc.tuple(fc.nat(68), fc.integer({ min: 1, max: 31 })), {
      minLength: 1,
      maxLength: 4,
      selector: ([place]) => place,
    }),
    (bytes, mistakes) => {
      const text = toBech32m('ckshare', bytes);
      expect(text.length).toBeLessThanOrEqual(90);
      expect(fromBech32m('ckshare', text)).toEqual(bytes);
      expect(fromBech32m('ckshare', text.toUpperCase())).toEqual(bytes);
      const letters = [...text];
      for (const [place, by] of mistakes) {
        const at = 'ckshare1'.length + place;
        letters[at] = alphabet[(alphabet.indexOf(letters[at]!) + by) % 32]!;
      }
      expect(() => fromBech32m('ckshare', letters.join(''))).toThrow(refused);
    },
  );
  fc.assert(property, { numRuns: 500 });
});
