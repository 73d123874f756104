import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Engine } from '../background/create-context.ts';
import type { ApprovalView, PreviewView } from '../messages/views.ts';
import { createClinic, createTestEngine, memoryGateway, seedChart, vouchingBlocks } from '../testing/engine.ts';
import { screensOf } from '../testing/screens.ts';
import { questionFrom } from '../testing/share.ts';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { openPage, type Page } from '../testing/worker.ts';
import { createVault } from '../vault/create-vault.ts';
import { endSession } from '../vault/session.ts';
import { newWords } from '../vault/words.ts';
import { getRequest } from './journal.ts';
import { receiveRequest } from './receive-request.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

let engine: Engine;
let page: Page;
let requestId: string;

beforeEach(async () => {
  const clinic = await createClinic();
  const gateway = memoryGateway();
  await createVault('correct horse battery', newWords(12));
  engine = await createTestEngine({ blocks: await vouchingBlocks(clinic), gateway: gateway.client });
  await seedChart(engine, gateway.blobs);
  page = openPage(clinic.origin);
  const { origin, documentId, tabId } = page;
  const question = questionFrom(clinic);
  requestId = question.requestId;
  await receiveRequest(engine, question, { origin, documentId, tabId, active: true });
});
afterEach(async () => {
  page.leave();
  engine.db.close();
  await endSession();
  await wipeDatabase();
});

const shown = async () => (await getRequest(engine.store, requestId)).shown;

it.each(['en', 'de', 'ar'] as const)('what a window in %s will ask for is worked out once', async (language) => {
  const screen = screensOf(engine);
  const { result } = (await screen('approval.get', { requestId, language })) as { result: ApprovalView };
  await vi.waitFor(async () => expect((await shown())?.language).toBe(language), { timeout: 5_000 });
  const { digest } = (await shown())!;
  const asked = { requestId, choice: result.suggested, language };
  const preview = (await screen('approval.preview', asked)) as { result: PreviewView };
  expect(preview.result.digest).toBe(digest);
});

it('who asks for no preview next, as a screen that waits for the answer, has none worked out', async () => {
  const screen = screensOf(engine);
  await screen('approval.get', { requestId });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await shown()).toBeUndefined();
});
