import { Hono } from 'hono';
import { ChartkeyError } from '#protocol/errors';
import { digestOf } from '#protocol/typed-data';
import { shred } from '#protocol/wire/erasure';
import type { Gateway } from '../gateway.ts';
import { readJson } from '../http/read-body.ts';
import type { Shredder } from '../shred/shredder.ts';
import { signedTimeWindow } from '../signed-time.ts';

const bodyLimit = 2 * 1024;

/**
 * POST /shreds: erases what is kept of the account that signs, and answers with a certificate. An old word counts: erasing is
 * final and the same every time, so a word that waited for this gateway to come back has lost nothing (docs/gateway.md).
 */
export function shredRoutes(gateway: Gateway, shredder: Shredder): Hono {
  return new Hono().post('/shreds', async (context) => {
    gateway.spend(context, 'addressStops');
    const { signature, ...word } = await readJson(context, shred, bodyLimit);
    if (word.gateway !== gateway.id) throw new ChartkeyError('WRONG_CHAIN', { detail: 'a word for another gateway' });
    if (word.at > gateway.now() + signedTimeWindow) throw new ChartkeyError('STALE_SIGNATURE');
    await gateway.requireSigner(digestOf('Shred', word, gateway.chain), signature, word.account);
    gateway.limits.account.spend(word.account);
    return context.json(await shredder.shred(word.account));
  });
}
