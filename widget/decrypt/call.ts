import type * as v from 'valibot';
import { ChartkeyError, fromWire } from '../../protocol/errors.ts';
import { parseWire } from '../../protocol/wire/parse.ts';

/** One HTTP call; throws what the server says as a `ChartkeyError`, or `OFFLINE`. */
export async function call(url: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(url, { cache: 'no-store', ...init }).catch((cause: unknown) => {
    throw new ChartkeyError('OFFLINE', { cause, detail: new URL(url).host });
  });
  if (!response.ok) throw fromWire(await response.json().catch(() => undefined));
  return response;
}

/** JSON in, JSON out, parsed against its schema: no server is trusted for its shape (V1). */
export async function callJson<S extends v.GenericSchema>(
  schema: S,
  url: string,
  body?: unknown,
): Promise<v.InferOutput<S>> {
  const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await call(url, body === undefined ? { headers: { accept: 'application/json' } } : post);
  return parseWire(schema, await response.json().catch(() => undefined));
}
