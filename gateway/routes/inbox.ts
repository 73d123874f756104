import { Hono } from 'hono';
import { sql } from 'kysely';
import { roles } from '#contracts/roles';
import { fromBase64url, sha256, toHex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { digestOf } from '#protocol/typed-data';
import { address, count } from '#protocol/wire/common';
import { inboxWrite } from '#protocol/wire/gateway';
import { parseWire } from '#protocol/wire/parse';
import type { Gateway } from '../gateway.ts';
import { requireAccount } from '../http/authorize.ts';
import { readJson } from '../http/read-body.ts';
import { requireRecent } from '../signed-time.ts';
import { nextNumber } from '../store/counter.ts';

/** 4 MiB in base64url, and the fields around it. */
const bodyLimit = 6 * 1024 * 1024;
/** Seconds a deposit waits for a patient who is away. */
const retention = 90 * 24 * 60 * 60;
/** Items in one answer. */
const page = 16;

/**
 * POST and GET /inbox/{custodian}: deposits sealed for a patient who is away, filed when their extension is next
 * unlocked.
 */
export function inboxRoutes(gateway: Gateway): Hono {
  const { store, chain, chainState, now, limits } = gateway;
  return new Hono()
    .post('/inbox/:custodian', async (context) => {
      chainState.requireFresh();
      gateway.spend(context, 'addressWrites');
      const custodian = parseWire(address, context.req.param('custodian'));
      const offered = await readJson(context, inboxWrite, bodyLimit);
      const { owner, body, at, signature } = offered;
      if (offered.custodian !== custodian) throw new ChartkeyError('BAD_MESSAGE', { detail: 'another custodian' });
      requireRecent(at, now());
      gateway.spend(context, 'addressBytes', body.length);
      if (!chainState.accreditation().was(custodian, roles.CUSTODIAN, now())) throw new ChartkeyError('NOT_ACCREDITED');
      const hash = toHex(await sha256(fromBase64url(body)));
      await gateway.requireSigner(
        digestOf('InboxWrite', { custodian, owner, body: hash, at }, chain),
        signature,
        custodian,
      );
      limits.account.spend(custodian);
      await store.transaction().execute(async (transaction) => {
        await gateway.shredGuard.requireKept(transaction, owner);
        await transaction
          .deleteFrom('inbox')
          .where('at', '<', now() - retention)
          .execute();
        const { used } = await transaction
          .selectFrom('inbox')
          .select(sql<number | null>`sum(size)`.as('used'))
          .where('custodian', '=', custodian)
          .where('owner', '=', owner)
          .executeTakeFirstOrThrow();
        if (Number(used ?? 0) + body.length > limits.settings.inboxBytes)
          throw new ChartkeyError('RATE_LIMITED', { detail: 'this inbox is full' });
        const seq = await nextNumber(transaction, 'inbox');
        await transaction
          .insertInto('inbox')
          .values({ seq, custodian, owner, hash, body, size: body.length, at, signature })
          .onConflict((conflict) => conflict.columns(['custodian', 'owner', 'hash']).doNothing())
          .execute();
      });
      return context.json({ id: hash });
    })
    .get('/inbox/:custodian', async (context) => {
      const custodian = parseWire(address, context.req.param('custodian'));
      const since = parseWire(count, Number(context.req.query('since') ?? 0));
      const owner = await requireAccount(context, gateway);
      const items = await store
        .selectFrom('inbox')
        .select(['seq', 'at', 'body', 'signature'])
        .where('custodian', '=', custodian)
        .where('owner', '=', owner)
        .where('seq', '>', since)
        .orderBy('seq')
        .limit(page)
        .execute();
      return context.json({ items });
    });
}
