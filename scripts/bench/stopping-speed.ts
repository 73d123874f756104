import { fromHex, type Hex } from '#protocol/bytes';
import { addressOf } from '#protocol/signatures';
import { createClient } from '../../gateway/testing/client.ts';
import { makeLeaseRequest, makeSession } from '../../gateway/testing/clinician.ts';
import { makeGrant, type TestGrant } from '../../gateway/testing/patient.ts';
import type { Stack } from '../stack.ts';
import { type Figure, median, quantile, round } from './figure.ts';

/**
 * A signed Revocation is sent while the clinic leases again and again: from the sending until it is refused for the first
 * time. One grant a run, straight at the gateway; the control is a whole lease of the same grant just before.
 */
export async function revokeToDenied(stack: Stack, runs: number): Promise<Figure> {
  const privateKey = stack.keys.lakeview;
  const lakeview = { address: addressOf(fromHex(privateKey)), privateKey };
  const client = createClient(stack.gatewayUrl, stack.deployment);
  const session = await makeSession(stack.deployment, lakeview);

  /** One attempt, nonce and all: what the gateway said. */
  const attempt = async ({ id }: TestGrant): Promise<string | undefined> => {
    type Nonce = { nonce: Hex; gateway: Hex; at: number };
    const nonce = await client.call<Nonce>('POST', `/leases/${id}/nonce`);
    if (nonce.status !== 200) return nonce.code;
    const body = await makeLeaseRequest(stack.deployment, session, id, nonce.body);
    return (await client.call('POST', `/leases/${id}`, body)).code;
  };
  const expectCode = (code: string | undefined, wanted: string | undefined) => {
    if (code !== wanted) throw new Error(`a lease was answered ${code ?? 'with a share'}`);
  };

  const [denied, lease]: [number[], number[]] = [[], []];
  for (let run = -1; run < runs; run++) {
    const grant = await makeGrant(stack.deployment, stack.gatewayUrl, lakeview.address);
    await client.publish(grant);
    const began = performance.now();
    expectCode(await attempt(grant), undefined);
    const leased = performance.now();
    const revoking = client.revoke(grant);
    let code = await attempt(grant);
    while (code === undefined) code = await attempt(grant);
    const over = performance.now();
    expectCode(code, 'GRANT_REVOKED');
    if ((await revoking).status !== 200) throw new Error('the revocation was not taken');
    if (run < 0) continue;
    lease.push(leased - began);
    denied.push(over - leased);
  }
  return {
    name: 'stop: revocation sent to lease refused',
    value: round(quantile(denied, 0.95), 0),
    unit: 'ms p95',
    limit: { atMost: 1000 },
    note: `${runs} grants, p50 ${round(median(denied), 0)}; a lease p50 ${round(median(lease), 0)} ms`,
  };
}
