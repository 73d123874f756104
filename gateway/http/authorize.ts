import type { Context } from 'hono';
import { fromBase64url, fromUtf8, type Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { digestOf } from '#protocol/typed-data';
import { receiptsQuery } from '#protocol/wire/gateway';
import { parseWireText } from '#protocol/wire/parse';
import type { Gateway } from '../gateway.ts';
import { requireRecent } from '../signed-time.ts';

const queryLimit = 1024;

/** The bearer token of a request, if it has one. */
export const bearerToken = (context: Context): string | undefined =>
  /^Bearer (\S{1,128})$/.exec(context.req.header('authorization') ?? '')?.[1];

/**
 * The account that signed `authorization: Chartkey <base64url(ReceiptsQuery)>` within the last minutes.
 * Throws `BAD_SIGNATURE` without one, `STALE_SIGNATURE`, `BAD_MESSAGE`.
 */
export async function requireAccount(context: Context, gateway: Gateway): Promise<Hex> {
  const header = /^Chartkey (\S+)$/.exec(context.req.header('authorization') ?? '')?.[1];
  if (!header) throw new ChartkeyError('BAD_SIGNATURE', { detail: 'an account must sign this query' });
  const { signature, ...query } = parseWireText(receiptsQuery, fromUtf8(fromBase64url(header)), queryLimit);
  requireRecent(query.at, gateway.now());
  gateway.spend(context, 'addressWrites');
  await gateway.requireSigner(digestOf('ReceiptsQuery', query, gateway.chain), signature, query.patient);
  gateway.limits.account.spend(query.patient);
  return query.patient;
}
