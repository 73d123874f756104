import { Hono } from 'hono';
import { count } from '#protocol/wire/common';
import type { StoredReceipt } from '#protocol/wire/gateway';
import { parseWire } from '#protocol/wire/parse';
import type { Gateway } from '../gateway.ts';
import { requireAccount } from '../http/authorize.ts';

/** Receipts in one answer; ask again with `since` of the last. */
const page = 2_000;

/** GET /receipts?since=seconds: who opened what, oldest first, for the patient account that signs the query. */
export function receiptRoutes(gateway: Gateway): Hono {
  return new Hono().get('/receipts', async (context) => {
    const since = parseWire(count, Number(context.req.query('since') ?? 0));
    const patient = await requireAccount(context, gateway);
    const rows = await gateway.store
      .selectFrom('receipts')
      .selectAll()
      // A patient's agent is told of its own grant, and of no other by the same account.
      .where((where) =>
        where.or([
          where('patient', '=', patient),
          where(
            'grant',
            'in',
            where.selectFrom('deposits').select('deposits.id').where('deposits.agent', '=', patient),
          ),
        ]),
      )
      .where('stored', '>=', since)
      .orderBy('stored')
      .orderBy('nonce')
      .limit(page)
      .execute();
    const receipts = rows.map(
      ({ grant, nonce, sessionKey, at, signature, signer }): StoredReceipt => ({
        receipt: { grant, gateway: gateway.id, nonce, sessionKey, at },
        signature,
        signer: JSON.parse(signer),
      }),
    );
    return context.json({ receipts });
  });
}
