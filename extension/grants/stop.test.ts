import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { recoverAddress } from '#protocol/signatures';
import { revocationDigest } from '#protocol/typed-data';
import type { Engine } from '../background/create-context.ts';
import { sharingNow } from '../background/popup-view.ts';
import { continueFilings, publishHeads, resume } from '../background/resume.ts';
import { addFile } from '../records/add-file.ts';
import {
  createClinic,
  createTestEngine,
  type MemoryGateway,
  memoryGateway,
  seedChart,
  vouchingBlocks,
} from '../testing/engine.ts';
import type { Institution } from '../testing/institution.ts';
import { shareWith } from '../testing/share.ts';
import { smallChart } from '../testing/small-chart.ts';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { createVault } from '../vault/create-vault.ts';
import { endSession } from '../vault/session.ts';
import { newWords } from '../vault/words.ts';
import { drainOutbox } from './drain-outbox.ts';
import { stopGrants } from './stop-grants.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

let clinic: Institution;
let gateway: MemoryGateway;
let engine: Engine;
let online: boolean;

beforeEach(async () => {
  online = true;
  clinic = await createClinic();
  gateway = memoryGateway();
  await createVault('correct horse battery', newWords(12));
  const guard =
    <A extends unknown[]>(work: (...given: A) => Promise<void>) =>
    async (...given: A) => {
      if (!online) throw new ChartkeyError('OFFLINE');
      await work(...given);
    };
  const client = {
    ...gateway.client,
    stop: guard(gateway.client.stop),
    relay: guard(gateway.client.relay),
    deposit: guard(gateway.client.deposit),
  };
  engine = await createTestEngine({ blocks: await vouchingBlocks(clinic), gateway: client });
  await seedChart(engine, gateway.blobs);
});
afterEach(async () => {
  engine.db.close();
  await endSession();
  await wipeDatabase();
});

const share = (change: object = {}): Promise<Hex> => shareWith(engine, clinic, { change });
const stateOf = async (id: Hex) => (await sharingNow(engine)).find((row) => row.id === id)?.state;

it('one stop: the patient’s signature reaches the gateway and the relay once (gateway in memory)', async () => {
  const id = await share();
  expect(await stateOf(id)).toBe('active');
  await stopGrants(engine, [id]);
  await stopGrants(engine, [id]);
  expect(await stateOf(id)).toBe('stopping');
  await drainOutbox(engine);
  await drainOutbox(engine);
  expect(await stateOf(id)).toBe('stopped');
  expect([gateway.stopped.size, gateway.relayed.revocations.size]).toEqual([1, 1]);
  const { patient, signature } = JSON.parse([...gateway.stopped][0]!) as { patient: Hex; signature: Hex };
  expect(recoverAddress(revocationDigest(id, engine.chain), signature)).toBe(patient);
});

it('stopped offline: signed now, sent later, also after a new worker and while locked (gateway in memory)', async () => {
  const id = await share();
  online = false;
  await stopGrants(engine, [id]);
  expect(await drainOutbox(engine)).toBe(false);
  expect(await stateOf(id)).toBe('stopping');
  await endSession();
  engine.forget();
  const rows = await engine.db.getAll('outbox');
  expect(rows.map((row) => 'tries' in row && row.tries)).toEqual([1, 1]);
  online = true;
  const later = { ...engine, now: () => Date.now() + 60_000 };
  await resume(later);
  expect([gateway.stopped.size, gateway.relayed.revocations.size]).toEqual([1, 1]);
  expect(await engine.db.count('outbox')).toBe(0);
});

it('a refusal from something in between loses no stop; only a grant that is over is given up (gateway in memory)', async () => {
  const id = await share();
  await stopGrants(engine, [id]);
  const refuse = async () => {
    throw new ChartkeyError('BAD_MESSAGE', { detail: 'the sign-in page of a public network' });
  };
  const between = { ...engine.gateway, stop: refuse, relay: refuse };
  await drainOutbox({ ...engine, gateway: between });
  expect(await engine.db.count('outbox')).toBe(2);
  await drainOutbox({ ...engine, now: () => Date.now() + 60_000 });
  expect([gateway.stopped.size, gateway.relayed.revocations.size]).toEqual([1, 1]);

  await stopGrants(engine, [await share()]);
  await drainOutbox({ ...engine, gateway: between, now: () => Date.now() + 200 * 24 * 60 * 60_000 });
  expect(await engine.db.count('outbox')).toBe(0);
});

it('K5 stop all: gateways at once, chain rows one by one, spread over time (gateway in memory)', async () => {
  const ids: Hex[] = [];
  for (let i = 0; i < 4; i++) ids.push(await share());
  const entries = await engine.ledger.granted(ids);
  expect(new Set(ids.map((id) => entries.get(id)!.grant.patient)).size).toBe(4);
  await stopGrants(engine, ids);
  await drainOutbox(engine);
  expect(gateway.stopped.size).toBe(4);
  const due = (await engine.db.getAll('outbox')).flatMap((row) => (row.kind === 'press' ? [] : [row.due]));
  expect(due.length).toBeGreaterThan(0);
  expect(new Set(due).size).toBe(due.length);
  await drainOutbox({ ...engine, now: () => Date.now() + 11 * 60_000 });
  expect(gateway.relayed.revocations.size).toBe(4);
  await expect(stopGrants(engine, [`0x${'12'.repeat(32)}`])).rejects.toMatchObject({ code: 'GRANT_UNKNOWN' });
});

it('X10 stopped while it was being sent: nothing more goes out, the stop does (gateway in memory)', async () => {
  online = false;
  const id = await share();
  expect(await stateOf(id)).toBe('sending');
  await stopGrants(engine, [id]);
  online = true;
  await resume({ ...engine, now: () => Date.now() + 60_000 });
  expect([gateway.deposits.size, gateway.relayed.grants.size]).toEqual([0, 0]);
  expect([gateway.stopped.size, gateway.relayed.revocations.size]).toEqual([1, 1]);
  expect(await stateOf(id)).toBe('stopped');
});

it('new records reach live grants by a new head, and ended ones get none (gateway in memory)', async () => {
  const [live, ended] = [await share(), await share()];
  await stopGrants(engine, [ended]);
  const versions = () => [live, ended].map((id) => gateway.heads.get(id)?.at(-1)?.head.version);
  expect(versions()).toEqual([1, 1]);
  await publishHeads(engine);
  expect(versions()).toEqual([1, 1]);
  const before = gateway.heads.get(live)!.at(-1)!.cids.length;
  await addFile(Buffer.from(smallChart), { title: 'More' });
  await continueFilings(engine);
  expect(versions()).toEqual([2, 1]);
  expect(gateway.heads.get(live)!.at(-1)!.cids.length).toBe(2 * before);
});

it('another device published first: the next version follows, none is skipped (gateway in memory)', async () => {
  const id = await share();
  const heads = gateway.heads.get(id)!;
  const last = heads.at(-1)!;
  heads.push({ ...last, head: { ...last.head, version: 2 } }, { ...last, head: { ...last.head, version: 3 } });
  await addFile(Buffer.from(smallChart), { title: 'More' });
  await continueFilings(engine);
  expect(gateway.heads.get(id)!.map(({ head }) => head.version)).toEqual([1, 2, 3, 4]);
});
