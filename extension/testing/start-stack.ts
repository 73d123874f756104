import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { accredit } from '#contracts/accredit';
import { type Anvil, startAnvil } from '#contracts/anvil';
import { deploy } from '#contracts/deploy';
import { institutionId, roles } from '#contracts/roles';
import type { Hex } from '#protocol/bytes';
import type { Config } from '../config.ts';

export interface TestStack {
  config: Config;
  anvil: Anvil;
  accredit(address: Hex, profileHash: Hex, bits?: number): Promise<void>;
  stopGateway(): Promise<void>;
  startGateway(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * A real chain with our contracts and a real gateway as a process of its own, on free ports. With `anchorSeconds` it anchors
 * disclosures that often.
 */
export async function startTestStack({ anchorSeconds }: { anchorSeconds?: number } = {}): Promise<TestStack> {
  const anvil = await startAnvil({ port: 0 });
  const [deployer, authority, relay] = anvil.accounts as [Account, Account, Account];
  const { rpcUrl } = anvil;
  const deployment = await deploy({ rpcUrl, deployerKey: deployer.privateKey, authority: authority.address });
  const folder = await mkdtemp(join(tmpdir(), 'chartkey-extension-'));
  const files = {
    key: join(folder, 'relay-key'),
    custodian: join(folder, 'custodian-key'),
    deployment: join(folder, 'deployment.json'),
    data: join(folder, 'data'),
  };
  await writeFile(files.key, relay.privateKey, { mode: 0o600 });
  await writeFile(files.custodian, anvil.accounts[custodianIndex]!.privateKey, { mode: 0o600 });
  await writeFile(files.deployment, JSON.stringify(deployment));
  const port = await freePort();
  const gateway = `http://localhost:${port}`;
  let institutions = 0n;
  let child: ReturnType<typeof spawn> | undefined;

  const startGateway = async () => {
    const flags = Object.entries({
      port,
      rpc: rpcUrl,
      deployment: files.deployment,
      data: files.data,
      'relay-key-file': files.key,
      'flush-ms': 100,
      'poll-ms': 50,
      'log-level': 'fatal',
      ...(anchorSeconds ? { 'custodian-key-file': files.custodian, 'anchor-seconds': anchorSeconds } : {}),
    }).flatMap(([name, value]) => [`--${name}`, String(value)]);
    child = spawn(process.execPath, ['gateway/main.ts', ...flags], { stdio: ['ignore', 'inherit', 'inherit'] });
    for (let tried = 0; ; tried++) {
      const open = await fetch(`${gateway}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (open) return;
      if (tried > 200 || child.exitCode !== null) throw new Error('the gateway did not start');
      await sleep(50);
    }
  };
  const stopGateway = async () => {
    if (!child || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  await startGateway();
  return {
    config: { gateway, relay: gateway, rpc: rpcUrl, deployment },
    anvil,
    startGateway,
    stopGateway,
    accredit: (address, profileHash, bits = roles.CLINICIAN | roles.CUSTODIAN) =>
      accredit({
        rpcUrl,
        authorityKey: authority.privateKey,
        deployment,
        institution: { address, id: institutionId(1, ++institutions), roles: bits, until: 4_000_000_000, profileHash },
      }),
    stop: async () => {
      await stopGateway();
      await anvil.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

type Account = Anvil['accounts'][number];

/** Which account of the development phrase the gateway anchors with; `accredit` it as a custodian. */
export const custodianIndex = 6;

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
