import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Hex } from '#protocol/bytes';
import { newLane } from '../approvals/fresh-path.ts';
import type { Engine } from '../background/create-context.ts';
import { resume } from '../background/resume.ts';
import { drainOutbox } from '../grants/drain-outbox.ts';
import { hashOfEntry, logStart } from '../storage/log-chain.ts';
import type { LogEntry, LogFact } from '../storage/log-entry.ts';
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
import { wipeDatabase } from '../testing/wipe-database.ts';
import { createVault } from '../vault/create-vault.ts';
import { endSession } from '../vault/session.ts';
import { unlockVault } from '../vault/unlock-vault.ts';
import { newWords } from '../vault/words.ts';
import { panic, resumeSharing } from './panic.ts';
import { pauseView } from './pause-view.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

const password = 'correct horse battery';
let clinic: Institution;
let gateway: MemoryGateway;
let engine: Engine;

beforeEach(async () => {
  clinic = await createClinic();
  gateway = memoryGateway();
  await createVault(password, newWords(12));
  engine = await createTestEngine({ blocks: await vouchingBlocks(clinic), gateway: gateway.client });
  await seedChart(engine, gateway.blobs);
});
afterEach(async () => {
  engine.db.close();
  await endSession();
  await wipeDatabase();
});

const share = (): Promise<Hex> => shareWith(engine, clinic);

/** What another device of the same person wrote, as it arrives with its log. */
async function hear(lane: number, facts: readonly LogFact[]): Promise<void> {
  const entries: LogEntry[] = [];
  let prev = logStart;
  for (const [seq, fact] of [{ kind: 'device', lane } as const, ...facts].entries()) {
    const entry = { ...fact, v: 1, seq, at: Date.now(), prev } as LogEntry;
    entries.push(entry);
    prev = await hashOfEntry(entry);
  }
  await engine.store.adopt(lane, entries);
}
const settle = async () => {
  await resume(engine);
  await drainOutbox(engine);
};

it('paused on another device: this one says so, signs the same words for its own shares, and holds back what is new', async () => {
  const id = await share();
  const [lane, version] = [newLane(), Date.now()];
  await hear(lane, [{ kind: 'paused', version, lane }]);
  await settle();
  expect(gateway.pauses.get(id)).toEqual({ grant: id, paused: true, version, at: Math.floor(version / 1000) });
  expect(await pauseView(engine.db)).toMatchObject({ state: 'paused', here: false, waiting: 0, total: 1 });
  await expect(share()).rejects.toMatchObject({ code: 'SHARING_PAUSED' });
});

it('paused here, resumed there: resumed here as well, by the same words for each share (gateway in memory)', async () => {
  const id = await share();
  await panic({ self: engine, everyone: async () => [engine] });
  await drainOutbox(engine);
  expect(gateway.pauses.get(id)?.paused).toBe(true);
  await unlockVault(password);
  const { version } = (await engine.ledger.read()).pause!;
  const lane = newLane();
  await hear(lane, [{ kind: 'resumed', version: version + 1, lane }]);
  await settle();
  expect(gateway.pauses.get(id)).toMatchObject({ paused: false, version: version + 1 });
  expect(await pauseView(engine.db)).toBeUndefined();
  expect(await share()).not.toBe(id);
});

it('of presses on two devices the later one holds, whatever order they arrive in (gateway in memory)', async () => {
  const id = await share();
  const [lane, soon] = [newLane(), Date.now() + 5_000];
  await hear(lane, [
    { kind: 'paused', version: soon, lane },
    { kind: 'resumed', version: soon + 1, lane },
    { kind: 'paused', version: soon - 1, lane },
  ]);
  await settle();
  expect(gateway.pauses.get(id)?.paused).not.toBe(true);
  expect(await pauseView(engine.db)).toBeUndefined();
  const other = newLane();
  await hear(other, [{ kind: 'paused', version: soon + 2, lane: other }]);
  await settle();
  expect(gateway.pauses.get(id)).toMatchObject({ paused: true, version: soon + 2 });
  await resumeSharing({ self: engine, everyone: async () => [engine] });
  await drainOutbox(engine);
  expect(gateway.pauses.get(id)!.paused).toBe(false);
  expect(gateway.pauses.get(id)!.version).toBeGreaterThan(soon + 2);
});
