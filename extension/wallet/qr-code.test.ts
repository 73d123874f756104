import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '#protocol/properties/runs';
import { qrCode } from './qr-code.ts';

interface Picture {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}
/** Comes with @metamask/sdk, which depends on it; by a name the compiler does not follow, since it ships its sources. */
const decoder: string = '@paulmillr/qr/decode';
const { default: decode } = (await import(decoder)) as { default(picture: Picture): string };

/** The picture as a camera would have it: four light modules around, `scale` pixels for each. */
function picture(rows: boolean[][], scale: number): Picture {
  const zone = 4;
  const size = (rows.length + 2 * zone) * scale;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      if (rows[Math.floor(y / scale) - zone]?.[Math.floor(x / scale) - zone])
        data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3);
  return { width: size, height: size, data };
}

/** The decoder finds its place by guessing, and now and then guesses wrong; who holds a phone comes nearer then. */
function read(rows: boolean[][]): string {
  for (const scale of [4, 5, 7])
    try {
      return decode(picture(rows, scale));
    } catch (error) {
      if (scale === 7) throw error;
    }
  return '';
}

it('another decoder reads what was written, at every length a link has', () => {
  const lengths = [1, 17, 18, 53, 78, 106, 134, 154, 192, 230, 271, 400, 521, 700, 1000, 1500, 2000, 2953];
  for (const length of lengths) {
    const text = 'https://metamask.app.link/connect?channelId='.repeat(70).slice(0, length);
    expect(read(qrCode(text))).toBe(text);
  }
});

it('any printable text comes back', () => {
  const property = fc.property(fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme-ascii' }), (text) => {
    expect(read(qrCode(text))).toBe(text);
  });
  fc.assert(property, runs(20, 500));
});

it('what does not fit has a code', () => {
  expect(() => qrCode('x'.repeat(2954))).toThrow(expect.objectContaining({ code: 'TOO_LARGE' }));
});
