import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accredit } from '#contracts/accredit';
import { startAnvil } from '#contracts/anvil';
import { deploy } from '#contracts/deploy';
import type { Deployment } from '#contracts/deployment';
import { institutionId, roles } from '#contracts/roles';
import { type Hex, toHex } from '#protocol/bytes';
import { canonicalHash } from '#protocol/canonical-json';
import { addressOf } from '#protocol/signatures';
import { createInstitution, type Institution } from '../../../extension/testing/institution.ts';
import { startGateway } from '../../../gateway/start.ts';
import { testPorts } from '../../../scripts/ports.ts';
import { type Gate, openGate } from './gate.ts';
import { type SiteServer, serveSites } from './site-server.ts';

export interface HostileStack {
  deployment: Deployment;
  /** Of the node itself, past the gate. */
  rpcUrl: string;
  /** Between the extension and the gateway, and between the extension and the chain. */
  gateway: Gate;
  chain: Gate;
  /** Where the gateway keeps everything, for forensics. */
  gatewayFolder: string;
  sites: SiteServer;
  /** An institution with real keys on its own origin; `bits` 0 leaves it without accreditation. */
  institution(name: string, title: string, bits?: number): Promise<Institution>;
  /** The same on any origin. */
  institutionAt(origin: string, title: string, bits?: number): Promise<Institution>;
  stop(): Promise<void>;
}

/**
 * A real chain and a real gateway, each behind a gate at the port that the extension was built for, and sites that speak
 * the raw agent protocol in place of clinics. What was started is stopped when a part fails.
 */
export async function startHostileStack(pages: Readonly<Record<string, string>> = {}): Promise<HostileStack> {
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  try {
    const anvil = await startAnvil({ port: 0 });
    stops.push(anvil.stop);
    const [deployer, authority, relay] = anvil.accounts as [Account, Account, Account];
    const { rpcUrl } = anvil;
    const deployment = await deploy({ rpcUrl, deployerKey: deployer.privateKey, authority: authority.address });
    const dataDir = await mkdtemp(join(tmpdir(), 'chartkey-hostile-'));
    stops.push(() => rm(dataDir, { recursive: true, force: true }));
    const server = await startGateway({
      port: 0,
      url: `http://localhost:${testPorts.gateway}`,
      rpcUrl,
      deployment,
      relayKey: relay.privateKey,
      dataDir,
      flushMs: 100,
      logLevel: 'fatal',
    });
    stops.push(server.stop);
    const gateway = await openGate(testPorts.gateway, server.port);
    stops.push(gateway.stop);
    const chain = await openGate(testPorts.chain, Number(new URL(rpcUrl).port));
    stops.push(chain.stop);
    const sites = await serveSites(testPorts.riverside, pages);
    stops.push(sites.stop);

    let made = 0n;
    const institutionAt = async (origin: string, title: string, bits = roles.CLINICIAN | roles.CUSTODIAN) => {
      const now = Math.floor(Date.now() / 1000);
      const one = await createInstitution(freshAccount(), title, origin, deployment, now);
      const { address, profile } = one;
      const vouched = { roles: bits, until: now + 365 * 24 * 3600, profileHash: await canonicalHash(profile) };
      const named = { address, id: institutionId(1, ++made), ...vouched };
      if (bits !== 0) await accredit({ rpcUrl, authorityKey: authority.privateKey, deployment, institution: named });
      return one;
    };
    const institution: HostileStack['institution'] = (name, ...rest) => institutionAt(sites.originOf(name), ...rest);
    return { deployment, rpcUrl, gateway, chain, gatewayFolder: dataDir, sites, institution, institutionAt, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Account {
  address: Hex;
  privateKey: Hex;
}

function freshAccount(): Account {
  const key = crypto.getRandomValues(new Uint8Array(32));
  return { address: addressOf(key), privateKey: toHex(key) };
}
