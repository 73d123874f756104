import type { Context } from 'hono';
import { ChartkeyError } from '#protocol/errors';
import type { Gateway } from '../gateway.ts';
import { bearerToken, requireAccount } from '../http/authorize.ts';

/** Allow-lists kept parsed; a reader usually asks several times. */
const remembered = 64;
/** CIDs looked up at once. */
const part = 500;

/**
 * Makes the check of who may fetch what: a fetch token opens exactly the CIDs of its head, until the grant is stopped;
 * an owner's signature opens what that account stored. Throws `TOKEN_INVALID`, `GRANT_REVOKED`, `NOT_ALLOWED`.
 */
export function blobReader(gateway: Gateway): (context: Context, cids: readonly string[]) => Promise<void> {
  const { store, keep, chainState, tokens, now } = gateway;
  const lists = new Map<string, ReadonlySet<string>>();

  const allowList = async (token: string): Promise<ReadonlySet<string>> => {
    chainState.requireOpen();
    const { grant, version } = tokens.read(token, now());
    if (await keep.isStopped(grant)) throw new ChartkeyError('GRANT_REVOKED');
    const name = `${grant}/${version}`;
    const known = lists.get(name);
    if (known) return known;
    const row = await store
      .selectFrom('heads')
      .select('cids')
      .where('grant', '=', grant)
      .where('version', '=', version)
      .executeTakeFirst();
    if (!row) throw new ChartkeyError('TOKEN_INVALID', { detail: 'its head was replaced' });
    const list = new Set(JSON.parse(row.cids) as string[]);
    if (lists.size >= remembered) lists.delete(lists.keys().next().value!);
    lists.set(name, list);
    return list;
  };

  const requireOwner = async (context: Context, cids: readonly string[]) => {
    const owner = await requireAccount(context, gateway);
    for (let i = 0; i < cids.length; i += part) {
      const some = [...new Set(cids.slice(i, i + part))];
      const rows = await store
        .selectFrom('blobs')
        .select('cid')
        .where('owner', '=', owner)
        .where('cid', 'in', some)
        .execute();
      if (rows.length < some.length) throw new ChartkeyError('NOT_ALLOWED');
    }
  };

  return async (context, cids) => {
    const token = bearerToken(context);
    if (token === undefined) {
      if (!context.req.header('authorization')) throw new ChartkeyError('TOKEN_INVALID', { detail: 'no token' });
      return requireOwner(context, cids);
    }
    const list = await allowList(token);
    if (!cids.every((cid) => list.has(cid))) throw new ChartkeyError('NOT_ALLOWED');
  };
}
