/** Something that must not be found, under a name that may be printed. */
export interface Needle {
  name: string;
  bytes: Buffer;
}

const latin = (text: string) => Buffer.from(text, 'latin1');

/** What every base64 text of `bytes` has in common, whatever stands before them. */
function insideBase64(bytes: Buffer): string[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    // The first and the last letters also depend on the neighbours.
    return text.slice(before === 0 ? 0 : before + 1, -2);
  });
}

/** A secret in every spelling it might be written down in: raw, hex, base64 and base64url, each also as UTF-16LE. */
export function spellings(name: string, bytes: Buffer): Needle[] {
  const base64 = insideBase64(bytes);
  const texts = [
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    ...base64,
    ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
  ];
  const wide = Buffer.from(bytes.toString('utf8'), 'utf16le');
  const all = [bytes, wide, ...texts.map(latin), ...texts.map((text) => Buffer.from(text, 'utf16le'))];
  const distinct = new Map(all.map((one) => [one.toString('latin1'), one]));
  return [...distinct.values()].filter(({ length }) => length >= 12).map((one) => ({ name, bytes: one }));
}

const joints = [' ', '\n', ',', '","', '", "', '\u0000'];

/** Three words in a row are enough to call it a leak: one or two also occur in ordinary text. */
export const wordNeedles = (words: readonly string[]): Needle[] =>
  words
    .slice(2)
    .flatMap((_, at) =>
      joints.flatMap((joint) =>
        spellings(`words ${at + 1} to ${at + 3}`, Buffer.from(words.slice(at, at + 3).join(joint))),
      ),
    );

export interface Finding {
  name: string;
  at: number;
}

/** Finds any of many needles in one pass. */
export function findIn(needles: readonly Needle[]): (hay: Buffer) => Finding[] {
  const byStart = new Map<number, Needle[]>();
  const starts = new Uint8Array(65_536);
  for (const needle of needles) {
    const start = needle.bytes.readUInt32BE(0);
    starts[start >>> 16] = 1;
    byStart.set(start, [...(byStart.get(start) ?? []), needle]);
  }
  return (hay) => {
    const found: Finding[] = [];
    for (let at = 0; at + 4 <= hay.length; at++) {
      if (starts[(hay[at]! << 8) | hay[at + 1]!] === 0) continue;
      for (const { name, bytes } of byStart.get(hay.readUInt32BE(at)) ?? [])
        if (hay.subarray(at, at + bytes.length).equals(bytes)) found.push({ name, at });
    }
    return found;
  };
}
