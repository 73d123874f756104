import { roles } from '#contracts/roles';
import { fromBase64url, type Hex, sha256, toHex } from '#protocol/bytes';
import { canonicalHash } from '#protocol/canonical-json';
import { ChartkeyError } from '#protocol/errors';
import { readChart } from '#protocol/fhir/read-chart';
import { grantIdOf } from '#protocol/typed-data';
import type { ChainRow, IndexWrite, PauseOutcome, SignedHead, SignedPause } from '#protocol/wire/gateway';
import { newLane } from '../approvals/fresh-path.ts';
import { createEngine, type Engine } from '../background/create-context.ts';
import type { ChainEvent } from '../chain/chain-row.ts';
import type { BlockReader } from '../chain/read-events.ts';
import { config } from '../config.ts';
import type { GatewayClient } from '../grants/gateway-client.ts';
import type { GatewayClock } from '../grants/gateway-clock.ts';
import { documents } from '../portals/documents.ts';
import { filingBatch, filingPlace } from '../records/filing.ts';
import { sealChart } from '../records/seal-chart.ts';
import { openDatabase } from '../storage/database.ts';
import { createInstitution, type Institution } from './institution.ts';
import { smallChart } from './small-chart.ts';

const account = {
  address: '0x9965507d1a55bcc2695c58ba16fb37d819b0a4dc' as Hex,
  privateKey: '0x8b3a350cf5c34c9194ca85829a2df0ec3153be0318b5e2d3348e872092edffba' as Hex,
};

/** A clinic that a chain in memory vouches for; the real chain is in `trip.test.ts`. */
export const createClinic = (now = Math.floor(Date.now() / 1000)): Promise<Institution> =>
  createInstitution(account, 'Lakeview Cardiology', 'http://lakeview.localhost:8802', config.deployment, now);

/** A chain of one block in memory that vouches for these institutions. */
export async function vouchingBlocks(...institutions: Institution[]): Promise<BlockReader> {
  const events = await Promise.all(
    institutions.map(
      async ({ address, profile }): Promise<ChainEvent> => ({
        kind: 'accredited',
        who: address,
        institution: '1',
        roles: roles.CLINICIAN | roles.CUSTODIAN,
        until: 4_000_000_000,
        profile: await canonicalHash(profile),
        at: 1,
        block: 1,
      }),
    ),
  );
  return {
    head: async () => 1,
    hashOf: async () => `0x${'01'.repeat(32)}`,
    timeOf: async () => 1,
    read: async () => events,
  };
}

const hashOf = async ({ body }: IndexWrite): Promise<Hex> => toHex(await sha256(fromBase64url(body)));

/** Of a gateway that does not say what time it is. */
export const unheardClock: GatewayClock = {
  hear: () => undefined,
  heard: () => undefined,
  ask: async () => undefined,
};

