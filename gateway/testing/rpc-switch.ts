import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RpcSwitch {
  rpcUrl: string;
  /** While false the node seems to be away. */
  on: boolean;
  /** What the node says of a method in place of an answer, as one does that is behind or asked too often. */
  complaint(method: string): string | undefined;
  stop(): Promise<void>;
}

/** A way to the EVM node that can be cut. */
export async function startRpcSwitch(target: string): Promise<RpcSwitch> {
  const server = createServer(async (request, response) => {
    if (!way.on) return void request.socket.destroy();
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts);
    const message = way.complaint((JSON.parse(body.toString('utf8')) as { method: string }).method);
    if (message !== undefined)
      return void response.end(JSON.stringify({ jsonrpc: '2.0', id: 1, error: { code: -32_000, message } }));
    const answer = await fetch(target, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });
    response.setHeader('content-type', 'application/json').end(await answer.text());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const way: RpcSwitch = {
    rpcUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    on: true,
    complaint: () => undefined,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return way;
}
