import { Hono } from 'hono';
import { ChartkeyError } from '#protocol/errors';
import { bytes32, count } from '#protocol/wire/common';
import type { DisclosuresOfGrant } from '#protocol/wire/disclosures';
import { parseWire } from '#protocol/wire/parse';
import type { Gateway } from '../gateway.ts';
import { requireAccount } from '../http/authorize.ts';
import { proofsFor } from './proofs-for.ts';

/**
 * GET /disclosures: how the log is anchored, the same for everybody. GET /disclosures/{grant}?since=ordinal&from=size: the
 * proofs of one grant's openings, for its patient. Both throw `NOT_FOUND` at a gateway that anchors nothing.
 */
export function disclosureRoutes(gateway: Gateway): Hono {
  const anchorer = () => {
    if (!gateway.disclosures) throw new ChartkeyError('NOT_FOUND', { detail: 'this gateway anchors no disclosures' });
    return gateway.disclosures;
  };
  return new Hono()
    .get('/disclosures', async (context) => context.json(await anchorer().status()))
    .get('/disclosures/:grant', async (context) => {
      const { custodian, cadence } = anchorer();
      const grant = parseWire(bytes32, context.req.param('grant'));
      const [since, from] = ['since', 'from'].map((name) => parseWire(count, Number(context.req.query(name) ?? 0)));
      const account = await requireAccount(context, gateway);
      const question = { grant, account, gateway: gateway.id, since: since!, from: from! };
      const answer: DisclosuresOfGrant = { custodian, cadence, ...(await proofsFor(gateway.store, question)) };
      return context.json(answer);
    });
}
