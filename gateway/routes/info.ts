import { Hono } from 'hono';
import type { Gateway } from '../gateway.ts';

/** Which gateway this is, whether it works, and what it counts. */
export function infoRoutes(gateway: Gateway): Hono {
  const { chain, chainState, metrics } = gateway;
  return new Hono()
    .get('/', (context) =>
      context.json({
        v: 1,
        url: gateway.url,
        gateway: gateway.id,
        chainId: chain.chainId,
        grants: chain.grants,
        records: chain.records,
        accreditation: chain.accreditation,
        identity: gateway.identity.address,
        relay: gateway.relay,
      }),
    )
    .get('/healthz', async (context) => {
      const { block, caughtUpAt } = chainState.position();
      chainState.requireFresh();
      const disclosures = await gateway.disclosures?.status();
      const health = { status: 'ok', block, lagSeconds: gateway.now() - caughtUpAt! };
      return context.json({ ...health, ...(disclosures ? { disclosures } : {}) });
    })
    .get('/metrics', async (context) =>
      context.body(await metrics.registry.metrics(), 200, { 'content-type': metrics.registry.contentType }),
    );
}
