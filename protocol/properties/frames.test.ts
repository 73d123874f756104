import fc from 'fast-check';
import { expect, it } from 'vitest';
import { concat } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { decodeFrames, encodeFrame, type Frame } from '#protocol/frames';
import { runs } from './runs.ts';

/** A stream that hands the bytes over cut at the given places. */
function streamOf(bytes: Uint8Array, cuts: readonly number[]): ReadableStream<Uint8Array> {
  const places = [...new Set([0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length])].sort((a, b) => a - b);
  return new ReadableStream({
    start(controller) {
      for (const [i, place] of places.entries()) if (i > 0) controller.enqueue(bytes.slice(places[i - 1], place));
      controller.close();
    },
  });
}

async function readAll(stream: ReadableStream<Uint8Array>, limit?: number): Promise<Frame[]> {
  const out: Frame[] = [];
  for await (const frame of decodeFrames(stream, limit)) out.push(frame);
  return out;
}

const frames = fc.array(
  fc.record({ name: fc.string({ unit: 'binary', maxLength: 70 }), bytes: fc.uint8Array({ maxLength: 300 }) }),
  { maxLength: 8 },
);
const encode = (list: readonly { name: string; bytes: Uint8Array }[]) =>
  concat(...list.map(({ name, bytes }) => encodeFrame(name, bytes)));

it('frames come out as they went in, however the stream is cut', async () => {
  const property = fc.asyncProperty(frames, fc.array(fc.nat(), { maxLength: 40 }), async (list, cuts) => {
    const read = await readAll(streamOf(encode(list), cuts));
    expect(read.map(({ name, bytes }) => [name, [...bytes]])).toEqual(
      list.map(({ name, bytes }) => [name, [...bytes]]),
    );
  });
  await fc.assert(property, runs(200, 10_000));
});

it('a stream cut inside a frame is refused, never read as whole', async () => {
  const property = fc.asyncProperty(frames, fc.nat(), async (list, cut) => {
    const whole = encode(list);
    const borders = new Set(list.map((_, i) => encode(list.slice(0, i)).length).concat(whole.length));
    const length = cut % (whole.length + 1);
    const read = readAll(streamOf(whole.slice(0, length), []));
    if (borders.has(length)) await read;
    else await expect(read).rejects.toMatchObject({ code: 'TAMPERED' });
  });
  await fc.assert(property, runs(200, 10_000));
});

it('a frame over the limit is refused before it is read', async () => {
  const bytes = encodeFrame('a', new Uint8Array(11));
  expect(await readAll(streamOf(bytes, []), 11)).toHaveLength(1);
  await expect(readAll(streamOf(bytes.slice(0, 7), []), 10)).rejects.toMatchObject({ code: 'TOO_LARGE' });
});

it('a frame is announced before its bytes are read, and whoever is told may end it', async () => {
  const bytes = concat(encodeFrame('a', new Uint8Array(11)), encodeFrame('b', new Uint8Array(9)).slice(0, 7));
  const told: [string, number][] = [];
  const read = async () => {
    const names: string[] = [];
    const announce = (name: string, length: number) => {
      told.push([name, length]);
      if (name === 'b') throw new ChartkeyError('NOT_ALLOWED');
    };
    for await (const { name } of decodeFrames(streamOf(bytes, []), 11, announce)) names.push(name);
    return names;
  };
  // Not TAMPERED: of the second frame no byte was needed.
  await expect(read()).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  expect(told).toEqual([
    ['a', 11],
    ['b', 9],
  ]);
});
