import { Hono } from 'hono';
import { fromBase64url, type Hex, sha256, toHex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { digestOf, hashOf } from '#protocol/typed-data';
import { address } from '#protocol/wire/common';
import { escrowRemoval, escrowWrite, recoveryRefusal, recoveryRequest } from '#protocol/wire/escrow';
import { parseWire } from '#protocol/wire/parse';
import type { Gateway } from '../gateway.ts';
import { requireAccount } from '../http/authorize.ts';
import { readJson } from '../http/read-body.ts';
import { requireRecent } from '../signed-time.ts';

const bodyLimit = 4 * 1024;

/**
 * The escrow of guardians (K12). Who knows an escrow's account may see whether somebody asks for it: that is how a locked
 * device of the patient notices. Only the account itself is given the body, after the wait; only the controller ends it.
 */
export function escrowRoutes(gateway: Gateway): Hono {
  const { chain, escrows, now } = gateway;
  const same = (named: string, signed: Hex): Hex => {
    if (parseWire(address, named) !== signed) throw new ChartkeyError('BAD_MESSAGE', { detail: 'another escrow' });
    return signed;
  };

  return new Hono()
    .put('/escrows/:escrow', async (context) => {
      gateway.spend(context, 'addressWrites');
      const write = await readJson(context, escrowWrite, bodyLimit);
      same(context.req.param('escrow'), write.escrow);
      requireRecent(write.at, now());
      const { signature, body, ...named } = write;
      const hash = toHex(await sha256(fromBase64url(body)));
      await gateway.requireSigner(
        digestOf('EscrowWrite', { ...named, body: hash }, chain),
        signature,
        write.controller,
      );
      gateway.limits.account.spend(write.controller);
      return context.json(await escrows.put(write));
    })
    .get('/escrows', async (context) => {
      const controller = await requireAccount(context, gateway);
      return context.json({ escrows: await escrows.of(controller) });
    })
    .get('/escrows/:escrow', async (context) =>
      context.json(await escrows.state(parseWire(address, context.req.param('escrow')))),
    )
    .get('/escrows/:escrow/body', async (context) => {
      const escrow = parseWire(address, context.req.param('escrow'));
      if ((await requireAccount(context, gateway)) !== escrow) throw new ChartkeyError('NOT_ALLOWED');
      return context.json({ escrow, body: await escrows.release(escrow) });
    })
    .post('/escrows/:escrow/requests', async (context) => {
      gateway.spend(context, 'addressWrites');
      const { signature, ...request } = await readJson(context, recoveryRequest, bodyLimit);
      const escrow = same(context.req.param('escrow'), request.escrow);
      requireRecent(request.at, now());
      await gateway.requireSigner(digestOf('RecoveryRequest', request, chain), signature, escrow);
      gateway.limits.account.spend(escrow);
      return context.json(await escrows.ask(escrow, hashOf('RecoveryRequest', request), request.at));
    })
    .post('/escrows/:escrow/refusals', async (context) => {
      gateway.spend(context, 'addressStops');
      const { signature, ...refusal } = await readJson(context, recoveryRefusal, bodyLimit);
      const escrow = same(context.req.param('escrow'), refusal.escrow);
      const { controller, request } = refusal;
      await gateway.requireSigner(digestOf('RecoveryRefusal', refusal, chain), signature, controller);
      await escrows.refuse(controller, escrow, request);
      return context.json({ id: request });
    })
    .post('/escrows/:escrow/removal', async (context) => {
      gateway.spend(context, 'addressStops');
      const { signature, ...removal } = await readJson(context, escrowRemoval, bodyLimit);
      const escrow = same(context.req.param('escrow'), removal.escrow);
      await gateway.requireSigner(digestOf('EscrowRemoval', removal, chain), signature, removal.controller);
      await escrows.remove(removal.controller, escrow);
      return context.json({ id: hashOf('EscrowRemoval', removal) });
    });
}
