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
import type { RelayRow } from '#protocol/wire/gateway';
import { startTestChain, type TestChain } from './testing/chain.ts';
import { createClient } from './testing/client.ts';
import { makeLeaseRequest, makeSession, type Session } from './testing/clinician.ts';
import { noLimits } from './testing/no-limits.ts';
import { accountHeader, makeBlobs, makeGrant, makeHead, signPause, type TestGrant } from './testing/patient.ts';
import { relayedBatches } from './testing/relayed.ts';
import { startTestGateway } from './testing/test-gateway.ts';
import { until } from './testing/until.ts';

const rounds = 10;
const port = 20_000 + randomInt(20_000);
const url = `http://localhost:${port}`;
let chain: TestChain;
let folder: string;
let session: Session;
let mining = true;
let miner: Promise<void>;
beforeAll(async () => {
  chain = await startTestChain();
  folder = await mkdtemp(join(tmpdir(), 'chartkey-kill-'));
  session = await makeSession(chain.deployment, chain.clinic);
  await writeFile(join(folder, 'deployment.json'), JSON.stringify(chain.deployment));
  await writeFile(join(folder, 'relay.key'), chain.relay.privateKey);
  // Blocks come slowly, so that kills also fall between sending and mining.
  await setAutomine(chain.anvil.rpcUrl, false);
  miner = (async () => {
    while (mining) {
      await pause(150);
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
  const main = fileURLToPath(new URL('./main.ts', import.meta.url));
  const flags = ['--port', String(port), '--rpc', chain.anvil.rpcUrl, '--data', join(folder, 'data')];
  flags.push('--deployment', join(folder, 'deployment.json'), '--relay-key-file', join(folder, 'relay.key'));
  flags.push('--flush-ms', '40', '--poll-ms', '50', '--log-level', 'silent');
  const child = spawn(process.execPath, ['--no-warnings', main, ...flags], { stdio: ['ignore', 'inherit', 'inherit'] });
  await until('the gateway opens', () =>
    fetch(`${url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** What was acknowledged, and must therefore still be so. */
interface Acknowledged {
  deposits: TestGrant[];
  heads: { grant: TestGrant; version: number }[];
  blobs: { owner: TestGrant; cid: string }[];
  leases: { grant: TestGrant; nonce: Hex }[];
  stops: TestGrant[];
  pauses: TestGrant[];
  /** Sent, and perhaps honoured before the answer could leave. */
  tried: Set<Hex>;
  rows: RelayRow[];
}

test('V2 K1 K2 kill -9 at random points: nothing acknowledged is lost, no row is relayed twice', {
  timeout: 180_000,
}, async () => {
  const kept: Acknowledged = {
    deposits: [],
    heads: [],
    blobs: [],
    leases: [],
    stops: [],
    pauses: [],
    tried: new Set(),
    rows: [],
  };
  const client = createClient(url, chain.deployment);
  const { call } = client;

  /** One patient's and one reader's work, until the gateway dies under it. */
  const work = async (): Promise<void> => {
    for (;;) {
      const grant = await makeGrant(chain.deployment, url, chain.clinic.address);
      if ((await client.deposit(grant)).status === 200) kept.deposits.push(grant);
      const queued = await call<{ rows: RelayRow[] }>('POST', '/relay/grants', { rows: [grant.row] });
      if (queued.status === 200) kept.rows.push(...queued.body.rows);
      const blobs = await makeBlobs(3);
      if ((await client.upload(grant.patient, blobs)).status === 200)
        kept.blobs.push(...blobs.map(({ cid }) => ({ owner: grant, cid })));
      const head = await makeHead(
        chain.deployment,
        grant,
        1,
        blobs.map(({ cid }) => cid),
      );
      if ((await call('PUT', `/heads/${grant.id}`, head)).status === 200) kept.heads.push({ grant, version: 1 });
      const request = await makeLease(grant);
      if ((await call('POST', `/leases/${grant.id}`, request)).status === 200)
        kept.leases.push({ grant, nonce: request.receipt.nonce });
      if (randomInt(3) === 0) {
        const paused = await client.pause(signPause(chain.deployment, grant, true, 1));
        if (paused.status === 200 && !paused.body.rows[0]?.refused) kept.pauses.push(grant);
      }
      if (randomInt(3) > 0) continue;
      kept.tried.add(grant.id);
      if ((await client.revoke(grant)).status === 200) kept.stops.push(grant);
      const stopped = await call<{ rows: RelayRow[] }>('POST', '/relay/revocations', { rows: [grant.revocation] });
      if (stopped.status === 200) kept.rows.push(...stopped.body.rows);
    }
  };
  const makeLease = async (grant: TestGrant) => {
    return makeLeaseRequest(chain.deployment, session, grant.id, await client.nonce(grant.id));
  };

  for (let round = 0; round < rounds; round++) {
    const child = await start();
    const working = Promise.allSettled([work(), work(), work()]);
    const goal = kept.rows.length + randomInt(4, 10);
    // By the clock, which may hit the start; and by what was done, so that a slow machine gets somewhere as well.
    if (round % 2 === 0) await pause(randomInt(30, 700));
    else await until('rows are acknowledged', async () => kept.rows.length >= goal, 60_000);
    await kill(child);
    await working;
  }

  // The checks ask more than one client may: the limits are off for them.
  const last = await startTestGateway(chain, { port, url, dataDir: join(folder, 'data'), limits: noLimits });
  try {
    expect(kept.rows.length).toBeGreaterThanOrEqual((rounds / 2) * 4);
    for (const { row } of kept.rows)
      await until(
        `${row} is mined`,
        async () => {
          const { body } = await call<RelayRow>('GET', `/relay/${row}`);
          return body.status === 'mined' || (body.status === 'failed' && body.kind === 'grants');
        },
        60_000,
      );
    const relayed = (await relayedBatches(chain)).flatMap(({ call: name, ids }) => ids.map((id) => `${name} ${id}`));
    expect(relayed.length).toBe(new Set(relayed).size);
    const names = { grants: 'grantMany', revocations: 'revokeMany', records: 'registerMany' };
    for (const { kind, id } of kept.rows) expect(relayed).toContain(`${names[kind]} ${id}`);

    const stopped = new Set(kept.stops.map(({ id }) => id));
    const headers = (grant: TestGrant) => ({ authorization: accountHeader(chain.deployment, grant.patient) });
    for (const grant of kept.deposits) {
      const { code } = await client.deposit(grant);
      if (stopped.has(grant.id)) expect(code).toBe('GRANT_REVOKED');
      else if (!kept.tried.has(grant.id)) expect(code).toBeUndefined();
    }
    for (const { grant, version } of kept.heads)
      expect((await call('GET', `/heads/${grant.id}`, undefined, headers(grant))).body).toMatchObject({
        head: { version },
      });
    for (const { owner, cid } of kept.blobs.filter((_, i) => i % 3 === 0))
      expect((await fetch(`${url}/blobs/${cid}`, { headers: headers(owner) })).status).toBe(200);
    for (const { grant, nonce } of kept.leases) {
      const { body } = await call('GET', '/receipts', undefined, headers(grant));
      expect(JSON.stringify(body)).toContain(nonce);
    }
    // K11: what was acknowledged as paused is, unless it was stopped as well.
    for (const grant of kept.pauses) {
      const { code } = await client.lease(grant.id, session);
      if (!kept.tried.has(grant.id)) expect(code).toBe('GRANT_PAUSED');
      else expect(['GRANT_PAUSED', 'GRANT_REVOKED']).toContain(code);
    }
    for (const grant of kept.stops) expect((await client.lease(grant.id, session)).code).toBe('GRANT_REVOKED');
  } finally {
    await last.stop();
  }
});

test('SIGTERM ends it in order', async () => {
  const child = await start();
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});
