import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mine, setAutomine } from '#contracts/chain-control';
import type { Hex } from '#protocol/bytes';
import { gatewayIdOf } from '#protocol/lease';
import { hashOf } from '#protocol/typed-data';
import type { DisclosuresOfGrant } from '#protocol/wire/disclosures';
import { startTestChain, type TestChain } from '../testing/chain.ts';
import { createClient } from '../testing/client.ts';
import { makeLeaseRequest, makeSession, type Session } from '../testing/clinician.ts';
import { accreditCustodian, anchorsOf, disclosuresOf, grewFrom, isProven } from '../testing/custodian.ts';
import { noLimits } from '../testing/no-limits.ts';
import { makeGrant, type TestGrant } from '../testing/patient.ts';
import { startTestGateway } from '../testing/test-gateway.ts';
import { until } from '../testing/until.ts';

const rounds = process.env.CHARTKEY_SOAK === '1' ? 60 : 8;
const port = 20_000 + randomInt(20_000);
const url = `http://localhost:${port}`;
let chain: TestChain;
let folder: string;
let session: Session;
let custodian: { address: Hex; privateKey: Hex };
let mining = true;
let miner: Promise<void>;
beforeAll(async () => {
  chain = await startTestChain();
  folder = await mkdtemp(join(tmpdir(), 'chartkey-anchor-kill-'));
  session = await makeSession(chain.deployment, chain.clinic);
  custodian = await accreditCustodian(chain);
  await writeFile(join(folder, 'deployment.json'), JSON.stringify(chain.deployment));
  await writeFile(join(folder, 'custodian.key'), custodian.privateKey);
  // Blocks come slowly, so that kills also fall between sending and mining.
  await setAutomine(chain.anvil.rpcUrl, false);
  miner = (async () => {
    while (mining) {
      await pause(200);
      await mine(chain.anvil.rpcUrl);
    }
  })();
});
afterAll(async () => {
  mining = false;
  await miner;
  await chain.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The real program, started as an operator starts it. */
async function start(): Promise<ChildProcess> {
  const main = fileURLToPath(new URL('../main.ts', import.meta.url));
  const flags = ['--port', String(port), '--rpc', chain.anvil.rpcUrl, '--data', join(folder, 'data')];
  flags.push('--deployment', join(folder, 'deployment.json'), '--custodian-key-file', join(folder, 'custodian.key'));
  flags.push('--anchor-seconds', '1', '--poll-ms', '50', '--log-level', 'silent');
  const child = spawn(process.execPath, ['--no-warnings', main, ...flags], { stdio: ['ignore', 'inherit', 'inherit'] });
  await until('the gateway opens', () =>
    fetch(`${url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  return child;
}

test('V2 D3 kill -9 at random points: no epoch is anchored twice or lost, every receipt is proven, the log only grew', {
  timeout: 240_000,
}, async () => {
  const client = createClient(url, chain.deployment);
  const opened = new Map<Hex, { grant: TestGrant; receipts: Hex[] }>();
  const seen: DisclosuresOfGrant[] = [];

  const work = async (): Promise<void> => {
    const grant = await makeGrant(chain.deployment, url, chain.clinic.address);
    await client.publish(grant);
    const mine: Hex[] = [];
    opened.set(grant.id, { grant, receipts: mine });
    for (;;) {
      const request = await makeLeaseRequest(chain.deployment, session, grant.id, await client.nonce(grant.id));
      const { status } = await client.call('POST', `/leases/${grant.id}`, request);
      if (status === 200) mine.push(hashOf('Receipt', request.receipt));
      const told = await disclosuresOf(client, grant);
      if (told.head) seen.push(told);
      await pause(40);
    }
  };

  for (let round = 0; round < rounds; round++) {
    const child = await start();
    const working = Promise.allSettled([work(), work()]);
    await pause(randomInt(60, 1_600));
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    await working;
  }

  const options = { custodianKey: custodian.privateKey, anchorSeconds: 1, limits: noLimits };
  const last = await startTestGateway(chain, { port, url, dataDir: join(folder, 'data'), ...options });
  try {
    const gateway = await gatewayIdOf(url);
    const total = [...opened.values()].reduce((sum, { receipts }) => sum + receipts.length, 0);
    expect(total).toBeGreaterThan(rounds);
    expect(seen.length).toBeGreaterThan(rounds);
    for (const { grant, receipts } of opened.values()) {
      const answer = await until(`${grant.id} is anchored`, async () => {
        const told = await disclosuresOf(last.client, grant);
        return told.anchored === told.held && told.anchored >= receipts.length && told;
      });
      const anchors = await anchorsOf(chain, custodian.address);
      expect(new Set(anchors).size).toBe(anchors.length);
      expect(await isProven(answer, gateway, anchors)).toBe(true);
      expect(answer.proofs.map(({ ordinal }) => ordinal)).toEqual(answer.proofs.map((_, i) => i + 1));
      const proven = answer.proofs.map(({ receipt }) => receipt);
      expect(receipts.filter((receipt) => !proven.includes(receipt))).toEqual([]);
      for (const earlier of seen.filter((_, i) => i % 7 === 0)) {
        const later = await disclosuresOf(last.client, grant, `?from=${earlier.head!.size}&since=${answer.anchored}`);
        expect(await grewFrom(earlier, later)).toBe(true);
      }
    }
    expect((await last.client.call<{ trouble?: string }>('GET', '/disclosures')).body.trouble).toBeUndefined();
  } finally {
    await last.stop();
  }
});
