import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Hex } from '#protocol/bytes';
import { startTestChain } from '../testing/chain.ts';
import { createClient } from '../testing/client.ts';
import { makeLeaseRequest, makeSession } from '../testing/clinician.ts';
import { makeGrant } from '../testing/patient.ts';
import { until } from '../testing/until.ts';
import type { LoadJob, LoadResult } from './load.ts';

export interface LeaseBenchOptions {
  clients?: number;
  /** Leases in a round; each nonce must be used within a minute. */
  requests?: number;
  rounds?: number;
  /** Segments in each grant's head. */
  segments?: number;
  databaseUrl?: string;
}

export interface LeaseFigures {
  /** Leases a second, with a receipt stored for each. */
  perSecond: number;
  barePerSecond: number;
  /** Median over rounds of leases / bare requests. */
  ratio: number;
  /** Milliseconds, all rounds. */
  p50: number;
  p99: number;
  bareP50: number;
  bareP99: number;
  /** Gateway's resident memory after the last round, MiB. */
  rssMb: number;
}

const start = (file: string): ChildProcess =>
  fork(fileURLToPath(new URL(file, import.meta.url)), { serialization: 'advanced', execArgv: ['--no-warnings'] });
const answerOf = async <T>(child: ChildProcess): Promise<T> => (await once(child, 'message'))[0] as T;
const sorted = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);
const at = (numbers: readonly number[], part: number) => sorted(numbers)[Math.floor(numbers.length * part)]!;

/**
 * Leases with durable receipts against a bare verify-and-insert server, in turns, in the same run; real chain, real
 * keys.
 */
export async function benchLeases(options: LeaseBenchOptions = {}): Promise<LeaseFigures> {
  const { clients = 32, requests = 4_000, rounds = 3, segments = 100, databaseUrl } = options;
  const dataDir = await mkdtemp(join(tmpdir(), 'chartkey-bench-'));
  const chain = await startTestChain();
  const [bare, gateway, load] = [start('./bare-server.ts'), start('./gateway-server.ts'), start('./load.ts')];
  try {
    const { port: barePort } = await answerOf<{ port: number }>(bare);
    const { rpcUrl } = chain.anvil;
    gateway.send({ port: 0, rpcUrl, deployment: chain.deployment, dataDir, ...(databaseUrl ? { databaseUrl } : {}) });
    const { port } = await answerOf<{ port: number }>(gateway);
    const url = `http://localhost:${port}`;
    const client = createClient(url, chain.deployment);
    await until('the gateway opens', async () => (await client.call('GET', '/healthz')).status === 200);

    const grants: Hex[] = [];
    for (let i = 0; i < clients; i++) {
      const grant = await makeGrant(chain.deployment, url, chain.clinic.address);
      await client.publish(grant, segments);
      grants.push(grant.id);
    }
    const sessions = await Promise.all(grants.map(() => makeSession(chain.deployment, chain.clinic)));
    const prepare = async (count: number): Promise<[string, string][]> => {
      const jobs: [string, string][] = [];
      for (let i = 0; i < count; i += clients)
        jobs.push(
          ...(await Promise.all(
            grants.map(async (grant, c): Promise<[string, string]> => {
              const body = await makeLeaseRequest(chain.deployment, sessions[c]!, grant, await client.nonce(grant));
              return [`/leases/${grant}`, JSON.stringify(body)];
            }),
          )),
        );
      return jobs;
    };
    const run = async (target: number, jobs: [string, string][]): Promise<LoadResult> => {
      load.send({ port: target, clients, requests: jobs } satisfies LoadJob);
      const result = await answerOf<LoadResult>(load);
      if (result.failures > 0) throw new Error(`${result.failures} of ${jobs.length} requests failed`);
      return result;
    };

    const ours: LoadResult[] = [];
    const bares: LoadResult[] = [];
    for (let round = 0; round <= rounds; round++) {
      const jobs = await prepare(round === 0 ? 640 : requests);
      const [ourResult, bareResult] = [await run(port, jobs), await run(barePort, jobs)];
      // The first round warms both up.
      if (round === 0) continue;
      ours.push(ourResult);
      bares.push(bareResult);
    }
    gateway.send('rss');
    const { rss } = await answerOf<{ rss: number }>(gateway);
    const rate = ({ times, seconds }: LoadResult) => times.length / seconds;
    const times = ours.flatMap((result) => result.times);
    const bareTimes = bares.flatMap((result) => result.times);
    return {
      perSecond: at(ours.map(rate), 0.5),
      barePerSecond: at(bares.map(rate), 0.5),
      ratio: at(
        ours.map((result, i) => rate(result) / rate(bares[i]!)),
        0.5,
      ),
      p50: at(times, 0.5),
      p99: at(times, 0.99),
      bareP50: at(bareTimes, 0.5),
      bareP99: at(bareTimes, 0.99),
      rssMb: rss / 2 ** 20,
    };
  } finally {
    for (const child of [bare, gateway, load]) child.disconnect();
    await chain.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const figures = await benchLeases(process.env.DATABASE_URL ? { databaseUrl: process.env.DATABASE_URL } : {});
  const short = (_: string, value: unknown) => (typeof value === 'number' ? Math.round(value * 1000) / 1000 : value);
  process.stdout.write(`${JSON.stringify(figures, short, 2)}\n`);
}
