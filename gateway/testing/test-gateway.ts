import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '../log.ts';
import type { GatewayOptions } from '../options.ts';
import { type RunningGateway, startGateway } from '../start.ts';
import type { TestChain } from './chain.ts';
import { type Client, createClient } from './client.ts';
import { until } from './until.ts';

export interface TestGateway extends RunningGateway {
  dataDir: string;
  client: Client;
}

/** Quick clocks, quiet log, fresh folder; waits until the gateway is open. */
export async function startTestGateway(chain: TestChain, options: Partial<GatewayOptions> = {}): Promise<TestGateway> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'chartkey-gateway-')));
  const running = await startGateway({
    port: 0,
    rpcUrl: chain.anvil.rpcUrl,
    deployment: chain.deployment,
    relayKey: chain.relay.privateKey,
    flushMs: 100,
    pollMs: 50,
    log: createLog('silent'),
    ...options,
    dataDir,
  });
  const client = createClient(`http://localhost:${running.port}`, chain.deployment);
  await until('the gateway opens', async () => (await client.call('GET', '/healthz')).status === 200);
  return {
    ...running,
    dataDir,
    client,
    async stop() {
      await running.stop();
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}
