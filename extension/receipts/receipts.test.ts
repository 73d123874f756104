import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { verifyReceipt } from '#protocol/consent/verify-receipt';
import { grantId } from '#protocol/typed-data';
import type { Engine } from '../background/create-context.ts';
import { stopGrants } from '../grants/stop-grants.ts';
import { syncReceipts } from '../grants/sync-receipts.ts';
import { createClinic, createTestEngine, memoryGateway, seedChart, vouchingBlocks } from '../testing/engine.ts';
import type { Institution } from '../testing/institution.ts';
import { clinicianReceipt } from '../testing/receipts.ts';
import { shareWith } from '../testing/share.ts';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { createVault } from '../vault/create-vault.ts';
import { endSession } from '../vault/session.ts';
import { newWords } from '../vault/words.ts';
import { receiptView } from './receipt-of.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

let clinic: Institution;
let engine: Engine;

beforeEach(async () => {
  clinic = await createClinic();
  const gateway = memoryGateway();
  await createVault('correct horse battery', newWords(12));
  engine = await createTestEngine({ blocks: await vouchingBlocks(clinic), gateway: gateway.client });
  await seedChart(engine, gateway.blobs);
});
afterEach(async () => {
  engine.db.close();
  await endSession();
  await wipeDatabase();
});

const seconds = () => Math.floor(Date.now() / 1000);
const failed = async (file: string) => {
  const { verdict, checks } = await verifyReceipt(file, seconds());
  return [
    verdict,
    ...checks.filter(({ outcome }) => outcome !== 'pass').map(({ name, outcome }) => `${name}: ${outcome}`),
  ];
};

it('the receipt of a share is proven by its own bytes, and says what was signed (gateway in memory)', async () => {
  const id = await shareWith(engine, clinic);
  const opened = await clinicianReceipt(engine.chain, clinic.privateKey, id, seconds());
  engine.gateway.receipts = async () => [opened];
  await syncReceipts(engine);
  const { grant, file, openings, statement, fileName, ...view } = await receiptView(engine, id);
  expect([view.id, grantId(grant)]).toEqual([id, id]);
  expect(grant.terms.granteeName).toBe(clinic.desk.profile.name);
  expect(view).toMatchObject({ place: clinic.desk.profile.place, narrowed: false, leftOut: false, language: 'en' });
  expect(openings).toEqual([opened.receipt.at * 1000]);
  expect(statement).toContain('You can stop earlier at any time');
  expect(fileName).toBe(`chartkey-receipt-${id.slice(2, 18)}.json`);
  expect(await failed(file)).toEqual(['proven', 'told: note']);
});

it('once stopped, the receipt proves that as well; before, it holds nothing that could stop a share', async () => {
  const id = await shareWith(engine, clinic);
  const live = await receiptView(engine, id);
  expect(live.file).not.toContain('"stopped"');
  await stopGrants(engine, [id]);
  const { file, stoppedAt } = await receiptView(engine, id);
  expect(stoppedAt).toBeGreaterThan(0);
  const { checks, signed } = await verifyReceipt(file, seconds());
  expect(checks).toContainEqual({ name: 'stop', outcome: 'pass' });
  // The very signature that was sent to the gateway.
  const sent = await engine.db.get('outbox', `stop/${id}`);
  expect(sent).toMatchObject({ row: { signature: signed?.stopped?.signature } });
});

it('there is no receipt of what was never shared', async () => {
  await expect(receiptView(engine, `0x${'00'.repeat(32)}`)).rejects.toMatchObject({ code: 'GRANT_UNKNOWN' });
});
