import type { Context } from 'hono';
import type { GenericSchema, InferOutput } from 'valibot';
import { type Bytes, concat, fromUtf8 } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { parseWireText } from '#protocol/wire/parse';

/** Reads at most `limit` bytes of the body. Throws `TOO_LARGE` before it has read more than that (V1). */
export async function readBytes(context: Context, limit: number): Promise<Bytes> {
  const declared = context.req.header('content-length');
  if (declared !== undefined) {
    if (Number(declared) > limit) throw new ChartkeyError('TOO_LARGE', { detail: `over ${limit} bytes` });
    return new Uint8Array(await context.req.arrayBuffer());
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of context.req.raw.body ?? []) {
    size += part.length;
    if (size > limit) throw new ChartkeyError('TOO_LARGE', { detail: `over ${limit} bytes` });
    parts.push(part);
  }
  return concat(...parts);
}

/** Reads and parses a JSON body. Throws `TOO_LARGE` or `BAD_MESSAGE`. */
export async function readJson<S extends GenericSchema>(
  context: Context,
  schema: S,
  limit: number,
): Promise<InferOutput<S>> {
  const length = Number(context.req.header('content-length') ?? Number.NaN);
  const text = length <= limit ? await context.req.text() : fromUtf8(await readBytes(context, limit));
  return parseWireText(schema, text, limit);
}
