import { utf8 } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';

/**
 * A QR code (ISO/IEC 18004) of some text: byte mode, error correction L, mask 0, for a phone that looks at this screen. Rows
 * of dark modules, without the quiet zone of four. Throws `TOO_LARGE` over 2,953 bytes.
 */
export function qrCode(text: string): boolean[][] {
  const bytes = utf8(text);
  const version = versionFor(bytes.length);
  const size = version * 4 + 17;
  const grid = { dark: square(size, false), taken: square(size, false) };
  drawPatterns(grid, version);
  drawData(grid, withCorrection(dataOf(bytes, version), version));
  return grid.dark;
}

interface Grid {
  dark: boolean[][];
  /** Modules that are not data. */
  taken: boolean[][];
}

const square = (size: number, value: boolean) => Array.from({ length: size }, () => Array<boolean>(size).fill(value));

/** Correction codewords in a block, and blocks, of versions 1 to 40 at level L (table 9). */
const corrections = [
  7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30, 30, 30, 30,
  30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
];
const blockCounts = [
  1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19,
  20, 21, 22, 24, 25,
];

const alignments = (version: number) => (version === 1 ? 0 : Math.floor(version / 7) + 2);

/** Codewords, data and correction together. */
function codewords(version: number): number {
  const count = alignments(version);
  const patterns = version === 1 ? 0 : (25 * count - 10) * count - 55;
  return Math.floor(((16 * version + 128) * version + 64 - patterns - (version >= 7 ? 36 : 0)) / 8);
}

const dataCodewords = (version: number) => codewords(version) - corrections[version - 1]! * blockCounts[version - 1]!;

const lengthBits = (version: number) => (version < 10 ? 8 : 16);

function versionFor(length: number): number {
  for (let version = 1; version <= 40; version++)
    if (4 + lengthBits(version) + length * 8 <= dataCodewords(version) * 8) return version;
  throw new ChartkeyError('TOO_LARGE', { detail: `${length} bytes in one code` });
}

/** Mode, length, bytes, terminator and padding. */
function dataOf(bytes: Uint8Array, version: number): number[] {
  const bits: number[] = [];
  const put = (value: number, count: number) => {
    for (let i = count - 1; i >= 0; i--) bits.push((value >> i) & 1);
  };
  put(4, 4);
  put(bytes.length, lengthBits(version));
  for (const byte of bytes) put(byte, 8);
  const room = dataCodewords(version) * 8;
  put(0, Math.min(4, room - bits.length));
  put(0, (8 - (bits.length % 8)) % 8);
  const data = Array.from({ length: bits.length / 8 }, (_, i) =>
    bits.slice(i * 8, i * 8 + 8).reduce((sum, bit) => sum * 2 + bit, 0),
  );
  for (let pad = 0xec; data.length * 8 < room; pad ^= 0xec ^ 0x11) data.push(pad);
  return data;
}

/** Reed–Solomon over GF(2^8) with x^8 + x^4 + x^3 + x^2 + 1. */
function multiply(x: number, y: number): number {
  let product = 0;
  for (let i = 7; i >= 0; i--) {
    product = (product << 1) ^ ((product >> 7) * 0x11d);
    product ^= ((y >> i) & 1) * x;
  }
  return product;
}

function divisor(degree: number): number[] {
  const result = [...Array<number>(degree - 1).fill(0), 1];
  let root = 1;
  for (let i = 0; i < degree; i++, root = multiply(root, 2))
    for (let j = 0; j < degree; j++) result[j] = multiply(result[j]!, root) ^ (result[j + 1] ?? 0);
  return result;
}

function remainder(data: readonly number[], by: readonly number[]): number[] {
  const result = Array<number>(by.length).fill(0);
  for (const byte of data) {
    const factor = byte ^ result.shift()!;
    result.push(0);
    for (const [i, value] of by.entries()) result[i]! ^= multiply(value, factor);
  }
  return result;
}

