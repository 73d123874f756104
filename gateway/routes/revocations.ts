import { Hono } from 'hono';
import type { Hex } from '#protocol/bytes';
import { grantIdOf, revocationDigest } from '#protocol/typed-data';
import { revocation } from '#protocol/wire/gateway';
import type { Gateway } from '../gateway.ts';
import { readJson } from '../http/read-body.ts';

const bodyLimit = 2 * 1024;

/**
 * POST /revocations: honoured at first sight, whatever the chain says and also while the gateway is closed (K2). When
 * it is acknowledged the tombstone is on disk, the share is destroyed and open readers are being told.
 */
export function revocationRoutes(gateway: Gateway): Hono {
  const { store, keep, chain, feed, now } = gateway;
  return new Hono().post('/revocations', async (context) => {
    gateway.spend(context, 'addressStops');
    const { patient, expires, terms, signature } = await readJson(context, revocation, bodyLimit);
    const id = grantIdOf(patient, expires, terms);
    await gateway.requireSigner(revocationDigest(id, chain), signature, patient);
    await keep.stop({ grant: id, source: 'signed', at: now() });
    await announce(id);
    return context.json({ id });
  });

  /** Once for each grant, also when a kill fell between the tombstone and this: the caller then asks again. */
  async function announce(id: Hex): Promise<void> {
    const news = await store.transaction().execute(async (transaction) => {
      const inserted = await transaction
        .insertInto('stops')
        .values({ id })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst();
      if ((inserted.numInsertedOrUpdatedRows ?? 0n) === 0n) return false;
      await feed.append(transaction, { kind: 'stopped', id });
      return true;
    });
    if (news) feed.wake();
  }
}
