import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Engine } from '../background/create-context.ts';
import { createClinic, createTestEngine, memoryGateway, vouchingBlocks } from '../testing/engine.ts';
import { fakeBrowser } from '../testing/fake-browser.ts';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { createVault } from '../vault/create-vault.ts';
import { endSession } from '../vault/session.ts';
import { newWords } from '../vault/words.ts';
import { recoveryHandlers } from './recovery-handlers.ts';
import { rehearsalAge } from './recovery-state.ts';
import { writeWatch } from './watch-row.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

let begun = 0;
let clock = 0;
let engine: Engine;
let handlers: ReturnType<typeof recoveryHandlers>;
const notice = { escrow: `0x${'a'.repeat(40)}`, request: `0x${'b'.repeat(64)}`, at: 1, until: 2 } as const;

beforeEach(async () => {
  await createVault('a long quiet river', newWords(12));
  begun = Date.now();
  clock = begun;
  const blocks = await vouchingBlocks(await createClinic());
  engine = await createTestEngine({ blocks, gateway: memoryGateway().client, now: () => clock });
  await engine.store.write({ facts: [{ kind: 'device', lane: 1 }] });
  handlers = recoveryHandlers(engine);
});
afterEach(async () => {
  await endSession();
  engine.db.close();
  await wipeDatabase();
  await fakeBrowser.storage.local.remove('recoveryWatch');
});

it('reminds half a year after setting up or the last rehearsal, only where asked, and not while locked', async () => {
  const due = async (rehearse = true) => (await handlers['recovery.get']({ rehearse })).rehearse;
  expect(await due()).toBe(false);
  // The session would have ended: its deadline moves with the clock here.
  const later = async (time: number) => {
    clock = time;
    const { session } = JSON.parse(fakeBrowser.storage.session.dump());
    await fakeBrowser.storage.session.set({ session: { ...session, deadline: clock + 60_000 } });
  };
  await later(begun + rehearsalAge + 1);
  expect(await due()).toBe(true);
  expect(await due(false)).toBe(false);
  await engine.store.write({ facts: [{ kind: 'rehearsed', means: 'words' }] });
  expect(await due()).toBe(false);
  await later(clock + rehearsalAge + 1);
  expect(await due()).toBe(true);
  await endSession();
  expect(await due()).toBe(false);
});

it('K12 what was noticed is told while locked as well; refusing needs the vault open', async () => {
  await writeWatch({ escrows: [notice.escrow], notices: [notice] });
  await endSession();
  expect(await handlers['recovery.get']({ rehearse: true })).toEqual({ notices: [notice], rehearse: false });
  await expect(handlers['recovery.refuse']({ request: notice.request })).rejects.toMatchObject({ code: 'LOCKED' });
});