/** Gateway and relay in memory, with the real ones' rules where the engine relies on them: repeats, deposits before heads, tombstones. */
export function memoryGateway() {
  const blobs = new Map<string, Uint8Array>();
  const deposits = new Map<Hex, string>();
  const deposited = new Set<Hex>();
  const heads = new Map<Hex, SignedHead[]>();
  const relayed = {
    grants: new Map<string, number>(),
    revocations: new Map<string, number>(),
    records: new Map<string, number>(),
  };
  const stopped = new Set<string>();
  const tombstones = new Set<Hex>();
  const pauses = new Map<Hex, SignedPause['pause']>();
  const indexes = new Map<Hex, IndexWrite>();
  const count = (rows: Map<string, number>, row: unknown) => {
    const key = JSON.stringify(row);
    rows.set(key, (rows.get(key) ?? 0) + 1);
  };
  const idOf = ({ patient, expires, terms }: ChainRow) => grantIdOf(patient, expires, terms);
  const requireDeposit = (grant: Hex) => {
    if (!deposited.has(grant)) throw new ChartkeyError('GRANT_UNKNOWN');
  };
  const client: GatewayClient = {
    clock: unheardClock,
    putBlobs: async (list) => {
      for (const { cid, bytes } of list) blobs.set(cid, bytes);
    },
    getBlobs: async (cids, _owner, { arrived } = {}) =>
      cids.map((cid) => {
        const bytes = blobs.get(cid);
        if (!bytes) throw new ChartkeyError('NOT_ALLOWED');
        arrived?.(cid);
        return bytes.slice();
      }),
    getIndex: async ({ address }, known) => {
      const stored = indexes.get(address);
      return stored && known === (await hashOf(stored)) ? 'same' : stored;
    },
    putIndex: async (write) => {
      const stored = indexes.get(write.owner);
      const previous = stored ? await hashOf(stored) : `0x${'00'.repeat(32)}`;
      const follows = write.previous === previous && (!stored || write.version === stored.version + 1);
      if (!follows) throw new ChartkeyError('HEAD_CONFLICT');
      indexes.set(write.owner, write);
    },
    deposit: async (body) => {
      const known = deposits.get(body.terms);
      if (known !== undefined && known !== JSON.stringify(body)) throw new ChartkeyError('GRANT_EXISTS');
      deposits.set(body.terms, JSON.stringify(body));
      deposited.add(idOf(body));
    },
    putHead: async (head) => {
      const { grant, version } = head.head;
      if (tombstones.has(grant)) throw new ChartkeyError('GRANT_REVOKED');
      requireDeposit(grant);
      if (head.cids.some((cid) => !blobs.has(cid))) throw new ChartkeyError('NOT_FOUND');
      const list = heads.get(grant) ?? [];
      const last = list.at(-1)?.head.version;
      if (last !== undefined && version !== last + 1) throw new ChartkeyError('HEAD_CONFLICT');
      heads.set(grant, [...list, head]);
    },
    headOf: async (grant) => {
      requireDeposit(grant);
      const newest = heads.get(grant)?.at(-1);
      return newest && { version: newest.head.version, cids: newest.cids };
    },
    receipts: async () => [],
    disclosures: async () => undefined,
    stop: async (row) => {
      stopped.add(JSON.stringify(row));
      tombstones.add(idOf(row));
    },
    pause: async (rows) => rows.map((row) => keepPause(pauses, deposited, row)),
    relay: async (kind, row) => count(relayed[kind], row),
    relayRecord: async (row) => count(relayed.records, row),
  };
  return { client, blobs, deposits, heads, relayed, stopped, pauses, indexes };
}
/** As the real one: of each grant the highest version counts, and a repeat succeeds. */
function keepPause(
  pauses: Map<Hex, SignedPause['pause']>,
  deposited: ReadonlySet<Hex>,
  { pause }: SignedPause,
): PauseOutcome {
  const { grant, paused, version } = pause;
  if (!deposited.has(grant)) return { grant, refused: 'GRANT_UNKNOWN' };
  const held = pauses.get(grant);
  if (held && (held.version > version || (held.version === version && held.paused !== paused)))
    return { grant, held: { paused: held.paused, version: held.version }, refused: 'PAUSE_SUPERSEDED' };
  pauses.set(grant, pause);
  return { grant, held: { paused, version } };
}

export type MemoryGateway = ReturnType<typeof memoryGateway>;

export interface TestEngineOptions {
  blocks: BlockReader;
  gateway: GatewayClient;
  name?: string;
  now?: () => number;
}

/** A worker's engine on a database of that name; the vault must have been created there (`chartkey` by default). */
export async function createTestEngine({ blocks, gateway, name, now }: TestEngineOptions): Promise<Engine> {
  const db = await openDatabase(name);
  const quiet = () => undefined;
  const clock = now ?? (() => Date.now());
  const engine = createEngine({ config, db, documents, now: clock, news: quiet, wake: quiet, blocks });
  return { ...engine, gateway };
}

/** First entry of a fresh device, and the small chart, uploaded. */
export async function seedChart(engine: Engine, blobs: Map<string, Uint8Array>, text = smallChart): Promise<Hex> {
  const ledger = await engine.ledger.read();
  const lane = ledger.lane ?? newLane();
  if (ledger.lane === undefined) await engine.store.write({ facts: [{ kind: 'device', lane }] });
  const path = { branch: 'owners' as const, lane, index: ledger.records.size + 1 };
  const { resources } = readChart(text);
  const sealed = await sealChart({ resources, path, title: 'Small chart', at: engine.now() }, engine);
  await engine.store.write(filingBatch(sealed));
  for (const { cid, bytes } of sealed.blobs) blobs.set(cid, bytes);
  await engine.store.write({ rows: { [filingPlace(sealed.chart.record)]: undefined } });
  return sealed.chart.record;
}
