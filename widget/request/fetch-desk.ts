import type * as v from 'valibot';
import { ChartkeyError, fromWire } from '../../protocol/errors.ts';
import { type DeskDocument, deskDocument } from '../../protocol/wire/desk.ts';
import { parseWire } from '../../protocol/wire/parse.ts';

/** A call to the portal's own key desk, with the portal's own session. Throws what the desk says, or `OFFLINE`. */
export async function callDesk(path: string, body?: unknown): Promise<Response> {
  const request: RequestInit = { credentials: 'same-origin', cache: 'no-store' };
  if (body !== undefined)
    Object.assign(request, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const response = await fetch(path, request).catch((cause: unknown) => {
    throw new ChartkeyError('OFFLINE', { cause, detail: path });
  });
  if (!response.ok) throw fromWire(await response.json().catch(() => undefined));
  return response;
}

export const fetchJson = async <S extends v.GenericSchema>(
  schema: S,
  path: string,
  body?: unknown,
): Promise<v.InferOutput<S>> => parseWire(schema, await (await callDesk(path, body)).json().catch(() => undefined));

/** The portal's own document, from the portal's own origin. Throws `OFFLINE`, `NOT_FOUND`, `BAD_MESSAGE`. */
export const fetchDesk = (): Promise<DeskDocument> => fetchJson(deskDocument, '/.well-known/chartkey.json');
