import { errorTable } from '../../protocol/error-table.ts';
import { toChartkeyError } from '../../protocol/errors.ts';

const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** JSON that nobody caches. */
export const answer = (value: unknown, more: Record<string, string> = {}): Response =>
  Response.json(value, { headers: { ...headers, ...more } });

/** Text of ours as a file of that kind. */
export const answerText = (text: string, type: string): Response =>
  new Response(text, { headers: { ...headers, 'content-type': type } });

/** An error as it crosses the wire: code, retryable, detail; never a stack or a cause. */
export function answerError(thrown: unknown): Response {
  const error = toChartkeyError(thrown);
  return Response.json(error, { status: errorTable[error.code].status, headers });
}

export const answerStream = (body: ReadableStream<Uint8Array<ArrayBuffer>>): Response =>
  new Response(body, { headers: { ...headers, 'content-type': 'application/x-ndjson' } });
