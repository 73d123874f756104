import { Hono } from 'hono';
import type { Transaction } from 'kysely';
import { equalBytes, fromBase64url, fromHex, type Hex, sha256 } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { tokenLifetime } from '#protocol/lease';
import { digestOf } from '#protocol/typed-data';
import { bytes32 } from '#protocol/wire/common';
import { type SignedHead, signedHead } from '#protocol/wire/gateway';
import { parseWire } from '#protocol/wire/parse';
import { agentOf, requireGrantSigner } from '../agents/grant-signer.ts';
import type { Gateway } from '../gateway.ts';
import { bearerToken, requireAccount } from '../http/authorize.ts';
import { readJson } from '../http/read-body.ts';
import { requireRecent } from '../signed-time.ts';
import type { Tables } from '../store/tables.ts';

/** 1 MiB of sealed list in base64url and 20,000 CIDs. */
const bodyLimit = 3 * 1024 * 1024;
/** A device may have signed while offline. */
const headWindow = 24 * 60 * 60;

/** A version a token has room for; nobody gets there by counting. */
const newestVersion = 2 ** 40;

/** PUT and GET /heads/{grant}: what a grantee may open now, sealed, with the list of CIDs it may fetch. */
export function headRoutes(gateway: Gateway): Hono {
  const { store, keep, chain, feed, now } = gateway;

  return new Hono()
    .put('/heads/:grant', async (context) => {
      gateway.chainState.requireOpen();
      gateway.spend(context, 'addressWrites');
      const grant = parseWire(bytes32, context.req.param('grant'));
      const offered = await readJson(context, signedHead, bodyLimit);
      const { head, signature } = offered;
      if (head.version > newestVersion) throw new ChartkeyError('BAD_MESSAGE', { detail: 'version' });
      if (head.grant !== grant) throw new ChartkeyError('BAD_MESSAGE', { detail: 'head of another grant' });
      gateway.spend(context, 'addressBytes', offered.body.length + 64 * offered.cids.length);
      await requireLive(grant);
      const deposit = await requireDeposit(grant);
      if (now() >= deposit.expires) throw new ChartkeyError('GRANT_EXPIRED');
      requireRecent(head.at, now(), headWindow);
      if (!equalBytes(await sha256(fromBase64url(offered.body)), fromHex(head.body, 32)))
        throw new ChartkeyError('HASH_MISMATCH', { detail: 'head body' });
      await requireGrantSigner(gateway, deposit, digestOf('Head', head, chain), signature);
      gateway.limits.account.spend(deposit.patient);
      await requireStored(offered.cids);
      const news = await store.transaction().execute(async (transaction) => {
        await gateway.shredGuard.requireKept(transaction, deposit.patient);
        if (!(await replaceHead(transaction, offered, now()))) return false;
        await feed.append(transaction, { kind: 'head', id: grant, version: head.version });
        return true;
      });
      if (news) feed.wake();
      return context.json({ grant, version: head.version });
    })
    .get('/heads/:grant', async (context) => {
      const grant = parseWire(bytes32, context.req.param('grant'));
      const deposit = await requireReader(grant, bearerToken(context), () => requireAccount(context, gateway));
      const row = await store
        .selectFrom('heads')
        .selectAll()
        .where('grant', '=', grant)
        .where('superseded', 'is', null)
        .executeTakeFirst();
      if (!row) throw new ChartkeyError('NOT_FOUND', { detail: 'no head yet' });
      const agent = agentOf(deposit);
      return context.json({ ...toSignedHead(row), ...(agent ? { agent } : {}) });
    });

  async function requireLive(grant: Hex): Promise<void> {
    if (await keep.isStopped(grant)) throw new ChartkeyError('GRANT_REVOKED');
  }

  async function requireDeposit(grant: Hex) {
    const row = await store.selectFrom('deposits').selectAll().where('id', '=', grant).executeTakeFirst();
    if (!row) throw new ChartkeyError('GRANT_UNKNOWN');
    return row;
  }

  /** A head that names what nobody has stored would break every reader. */
  async function requireStored(cids: readonly string[]): Promise<void> {
    for (let i = 0; i < cids.length; i += 500) {
      const part = [...new Set(cids.slice(i, i + 500))];
      const rows = await store.selectFrom('blobs').select('cid').distinct().where('cid', 'in', part).execute();
      if (rows.length < part.length) throw new ChartkeyError('NOT_FOUND', { detail: 'a CID is not stored here' });
    }
  }

  async function requireReader(grant: Hex, token: string | undefined, account: () => Promise<Hex>) {
    if (token !== undefined) {
      gateway.chainState.requireOpen();
      const refusal = await keep.refusal(grant);
      if (refusal) throw new ChartkeyError(refusal);
      if (gateway.tokens.read(token, now()).grant !== grant) throw new ChartkeyError('NOT_ALLOWED');
      return requireDeposit(grant);
    }
    const deposit = await requireDeposit(grant);
    const asking = await account();
    if (asking !== deposit.patient && asking !== deposit.agent) throw new ChartkeyError('NOT_ALLOWED');
    return deposit;
  }
}

export const toSignedHead = (row: Tables['heads']): SignedHead => ({
  head: { grant: row.grant, version: row.version, body: row.hash, at: row.at },
  signature: row.signature,
  body: row.body,
  cids: JSON.parse(row.cids),
});

/** Compare-and-swap; false when this very head is already there. Throws `HEAD_CONFLICT`. */
async function replaceHead(transaction: Transaction<Tables>, offered: SignedHead, now: number): Promise<boolean> {
  const { head, signature, body } = offered;
  const { grant, version } = head;
  const cids = JSON.stringify(offered.cids);
  const current = await transaction
    .selectFrom('heads')
    .selectAll()
    .where('grant', '=', grant)
    .where('superseded', 'is', null)
    .executeTakeFirst();
  if (current) {
    const same = current.version === version && current.hash === head.body && current.cids === cids;
    if (same && current.at === head.at) return false;
    if (version !== current.version + 1)
      throw new ChartkeyError('HEAD_CONFLICT', { detail: `the stored version is ${current.version}` });
    const { numUpdatedRows } = await transaction
      .updateTable('heads')
      .set({ superseded: now })
      .where('grant', '=', grant)
      .where('version', '=', current.version)
      .where('superseded', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new ChartkeyError('HEAD_CONFLICT');
  }
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('heads')
    .values({ grant, version, body, hash: head.body, at: head.at, signature, cids, superseded: null })
    .onConflict((conflict) => conflict.columns(['grant', 'version']).doNothing())
    .executeTakeFirst();
  if ((numInsertedOrUpdatedRows ?? 0n) === 0n) throw new ChartkeyError('HEAD_CONFLICT');
  // Tokens issued with an older head have ended by now.
  await transaction
    .deleteFrom('heads')
    .where('grant', '=', grant)
    .where('superseded', '<', now - tokenLifetime)
    .execute();
  return true;
}
