import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { afterEach, expect, it, vi } from 'vitest';
import { languages } from '#protocol/language';
import { statedLanguage, statementTextOf } from '#protocol/statement';
import { signAndSend } from '../background/resume.ts';
import { createClinic, createTestEngine, memoryGateway, seedChart, vouchingBlocks } from '../testing/engine.ts';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { openPage } from '../testing/worker.ts';
import { createVault } from '../vault/create-vault.ts';
import { endSession } from '../vault/session.ts';
import { newWords } from '../vault/words.ts';
import { approvalView } from './approval-view.ts';
import { approveRequest } from './decide-request.ts';
import { getRequest } from './journal.ts';
import { previewRequest } from './preview-request.ts';
import { receiveRequest } from './receive-request.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

afterEach(async () => {
  await endSession();
  await wipeDatabase();
});

it('X4 the statement is signed in the language it was read in; looking in another makes another grant (gateway in memory)', async () => {
  const clinic = await createClinic();
  await createVault('correct horse battery', newWords(12));
  const gateway = memoryGateway();
  const engine = await createTestEngine({
    blocks: await vouchingBlocks(clinic),
    gateway: gateway.client,
    now: Date.now,
  });
  await seedChart(engine, gateway.blobs);
  const { origin, documentId, tabId, leave } = openPage(clinic.origin);
  const requestId = randomUUID();
  const scopes = ['patient/Observation.rs?category=laboratory'];
  const dates = { dataFrom: '2019-01', dataUntil: '2026-11', days: 90 } as const;
  const request = { requestId, desk: clinic.desk, scopes, optionalScopes: [], purpose: 'TREAT' as const, ...dates };
  await receiveRequest(engine, { ...request, reason: 'Visit' }, { origin, documentId, tabId, active: true });
  const charts = await engine.charts.read();
  const { suggested } = await approvalView(engine, charts, requestId);

  const digests = new Set<string>();
  for (const language of languages) {
    const preview = await previewRequest(engine, charts, requestId, suggested, language);
    expect(preview.statement).toBe(statementTextOf({ language }));
    expect(await statedLanguage(preview.grant.terms.statement)).toBe(language);
    digests.add(preview.digest);
  }
  expect(digests.size).toBe(languages.length);

  const arabic = await previewRequest(engine, charts, requestId, suggested, 'ar');
  const again = await previewRequest(engine, charts, requestId, suggested, 'ar');
  expect(again.digest).toBe(arabic.digest);
  await approveRequest(engine, requestId, arabic.digest);
  await signAndSend(engine, requestId);
  const { shown, state } = await getRequest(engine.store, requestId);
  expect([state, shown?.language]).toEqual(['granted', 'ar']);
  expect(await statedLanguage(shown!.grant.terms.statement)).toBe('ar');
  leave();
  engine.db.close();
});
