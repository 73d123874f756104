import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkErasure } from '#protocol/erasure';
import type { ErasureCertificate } from '#protocol/wire/erasure';
import { startTestChain, type TestChain } from '../testing/chain.ts';
import { createClient } from '../testing/client.ts';
import { makeSession } from '../testing/clinician.ts';
import { noLimits } from '../testing/no-limits.ts';
import { startTestGateway } from '../testing/test-gateway.ts';
import { until } from '../testing/until.ts';
import { fillAccount, foundBelow, shredOf, type WholeAccount } from '../testing/whole-account.ts';

const rounds = 6;
const port = 20_000 + randomInt(20_000);
const url = `http://localhost:${port}`;
let chain: TestChain;
let folder: string;
beforeAll(async () => {
  chain = await startTestChain();
  folder = await mkdtemp(join(tmpdir(), 'chartkey-shred-kill-'));
  await writeFile(join(folder, 'deployment.json'), JSON.stringify(chain.deployment));
});
afterAll(async () => {
  await chain.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The real program, started as an operator starts it. */
async function start(): Promise<ChildProcess> {
  const main = fileURLToPath(new URL('../main.ts', import.meta.url));
  const flags = ['--port', String(port), '--rpc', chain.anvil.rpcUrl, '--data', join(folder, 'data')];
  flags.push('--deployment', join(folder, 'deployment.json'), '--poll-ms', '50', '--log-level', 'silent');
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

test('K13 V2 kill -9 at random points of an erasure: no half of it is acknowledged, and the next call finishes it', {
  timeout: 120_000,
}, async () => {
  const data = join(folder, 'data');
  const client = createClient(url, chain.deployment);
  const session = await makeSession(chain.deployment, chain.clinic);
  const begun: WholeAccount[] = [];
  let acknowledged = 0;
  for (let round = 0; round < rounds; round++) {
    const child = await start();
    const accounts = [];
    for (let i = 0; i < 3; i++) accounts.push(await fillAccount(chain, { client, url }));
    begun.push(...accounts);
    let told: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => {
      told = resolve;
    });
    const erase = async (whole: WholeAccount) => {
      const { status } = await client.call('POST', '/shreds', await shredOf(chain, url, whole.account));
      if (status !== 200) return;
      acknowledged += 1;
      told();
      // Looked at while the process still runs: acknowledged means that it is gone already.
      expect(await foundBelow(data, whole.needles)).toEqual([]);
    };
    const calls = Promise.allSettled(accounts.map(erase));
    // In turn: soon after the calls, and soon after the first answer, however slow the machine is.
    if (round % 2 === 1) await answered;
    await pause(randomInt(40));
    await kill(child);
    for (const one of await calls)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ name: 'TypeError' });
  }

  const last = await startTestGateway(chain, { port, url, dataDir: data, limits: noLimits });
  try {
    const { identity } = (await last.client.call<{ identity: `0x${string}` }>('GET', '/')).body;
    for (const { account, grant, needles } of begun) {
      const { status, body } = await last.client.call<ErasureCertificate>(
        'POST',
        '/shreds',
        await shredOf(chain, url, account),
      );
      expect(status).toBe(200);
      await checkErasure(body, { account: account.address, url, identity }, chain.deployment);
      expect(await foundBelow(data, needles)).toEqual([]);
      expect((await last.client.lease(grant.id, session)).code).toBe('GRANT_REVOKED');
    }
    expect(begun).toHaveLength(3 * rounds);
    // Some kills fell into an erasure and some after it, or this has shown nothing.
    expect(acknowledged).toBeGreaterThan(0);
    expect(acknowledged).toBeLessThan(begun.length);
  } finally {
    await last.stop();
  }
});
