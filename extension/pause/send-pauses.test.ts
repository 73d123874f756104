import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SignedPause } from '#protocol/wire/gateway';
import type { Engine } from '../background/create-context.ts';
import { drainOutbox } from '../grants/drain-outbox.ts';
import { createClinic, createTestEngine, memoryGateway, seedChart, vouchingBlocks } from '../testing/engine.ts';
import type { Institution } from '../testing/institution.ts';
import { shareWith } from '../testing/share.ts';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { createVault } from '../vault/create-vault.ts';
import { endSession } from '../vault/session.ts';
import { unlockVault } from '../vault/unlock-vault.ts';
import { newWords } from '../vault/words.ts';
import { panic, resumeSharing, settleAll } from './panic.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

const password = 'correct horse battery';
let clinic: Institution;
let engine: Engine;
/** Presses that reached the gateway, which answers a pause when it is told to. */
let reached: boolean[];
let answer: () => void;

beforeEach(async () => {
  reached = [];
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  clinic = await createClinic();
  const { client, blobs } = memoryGateway();
  await createVault(password, newWords(12));
  const pause = async (rows: readonly SignedPause[]) => {
    reached.push(...rows.map((row) => row.pause.paused));
    if (rows.some((row) => row.pause.paused)) await held;
    return client.pause(rows);
  };
  engine = await createTestEngine({ blocks: await vouchingBlocks(clinic), gateway: { ...client, pause } });
  await seedChart(engine, blobs);
  await shareWith(engine, clinic);
  await shareWith(engine, clinic);
});
afterEach(async () => {
  engine.db.close();
  await endSession();
  await wipeDatabase();
});

const household = () => ({ self: engine, everyone: async () => [engine] });

it('what wakes the worker meanwhile sends no press a second time, and waits for the answer (gateway in memory)', async () => {
  await panic(household());
  const drains = [drainOutbox(engine), drainOutbox(engine), drainOutbox(engine)];
  await vi.waitFor(() => expect(reached.length).toBeGreaterThan(0));
  answer();
  expect(await Promise.all(drains)).toEqual([true, true, true]);
  expect(reached).toEqual([true, true]);
  expect((await engine.db.getAllKeys('outbox')).filter((key) => key.startsWith('pause/'))).toEqual([]);
});

it('a press does not wait for the one before it, which a silent gateway keeps (gateway in memory)', async () => {
  await panic(household());
  const first = drainOutbox(engine);
  await vi.waitFor(() => expect(reached).toEqual([true, true]));
  await unlockVault(password);
  await settleAll([engine]);
  await resumeSharing(household());
  const second = drainOutbox(engine);
  await vi.waitFor(() => expect(reached).toEqual([true, true, false, false]));
  answer();
  await Promise.all([first, second]);
});