/** Blocks with their correction, interleaved. */
function withCorrection(data: readonly number[], version: number): number[] {
  const [blocks, each] = [blockCounts[version - 1]!, corrections[version - 1]!];
  const whole = codewords(version);
  const short = blocks - (whole % blocks);
  const shortData = Math.floor(whole / blocks) - each;
  const by = divisor(each);
  let at = 0;
  const parts = Array.from({ length: blocks }, (_, i) => {
    const part = data.slice(at, at + shortData + (i < short ? 0 : 1));
    at += part.length;
    return { part, correction: remainder(part, by) };
  });
  const out: number[] = [];
  for (let i = 0; i <= shortData; i++) for (const { part } of parts) if (i < part.length) out.push(part[i]!);
  for (let i = 0; i < each; i++) for (const { correction } of parts) out.push(correction[i]!);
  return out;
}

function drawPatterns({ dark, taken }: Grid, version: number): void {
  const size = dark.length;
  const set = (x: number, y: number, value: boolean) => {
    if (x < 0 || y < 0 || x >= size || y >= size) return;
    dark[y]![x] = value;
    taken[y]![x] = true;
  };
  for (let i = 0; i < size; i++) {
    set(6, i, i % 2 === 0);
    set(i, 6, i % 2 === 0);
  }
  const ring = (x: number, y: number, radius: number, light: readonly number[]) => {
    for (let dy = -radius; dy <= radius; dy++)
      for (let dx = -radius; dx <= radius; dx++)
        set(x + dx, y + dy, !light.includes(Math.max(Math.abs(dx), Math.abs(dy))));
  };
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    ring(x, y, 4, [2, 4]);
  const places = alignmentPlaces(version);
  const last = places.length - 1;
  for (const [i, x] of places.entries())
    for (const [j, y] of places.entries()) {
      const finder = (i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0);
      if (!finder) ring(x, y, 2, [1]);
    }
  drawFormat(set, size);
  if (version >= 7) drawVersion(set, size, version);
}

function alignmentPlaces(version: number): number[] {
  const count = alignments(version);
  if (count === 0) return [];
  const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2;
  const last = version * 4 + 10;
  return [6, ...Array.from({ length: count - 1 }, (_, i) => last - step * (count - 2 - i))];
}

type Set = (x: number, y: number, value: boolean) => void;

/** Level L and mask 0, with their BCH code. */
function drawFormat(set: Set, size: number): void {
  const value = 1 << 3;
  let rest = value;
  for (let i = 0; i < 10; i++) rest = (rest << 1) ^ ((rest >> 9) * 0x537);
  const bits = ((value << 10) | rest) ^ 0x5412;
  const bit = (i: number) => ((bits >> i) & 1) === 1;
  for (let i = 0; i <= 5; i++) set(8, i, bit(i));
  set(8, 7, bit(6));
  set(8, 8, bit(7));
  set(7, 8, bit(8));
  for (let i = 9; i < 15; i++) set(14 - i, 8, bit(i));
  for (let i = 0; i < 8; i++) set(size - 1 - i, 8, bit(i));
  for (let i = 8; i < 15; i++) set(8, size - 15 + i, bit(i));
  set(8, size - 8, true);
}

function drawVersion(set: Set, size: number, version: number): void {
  let rest = version;
  for (let i = 0; i < 12; i++) rest = (rest << 1) ^ ((rest >> 11) * 0x1f25);
  const bits = (version << 12) | rest;
  for (let i = 0; i < 18; i++) {
    const [x, y] = [size - 11 + (i % 3), Math.floor(i / 3)];
    set(x, y, ((bits >> i) & 1) === 1);
    set(y, x, ((bits >> i) & 1) === 1);
  }
}

/** Two columns at a time, up and down, from the right; every module under mask 0. */
function drawData({ dark, taken }: Grid, words: readonly number[]): void {
  const size = dark.length;
  let i = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++) {
      const y = ((right + 1) & 2) === 0 ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (taken[y]![x]) continue;
        const value = i < words.length * 8 && ((words[i >> 3]! >> (7 - (i & 7))) & 1) === 1;
        dark[y]![x] = value !== ((x + y) % 2 === 0);
        i++;
      }
    }
  }
}
