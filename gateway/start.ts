import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { ChartkeyError } from '#protocol/errors';
import { createApp } from './app.ts';
import { openParts } from './open-parts.ts';
import type { GatewayOptions } from './options.ts';

export interface RunningGateway {
  url: string;
  port: number;
  /** Ends event streams, lets running requests finish (5 s), then closes every store. */
  stop(): Promise<void>;
}

/** Milliseconds. */
const serverOptions = { requestTimeout: 120_000, headersTimeout: 15_000, keepAliveTimeout: 30_000 };
const grace = 5_000;

/**
 * Starts a gateway. It listens first, answering `GATEWAY_CLOSED`, and opens when tombstones and chain have been
 * replayed (K2). Throws `PORT_TAKEN`, `WRONG_CHAIN`, or what opening a store throws; nothing is left running then.
 */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  let app: Hono | undefined;
  const server = createAdaptorServer({
    fetch: (request, env) => app?.fetch(request, env) ?? closed(),
    serverOptions,
  }) as Server;
  const port = await listen(server, options.port, options.host ?? '127.0.0.1');
  const url = options.url ?? `http://localhost:${port}`;
  const closing = new AbortController();
  const stopServer = () => close(server);
  try {
    const parts = await openParts({ ...options, url });
    app = createApp({ ...parts, closing: closing.signal });
    parts.gateway.log.info({ url, port }, 'gateway started');
    return {
      url,
      port,
      async stop() {
        closing.abort();
        await stopServer();
        await parts.close();
      },
    };
  } catch (cause) {
    await stopServer();
    throw cause;
  }
}

const closed = (): Response =>
  Response.json(new ChartkeyError('GATEWAY_CLOSED').toJSON(), {
    status: 503,
    headers: { 'access-control-allow-origin': '*' },
  });

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const taken = cause.code === 'EADDRINUSE';
      reject(new ChartkeyError(taken ? 'PORT_TAKEN' : 'INTERNAL', { cause, detail: `port ${port}: ${cause.code}` }));
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

async function close(server: Server): Promise<void> {
  const ended = new Promise((resolve) => server.close(resolve));
  // A connection kept alive is idle only once its last answer is out.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const force = setTimeout(() => server.closeAllConnections(), grace);
  await ended;
  clearTimeout(force);
  clearInterval(sweep);
}
