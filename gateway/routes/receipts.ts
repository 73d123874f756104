import { Hono } from 'hono';
import { count } from '#protocol/wire/common';
import type { StoredReceipt } from '#protocol/wire/gateway';
import { parseWire } from '#protocol/wire/parse';
import type { Gateway } from '../gateway.ts';
import { requireAccount } from '../http/authorize.ts';
import { receiptsFor } from './receipts-for.ts';

/** GET /receipts?since=seconds: who opened what, oldest first, for the patient account that signs the query. */
export function receiptRoutes(gateway: Gateway): Hono {
  return new Hono().get('/receipts', async (context) => {
    const since = parseWire(count, Number(context.req.query('since') ?? 0));
    const patient = await requireAccount(context, gateway);
    const rows = await (await receiptsFor(gateway.store, patient, since)).execute();
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
