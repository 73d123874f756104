import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { ChartkeyError } from '#protocol/errors';
import { remind } from '../reminders/remind.ts';
import { createClinic, memoryGateway, vouchingBlocks } from '../testing/engine.ts';
import { createTestHousehold } from '../testing/household.ts';
import { createVault } from '../vault/create-vault.ts';
import { newWords } from '../vault/words.ts';
import { createKeeper } from './keeper.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));
vi.mock('../reminders/remind.ts', async (real) => ({
  ...(await real<object>()),
  remind: vi.fn(async () => undefined),
}));

it('what cannot be sent keeps no reminder back (browser APIs in memory)', async () => {
  await createVault('correct horse battery', newWords(12));
  const household = await createTestHousehold(await vouchingBlocks(await createClinic()), memoryGateway().client);
  const offline = async () => {
    throw new ChartkeyError('OFFLINE');
  };
  const keeper = createKeeper(household.self, { wake: () => undefined, run: offline }, household);
  await expect(keeper.alarm('reminder')).rejects.toMatchObject({ code: 'OFFLINE' });
  expect(remind).toHaveBeenCalledTimes(1);
  await expect(keeper.woke()).rejects.toMatchObject({ code: 'OFFLINE' });
  expect(remind).toHaveBeenCalledTimes(2);
  await household.close();
});
