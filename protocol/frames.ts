import { type Bytes, beBytes, concat, fromUtf8, readBe, utf8 } from './bytes.ts';
import { ChartkeyError } from './errors.ts';

/** A stream of named byte strings: u16 name length ‖ name ‖ u32 length ‖ bytes, repeated. Used for blob batches. */
export interface Frame {
  name: string;
  bytes: Bytes;
}

/** Largest single frame accepted, bytes. */
export const frameLimit = 64 * 1024 * 1024;

export const encodeFrame = (name: string, bytes: Uint8Array): Bytes => {
  const encoded = utf8(name);
  return concat(beBytes(encoded.length, 2), encoded, beBytes(bytes.length, 4), bytes);
};

/** Told of a frame before its bytes are read; what it throws ends the reading. */
export type Announce = (name: string, length: number) => void;

/** Reads frames as they arrive. Throws `TAMPERED` when the stream is cut inside a frame, `TOO_LARGE` over the limit. */
export async function* decodeFrames(
  stream: ReadableStream<Uint8Array>,
  limit = frameLimit,
  announce?: Announce,
): AsyncGenerator<Frame> {
  const reader = stream.getReader();
  let held: Uint8Array[] = [];
  let size = 0;
  const take = async (length: number): Promise<Bytes | undefined> => {
    while (size < length) {
      const { done, value } = await reader.read();
      if (done) {
        if (size === 0) return undefined;
        throw new ChartkeyError('TAMPERED', { detail: 'stream cut short' });
      }
      held.push(value);
      size += value.length;
    }
    const all = held.length === 1 ? held[0]! : concat(...held);
    held = [all.subarray(length)];
    size -= length;
    return all.slice(0, length) as Bytes;
  };
  const must = async (length: number): Promise<Bytes> => {
    const bytes = await take(length);
    if (!bytes) throw new ChartkeyError('TAMPERED', { detail: 'stream cut short' });
    return bytes;
  };
  try {
    for (let head = await take(2); head; head = await take(2)) {
      const name = fromUtf8(await must(readBe(head)));
      const length = readBe(await must(4));
      if (length > limit) throw new ChartkeyError('TOO_LARGE', { detail: `frame of ${length} bytes` });
      announce?.(name, length);
      yield { name, bytes: await must(length) };
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
