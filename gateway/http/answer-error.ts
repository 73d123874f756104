import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { errorTable } from '#protocol/error-table';
import type { ChartkeyError } from '#protocol/errors';

/** Answers with the error's wire form under the status of the error table; causes and stacks stay here. */
export function answerError(context: Context, error: ChartkeyError): Response {
  const { status } = errorTable[error.code];
  if (error.code === 'RATE_LIMITED') context.header('retry-after', '5');
  const { detail, ...shown } = error.toJSON();
  // What went wrong inside is for our log; it may hold what a driver or a node said.
  const answer = error.code === 'INTERNAL' || detail === undefined ? shown : { ...shown, detail };
  return context.json(answer, status as ContentfulStatusCode);
}
