import type { Context } from 'hono';
import type { Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import type { Gateway } from '../gateway.ts';
import { bearerToken, requireAccount } from '../http/authorize.ts';

/** Allow-lists kept parsed; a reader usually asks several times. */
const remembered = 64;
/** CIDs looked up at once. */
const part = 500;

/** Asks once more, while an answer is still going out. Throws `GRANT_REVOKED`, `GRANT_PAUSED`. */
export type StillAllowed = () => Promise<void>;

/**
 * Makes the check of who may fetch what: a fetch token opens exactly the CIDs of its head that the newest head has as well,
 * until the grant is stopped or paused; an owner's signature opens what that account stored. Throws `TOKEN_INVALID`,
 * `GRANT_REVOKED`, `GRANT_PAUSED`, `NOT_ALLOWED`.
 */
export function blobReader(gateway: Gateway): (context: Context, cids: readonly string[]) => Promise<StillAllowed> {
  const { store, keep, chainState, tokens, now } = gateway;
  const lists = new Map<string, ReadonlySet<string>>();

  const requireLive = async (grant: Hex): Promise<void> => {
    const refusal = await keep.refusal(grant);
    if (refusal) throw new ChartkeyError(refusal);
  };

  const newestVersion = async (grant: Hex): Promise<number> => {
    const row = await store
      .selectFrom('heads')
      .select('version')
      .where('grant', '=', grant)
      .where('superseded', 'is', null)
      .executeTakeFirst();
    if (!row) throw new ChartkeyError('TOKEN_INVALID', { detail: 'the grant has no head any more' });
    return row.version;
  };

  const listOf = async (grant: Hex, version: number): Promise<ReadonlySet<string>> => {
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

  const requireToken = async (token: string, cids: readonly string[]): Promise<Hex> => {
    chainState.requireOpen();
    const { grant, version } = tokens.read(token, now());
    await requireLive(grant);
    const list = await listOf(grant, version);
    if (!cids.every((cid) => list.has(cid))) throw new ChartkeyError('NOT_ALLOWED');
    // What the patient has taken out of the newest head is not given any more, also to who opened an older one (K4).
    const newest = await newestVersion(grant);
    const current = newest === version ? list : await listOf(grant, newest);
    if (!cids.every((cid) => current.has(cid)))
      throw new ChartkeyError('TOKEN_INVALID', { detail: 'a newer head has no such CID' });
    return grant;
  };

  return async (context, cids) => {
    const token = bearerToken(context);
    if (token !== undefined) {
      const grant = await requireToken(token, cids);
      return () => requireLive(grant);
    }
    if (!context.req.header('authorization')) throw new ChartkeyError('TOKEN_INVALID', { detail: 'no token' });
    await requireOwner(context, cids);
    return async () => undefined;
  };
}
