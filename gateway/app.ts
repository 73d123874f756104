import { Hono } from 'hono';
import { ChartkeyError, toChartkeyError } from '#protocol/errors';
import { disclosureRoutes } from './disclosures/routes.ts';
import { escrowRoutes } from './escrow/routes.ts';
import type { Gateway } from './gateway.ts';
import { answerError } from './http/answer-error.ts';
import { standardHeaders } from './http/headers.ts';
import type { ReceiptProof } from './leases/prove-receipt.ts';
import { openApiRoute } from './openapi.ts';
import { pauseRoutes } from './pauses/routes.ts';
import { blobRoutes } from './routes/blobs.ts';
import { depositRoutes } from './routes/deposits.ts';
import { eventRoutes } from './routes/events.ts';
import { headRoutes } from './routes/heads.ts';
import { inboxRoutes } from './routes/inbox.ts';
import { indexRoutes } from './routes/indexes.ts';
import { infoRoutes } from './routes/info.ts';
import { leaseRoutes } from './routes/leases.ts';
import { receiptRoutes } from './routes/receipts.ts';
import { revocationRoutes } from './routes/revocations.ts';
import { shredRoutes } from './routes/shreds.ts';
import type { Shredder } from './shred/shredder.ts';

export interface AppParts {
  gateway: Gateway;
  proveReceipt: ReceiptProof;
  shredder: Shredder;
  /** The relay's routes, where one is mounted. */
  relay: Hono | undefined;
  /** Ends open event streams. */
  closing: AbortSignal;
}

/** The HTTP surface: thin routes over the parts. */
export function createApp({ gateway, proveReceipt, shredder, relay, closing }: AppParts): Hono {
  const { log, metrics } = gateway;
  const app = new Hono();
  app.use(standardHeaders);
  app.use(async (context, next) => {
    const began = performance.now();
    gateway.spend(context, 'address');
    await next();
    const { method, routePath } = context.req;
    const { status } = context.res;
    metrics.requests.inc({ route: `${method} ${routePath}`, status: String(status) });
    if (log.isLevelEnabled('debug'))
      log.debug({ method, route: routePath, status, ms: Math.round(performance.now() - began) }, 'request');
  });
  app.onError((thrown, context) => {
    const error = toChartkeyError(thrown);
    if (error.code === 'INTERNAL') log.error({ err: thrown, route: context.req.routePath }, 'a request failed');
    return answerError(context, error);
  });
  app.notFound((context) => answerError(context, new ChartkeyError('NOT_FOUND', { detail: 'no such route' })));

  for (const routes of [
    infoRoutes(gateway),
    blobRoutes(gateway),
    depositRoutes(gateway),
    headRoutes(gateway),
    leaseRoutes(gateway, proveReceipt),
    revocationRoutes(gateway),
    shredRoutes(gateway, shredder),
    pauseRoutes(gateway),
    inboxRoutes(gateway),
    receiptRoutes(gateway),
    disclosureRoutes(gateway),
    indexRoutes(gateway),
    escrowRoutes(gateway),
    eventRoutes(gateway, closing),
    openApiRoute(gateway),
  ])
    app.route('/', routes);
  if (relay) app.route('/relay', relay);
  return app;
}
