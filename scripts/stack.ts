import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { accredit } from '#contracts/accredit';
import { startAnvil } from '#contracts/anvil';
import { deploy } from '#contracts/deploy';
import type { Deployment } from '#contracts/deployments';
import { institutionId, roles } from '#contracts/roles';
import type { Hex } from '#protocol/bytes';
import { canonicalHash } from '#protocol/canonical-json';
import { clinics, profileOf } from '../demo-portal/clinics.ts';
import { startGateway } from '../gateway/start.ts';
import type { Ports } from './ports.ts';

export interface StackOptions {
  ports: Ports;
  /** Folder for everything the stack stores; emptied first, since the local chain starts anew as well. */
  dataDir: string;
  /** A FHIR chart that Riverside gives instead of Elena Marsh's. */
  chartText?: string;
  databaseUrl?: string;
  /** Lakeview's key desk starts unsigned, without the key of its account. */
  officerSigns?: boolean;
  /** Seconds between two anchors of the gateway's disclosures; 20 where not given. */
  anchorSeconds?: number;
  onStep?: (step: string) => void;
}

export interface Stack {
  rpcUrl: string;
  deployment: Deployment;
  gatewayUrl: string;
  riverside: string;
  lakeview: string;
  dataDir: string;
  /** Every address that was accredited. */
  accredited: Hex[];
  /** Private keys of the local development chain, by role. */
  keys: { authority: Hex; relay: Hex; riverside: Hex; lakeview: Hex };
  /** Stops and starts the gateway on the same data, as an operator would. */
  restartGateway(): Promise<void>;
  stop(): Promise<void>;
}

/** The gateway is an institution of its own: neither the relay's account nor a clinic's (G9). */
const storage = {
  name: 'Chartkey storage',
  place: 'This computer',
  accountIndex: 9,
  institution: institutionId(1, 100n),
};

const yearFromNow = () => Math.floor(Date.now() / 1000) + 365 * 24 * 60 * 60;

/** Starts chain, contracts, gateway and both clinics on this machine. What was started is stopped when a part fails. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { ports, dataDir } = options;
  const step = options.onStep ?? (() => undefined);
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  try {
    await rm(dataDir, { recursive: true, force: true });
    await mkdir(dataDir, { recursive: true });

    const anvil = await startAnvil({ port: ports.chain });
    stops.push(() => anvil.stop());
    step(`chain at ${anvil.rpcUrl}`);

    const account = (index: number) => anvil.accounts[index]!;
    const authority = account(1);
    const deployment = await deploy({
      rpcUrl: anvil.rpcUrl,
      deployerKey: account(0).privateKey,
      authority: authority.address,
    });
    for (const name of ['riverside', 'lakeview'] as const) {
      const clinic = clinics[name];
      await accredit({
        rpcUrl: anvil.rpcUrl,
        authorityKey: authority.privateKey,
        deployment,
        institution: {
          address: account(clinic.accountIndex).address,
          id: clinic.institution,
          roles: clinic.roles,
          until: yearFromNow(),
          profileHash: await canonicalHash(profileOf(clinic, ports[name])),
        },
      });
    }
    const custodian = account(storage.accountIndex);
    await accredit({
      rpcUrl: anvil.rpcUrl,
      authorityKey: authority.privateKey,
      deployment,
      institution: {
        address: custodian.address,
        id: storage.institution,
        roles: roles.CUSTODIAN,
        until: yearFromNow(),
        profileHash: await canonicalHash({ name: storage.name, place: storage.place }),
      },
    });
    step('contracts deployed, two clinics and the storage accredited');

    const relay = account(2);
    const gatewayOptions = {
      port: ports.gateway,
      url: `http://localhost:${ports.gateway}`,
      rpcUrl: anvil.rpcUrl,
      deployment,
      relayKey: relay.privateKey,
      custodianKey: custodian.privateKey,
      anchorSeconds: options.anchorSeconds ?? 20,
      dataDir: join(dataDir, 'gateway'),
      flushMs: 1000,
      ...(options.databaseUrl ? { databaseUrl: options.databaseUrl } : {}),
    };
    let gateway = await startGateway(gatewayOptions);
    stops.push(() => gateway.stop());
    step(`gateway at ${gateway.url}, anchoring openings as ${custodian.address}`);

    const keys = {
      authority: authority.privateKey,
      relay: relay.privateKey,
      riverside: account(clinics.riverside.accountIndex).privateKey,
      lakeview: account(clinics.lakeview.accountIndex).privateKey,
    };
    // Loaded only now: it imports the widget package, which a fresh clone has built a moment ago.
    const { startClinics } = await import('../demo-portal/start-clinics.ts');
    const portals = await startClinics({
      ports,
      gatewayUrl: gateway.url,
      rpcUrl: anvil.rpcUrl,
      deployment,
      keys,
      dataDir: join(dataDir, 'clinics'),
      ...(options.chartText === undefined ? {} : { chartText: options.chartText }),
      officerSigns: options.officerSigns ?? false,
    });
    stops.push(() => portals.stop());
    step(`Riverside General at ${portals.riverside.origin}, Lakeview Cardiology at ${portals.lakeview.origin}`);

    return {
      rpcUrl: anvil.rpcUrl,
      deployment,
      gatewayUrl: gateway.url,
      riverside: portals.riverside.origin,
      lakeview: portals.lakeview.origin,
      dataDir,
      accredited: [clinics.riverside, clinics.lakeview, storage].map(
        ({ accountIndex }) => account(accountIndex).address,
      ),
      keys,
      restartGateway: async () => {
        await gateway.stop();
        gateway = await startGateway(gatewayOptions);
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
