import { type Bytes, concat, readBe } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';

/**
 * Takes a length-prefixed first part (u32 big-endian ‖ bytes) off a stream and hands on the rest unread. Throws
 * `TOO_LARGE` over `limit` and `BAD_MESSAGE` when the stream ends early.
 */
export async function splitStream(
  stream: ReadableStream<Uint8Array>,
  limit: number,
): Promise<{ first: Bytes; rest: ReadableStream<Uint8Array> }> {
  const reader = stream.getReader();
  let held: Uint8Array = new Uint8Array();
  const fill = async (length: number) => {
    while (held.length < length) {
      const { done, value } = await reader.read();
      if (done) throw new ChartkeyError('BAD_MESSAGE', { detail: 'upload cut short' });
      held = held.length === 0 ? value : concat(held, value);
    }
  };
  try {
    await fill(4);
    const length = readBe(held.subarray(0, 4));
    if (length > limit) throw new ChartkeyError('TOO_LARGE', { detail: `over ${limit} bytes` });
    await fill(4 + length);
    const first = held.slice(4, 4 + length) as Bytes;
    let left: Uint8Array | undefined = held.slice(4 + length);
    const rest = new ReadableStream<Uint8Array>({
      async pull(controller) {
        if (left !== undefined) {
          if (left.length > 0) controller.enqueue(left);
          const had = left.length > 0;
          left = undefined;
          if (had) return;
        }
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    });
    return { first, rest };
  } catch (cause) {
    await reader.cancel().catch(() => undefined);
    throw cause;
  }
}
