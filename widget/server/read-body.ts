import type * as v from 'valibot';
import { concat, fromUtf8 } from '../../protocol/bytes.ts';
import { ChartkeyError } from '../../protocol/errors.ts';
import { parseWireText } from '../../protocol/wire/parse.ts';

/** Every body of the desk's API is a few KiB. */
const limit = 64 * 1024;

/** Reads a small JSON body against its schema; stops reading at the limit. Throws `TOO_LARGE` or `BAD_MESSAGE`. */
export async function readBody<S extends v.GenericSchema>(request: Request, schema: S): Promise<v.InferOutput<S>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > limit) throw new ChartkeyError('TOO_LARGE', { detail: `over ${limit} bytes` });
    chunks.push(chunk);
  }
  return parseWireText(schema, fromUtf8(concat(...chunks)), limit);
}
