import { gunzipSync, gzipSync } from 'fflate';
import { type Bytes, concat } from './bytes.ts';
import { ChartkeyError } from './errors.ts';

/** Below this many bytes a stream instance costs more than it saves: a chart has up to 300 segments. */
const streamFrom = 128 * 1024;
/** Inflated limit: a segment is a class of one month, so more than this is an attack (W2). */
const inflatedLimit = 256 * 1024 * 1024;

/** RFC 1952. The native stream for large input, fflate for small. */
export async function gzip(bytes: Uint8Array): Promise<Bytes> {
  if (bytes.length < streamFrom) return gzipSync(bytes, { level: 6, mtime: 0 }) as Bytes;
  const stream = new Blob([bytes as Bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Throws `TAMPERED` on damaged input and `TOO_LARGE` when it would inflate past 256 MiB. */
export async function gunzip(bytes: Uint8Array): Promise<Bytes> {
  try {
    const claimed = new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint32(bytes.length - 4, true);
    if (bytes.length >= streamFrom || claimed >= 16 * streamFrom) return await inflateStream(bytes);
    // One byte of room more, since fflate drops what does not fit without a word.
    const out = gunzipSync(bytes, { out: new Uint8Array(claimed + 1) }) as Bytes;
    if (out.length !== claimed) throw new Error('length differs from ISIZE');
    return out;
  } catch (cause) {
    if (cause instanceof ChartkeyError) throw cause;
    throw new ChartkeyError('TAMPERED', { cause, detail: 'gzip' });
  }
}

async function inflateStream(bytes: Uint8Array): Promise<Bytes> {
  const stream = new Blob([bytes as Bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const chunks: Uint8Array[] = [];
  let total = 0;
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return concat(...chunks);
    total += value.length;
    if (total > inflatedLimit) {
      await reader.cancel();
      throw new ChartkeyError('TOO_LARGE', { detail: 'inflated segment' });
    }
    chunks.push(value);
  }
}
