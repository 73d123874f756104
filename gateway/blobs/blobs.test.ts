import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beBytes, concat, utf8 } from '#protocol/bytes';
import { decodeFrames, encodeFrame } from '#protocol/frames';
import { makeBlobs } from '../testing/patient.ts';
import { localBlobs } from './local-blobs.ts';
import { splitStream } from './split-stream.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chartkey-blobs-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('blobs come back as they were, also for the next process, and twice is once', async () => {
  const blobs = await makeBlobs(40);
  const store = await localBlobs(folder);
  await store.put(blobs);
  await store.put(blobs.slice(0, 3));
  const again = await localBlobs(folder);
  for (const { cid, bytes } of blobs) expect(Buffer.compare(await again.get(cid), bytes)).toBe(0);
  await expect(again.get((await makeBlobs(1))[0]!.cid)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('V2 a failure shows none of its blobs, and leaves nothing behind', async () => {
  const [good, bad] = await makeBlobs(2);
  const store = await localBlobs(folder);
  // A file stands where the second blob's folder must be.
  await writeFile(join(folder, bad!.cid.slice(-2)), 'in the way');
  await expect(store.put([good!, bad!])).rejects.toThrow();
  expect(await store.has(good!.cid)).toBe(false);
  expect(await readdir(join(folder, 'incoming'))).toEqual([]);
});

const streamOf = (bytes: Uint8Array, step: number) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (let i = 0; i < bytes.length; i += step) controller.enqueue(bytes.slice(i, i + step));
      controller.close();
    },
  });

test.each([1, 3, 7, 64, 10_000])(
  'a first part and its frames are read from a stream in pieces of %i bytes',
  async (step) => {
    const first = utf8('{"owner":"x"}');
    const bytes = concat(
      beBytes(first.length, 4),
      first,
      encodeFrame('a', utf8('alpha')),
      encodeFrame('b', new Uint8Array()),
    );
    const split = await splitStream(streamOf(bytes, step), 100);
    expect(split.first).toEqual(first);
    const frames = [];
    for await (const frame of decodeFrames(split.rest)) frames.push(frame.name);
    expect(frames).toEqual(['a', 'b']);
  },
);

test('a first part that is too long or cut short is refused', async () => {
  const bytes = concat(beBytes(50, 4), new Uint8Array(50));
  await expect(splitStream(streamOf(bytes, 10), 49)).rejects.toMatchObject({ code: 'TOO_LARGE' });
  await expect(splitStream(streamOf(bytes.slice(0, 20), 10), 100)).rejects.toMatchObject({ code: 'BAD_MESSAGE' });
});
