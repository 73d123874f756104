import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { grantId } from '#protocol/typed-data';
import type { Engine } from '../background/create-context.ts';
import { sharingNow } from '../background/popup-view.ts';
import { signAndSend } from '../background/resume.ts';
import { stopGrants } from '../grants/stop-grants.ts';
import { createClinic, createTestEngine, memoryGateway, seedChart, vouchingBlocks } from '../testing/engine.ts';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { openPage } from '../testing/worker.ts';
import { createVault } from '../vault/create-vault.ts';
import { endSession } from '../vault/session.ts';
import { newWords } from '../vault/words.ts';
import { approvalView } from './approval-view.ts';
import { approveRequest } from './decide-request.ts';
import { declineOffer } from './decline-offer.ts';
import { getRequest } from './journal.ts';
import { previewRequest } from './preview-request.ts';
import { receiveRequest } from './receive-request.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

let engine: Engine;
const requestId = randomUUID();

beforeAll(async () => {
  const clinic = await createClinic();
  const gateway = memoryGateway();
  await createVault('correct horse battery', newWords(12));
  engine = await createTestEngine({ blocks: await vouchingBlocks(clinic), gateway: gateway.client });
  await seedChart(engine, gateway.blobs);
  const { origin, documentId, tabId } = openPage(clinic.origin);
  const scopes = ['patient/Observation.rs?category=laboratory'];
  const dates = { dataFrom: '2019-01', dataUntil: '2026-11', days: 90 as const };
  const request = { requestId, desk: clinic.desk, scopes, optionalScopes: [], purpose: 'TREAT' as const, ...dates };
  await receiveRequest(engine, { ...request, reason: 'Visit' }, { origin, documentId, tabId, active: true });
});
afterAll(async () => {
  engine.db.close();
  await endSession();
  await wipeDatabase();
});

it('an offer turned down stands until the patient stops it, and says when it was turned down, once (gateway in memory)', async () => {
  const waiting = await getRequest(engine.store, requestId);
  await expect(declineOffer(engine, waiting)).rejects.toMatchObject({ code: 'ALREADY_ANSWERED' });
  const charts = await engine.charts.read();
  const { suggested } = await approvalView(engine, charts, requestId);
  const { digest } = await previewRequest(engine, charts, requestId, { ...suggested, days: 7 });
  await approveRequest(engine, requestId, digest);
  await signAndSend(engine, requestId);
  const row = await getRequest(engine.store, requestId);
  const before = (await engine.ledger.read()).length;
  expect(await declineOffer(engine, row)).toBe(true);
  expect(await declineOffer(engine, row)).toBe(false);
  expect((await engine.ledger.read()).length).toBe(before + 1);
  const id = grantId(row.shown!.grant);
  const [share] = await sharingNow(engine);
  expect(share).toMatchObject({ id, state: 'active' });
  expect(share!.declinedAt).toBeGreaterThan(0);
  await stopGrants(engine, [id]);
  expect((await sharingNow(engine))[0]!.state).not.toBe('active');
});
