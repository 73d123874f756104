import { once } from 'node:events';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { ChartkeyError } from '#protocol/errors';

/**
 * Serves an app on 127.0.0.1 and resolves with what stops it. Open connections are cut at the stop.
 * @throws ChartkeyError PORT_TAKEN
 */
export const listen = async (app: Hono, port: number): Promise<() => Promise<void>> => {
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cause;
    const detail = `port ${port} is in use; stop what listens there or choose another`;
    throw new ChartkeyError('PORT_TAKEN', { cause, detail });
  }
  return async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
};
