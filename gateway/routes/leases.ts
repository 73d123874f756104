import { Hono } from 'hono';
import { fromBase64url, toBase64url } from '#protocol/bytes';
import { sealGatewayShare } from '#protocol/lease';
import { bytes32 } from '#protocol/wire/common';
import { leaseRequest } from '#protocol/wire/gateway';
import { parseWire } from '#protocol/wire/parse';
import type { Gateway } from '../gateway.ts';
import { readJson } from '../http/read-body.ts';
import type { ReceiptProof } from '../leases/prove-receipt.ts';

const bodyLimit = 8 * 1024;

/** POST /leases/{grant}/nonce and POST /leases/{grant}: no share without a stored receipt (K1), none after a stop (K2). */
export function leaseRoutes(gateway: Gateway, proveReceipt: ReceiptProof): Hono {
  const { chainState, limits, leases, nonces, tokens, now } = gateway;
  return new Hono()
    .post('/leases/:grant/nonce', (context) => {
      const grant = parseWire(bytes32, context.req.param('grant'));
      return context.json({ nonce: nonces.issue(grant, now()), gateway: gateway.id, at: now() });
    })
    .post('/leases/:grant', async (context) => {
      chainState.requireFresh();
      const grant = parseWire(bytes32, context.req.param('grant'));
      const request = await readJson(context, leaseRequest, bodyLimit);
      const proven = await proveReceipt(grant, request, () => gateway.spend(context, 'addressWrites'));
      limits.grant.spend(grant);
      const { share, capsule, head } = await leases.lease(proven);
      const sealed = await sealGatewayShare(share, request.receipt, fromBase64url(request.sessionKey));
      share.fill(0);
      const { token, until } = tokens.issue({ grant, version: head.version }, now());
      const { version, hash, at, signature, body, cids } = head;
      return context.json({
        share: toBase64url(sealed),
        token,
        until,
        head: { head: { grant, version, body: hash, at }, signature, body, cids: JSON.parse(cids) },
        capsule,
      });
    });
}
