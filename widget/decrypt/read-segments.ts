import { type Bytes, fromBase64url, fromHex } from '../../protocol/bytes.ts';
import { checkCid } from '../../protocol/cid.ts';
import { ChartkeyError, type ErrorCode, toChartkeyError } from '../../protocol/errors.ts';
import { decodeFrames } from '../../protocol/frames.ts';
import { type ResourceLine, readLines } from '../../protocol/resource-lines.ts';
import { decryptSegment, unpad } from '../../protocol/segment.ts';
import type { HeadSegment } from '../../protocol/wire/head-list.ts';

/** Shares told of one reading: each costs the page a render, while it should read. */
const tellings = 20;

/** One segment as this reader got it: its resources, or why not. Never a part of it (K7). */
export interface ReadSegment {
  segment: HeadSegment;
  lines: ResourceLine[];
  failure?: ErrorCode;
}

/** Checks, decrypts and splits one ciphertext. Throws `HASH_MISMATCH` or `TAMPERED`. */
export async function readSegment(segment: HeadSegment, ciphertext: Bytes): Promise<ResourceLine[]> {
  const { cid, id, version, okm } = segment;
  await checkCid(cid, ciphertext);
  const plain = await decryptSegment(ciphertext, fromBase64url(okm), { id: fromHex(id, 16), version });
  return readLines(await unpad(plain));
}

/**
 * Reads the segments of a head from a stream of frames, each as soon as it is there. One that is missing, altered or swapped
 * fails alone, with its code; a stream that breaks off fails what had not come. `onProgress` gets a share from 0 to 1.
 */
export async function readSegments(
  segments: readonly HeadSegment[],
  stream: ReadableStream<Uint8Array>,
  onProgress: (share: number) => void,
): Promise<ReadSegment[]> {
  const wanted = new Map(segments.map((segment) => [segment.cid, segment]));
  const reading = new Map<string, Promise<ReadSegment>>();
  const step = Math.ceil(wanted.size / tellings);
  let broken: ErrorCode = 'NOT_FOUND';
  try {
    for await (const { name, bytes } of decodeFrames(stream)) {
      const segment = wanted.get(name);
      if (!segment || reading.has(name)) continue;
      reading.set(
        name,
        readSegment(segment, bytes).then(
          (lines) => ({ segment, lines }),
          (thrown) => ({ segment, lines: [], failure: toChartkeyError(thrown).code }),
        ),
      );
      if (reading.size % step === 0 || reading.size === wanted.size) onProgress(reading.size / wanted.size);
    }
  } catch (thrown) {
    broken = thrown instanceof ChartkeyError ? thrown.code : 'OFFLINE';
  }
  return Promise.all([...wanted].map(([cid, segment]) => reading.get(cid) ?? { segment, lines: [], failure: broken }));
}
