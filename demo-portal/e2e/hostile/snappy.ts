/** The number at `at`, little-endian in groups of seven bits, and where the next thing begins. */
export function varint(bytes: Buffer, at: number): [value: number, next: number] {
  let value = 0;
  for (let i = 0; i < 10; i++) {
    const byte = bytes[at + i]!;
    value += (byte & 127) * 2 ** (7 * i);
    if (byte < 128) return [value, at + i + 1];
  }
  throw new Error('a number that does not end');
}

/** Undoes Snappy's raw format (`format_description.txt`): literals, and copies of what came before. Throws on anything else. */
export function unpackSnappy(packed: Buffer): Buffer {
  const [length, start] = varint(packed, 0);
  const out = Buffer.alloc(length);
  let to = 0;
  for (let at = start; at < packed.length; ) {
    const tag = packed[at]!;
    const kind = tag & 3;
    let size = tag >> 2;
    at += 1;
    if (kind === 0) {
      // Sizes over 60 follow in one to four bytes.
      const more = Math.max(0, size - 59);
      if (more > 0) size = packed.readUIntLE(at, more);
      at += more;
      packed.copy(out, to, at, at + size + 1);
      at += size + 1;
      to += size + 1;
      continue;
    }
    const width = kind === 1 ? 1 : kind === 2 ? 2 : 4;
    const offset = packed.readUIntLE(at, width) + (kind === 1 ? (tag >> 5) * 256 : 0);
    const count = kind === 1 ? (size & 7) + 4 : size + 1;
    if (offset === 0 || offset > to) throw new Error('a copy of nothing');
    at += width;
    // What is copied may reach into what it makes.
    for (let i = 0; i < count; i++, to++) out[to] = out[to - offset]!;
  }
  if (to !== length) throw new Error('cut short');
  return out;
}
