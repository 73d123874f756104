import { Hono } from 'hono';
import { grantIdOf, revocationDigest } from '#protocol/typed-data';
import { revocation } from '#protocol/wire/gateway';
import type { Gateway } from '../gateway.ts';
import { readJson } from '../http/read-body.ts';
import { announceStops } from '../keep/announce-stop.ts';

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
    await announceStops(store, feed, [id]);
    return context.json({ id });
  });
}
