import { Hono } from 'hono';
import { bytes32 } from '#protocol/wire/common';
import { leaseRequest } from '#protocol/wire/gateway';
import { parseWire } from '#protocol/wire/parse';
import type { Gateway } from '../gateway.ts';
import { readJson } from '../http/read-body.ts';
import type { Lease } from '../leases/lease-desk.ts';
import type { ReceiptProof } from '../leases/prove-receipt.ts';
import { sealShare } from '../leases/seal-share.ts';

const bodyLimit = 8 * 1024;
const json = { 'content-type': 'application/json' };

/**
 * POST /leases/{grant}/nonce and POST /leases/{grant}: no share without a stored receipt (K1), none after a stop (K2).
 */
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
      const { proven, hash, sessionKey } = proveReceipt(grant, request, () => gateway.spend(context, 'addressWrites'));
      limits.grant.spend(`${grant} ${proven.grantee}`);
      const lease = await leases.lease(proven);
      const share = sealShare(lease.share, hash, sessionKey).toString('base64url');
      lease.share.fill(0);
      const { token, until } = tokens.issue({ grant, version: lease.head.version }, now(), lease.expires);
      return context.body(leaseJson(grant, { share, token, until, capsule: lease.capsule }, lease), 200, json);
    });
}

/** `leaseResponse`; the CID list is stored as JSON and goes out as it is, up to 20,000 of them. */
function leaseJson(grant: string, fields: Record<string, string | number>, { head, agent }: Lease): string {
  const { version, hash, at, signature, body, cids } = head;
  const signer = agent ? { agent } : {};
  const signed = JSON.stringify({ head: { grant, version, body: hash, at }, signature, body, ...signer });
  return `${JSON.stringify(fields).slice(0, -1)},"head":${signed.slice(0, -1)},"cids":${cids}}}`;
}
