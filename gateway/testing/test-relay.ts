import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RelayResponse, RelayRow } from '#protocol/wire/gateway';
import { createLog } from '../log.ts';
import { createMetrics } from '../metrics.ts';
import { createRelay, defaultBudget, type RelayOptions } from '../relay/relay.ts';
import type { TestChain } from './chain.ts';
import { until } from './until.ts';

export interface TestRelay {
  post(kind: RelayRow['kind'], rows: unknown[], address?: string): Promise<RelayRow[]>;
  status(row: string): Promise<RelayRow>;
  mined(rows: readonly RelayRow[]): Promise<void>;
  stop(): Promise<void>;
}

/** A relay alone, without a gateway: it is a role of its own. Requests are handed to its routes directly. */
export async function startTestRelay(chain: TestChain, options: Partial<RelayOptions> = {}): Promise<TestRelay> {
  const folder = await mkdtemp(join(tmpdir(), 'chartkey-relay-'));
  const relay = await createRelay({
    rpcUrl: chain.anvil.rpcUrl,
    deployment: chain.deployment,
    relayKey: chain.relay.privateKey,
    place: { path: join(folder, 'relay.sqlite') },
    flushMs: 50,
    budget: defaultBudget,
    gate: { spend: () => undefined, addressOf: (context) => context.req.header('x-test-address') ?? 'one' },
    log: createLog('silent'),
    metrics: createMetrics(),
    nowMs: Date.now,
    ...options,
  });
  relay.start();
  const status = async (row: string) => (await (await relay.routes.request(`/${row}`)).json()) as RelayRow;
  return {
    status,
    async post(kind, rows, address = 'one') {
      const headers = { 'content-type': 'application/json', 'x-test-address': address };
      const response = await relay.routes.request(`/${kind}`, {
        method: 'POST',
        body: JSON.stringify({ rows }),
        headers,
      });
      if (response.status !== 200) throw new Error(`relay: ${await response.text()}`);
      return ((await response.json()) as RelayResponse).rows;
    },
    async mined(rows) {
      for (const { row } of rows) await until(`${row} is mined`, async () => (await status(row)).status === 'mined');
    },
    async stop() {
      await relay.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
