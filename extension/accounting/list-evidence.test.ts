import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import type { Hex } from '#protocol/bytes';
import { readOpenings } from '#protocol/opening-evidence';
import { createTestEngine, memoryGateway, vouchingBlocks } from '../testing/engine.ts';
import { madeUpGrant } from '../testing/made-up-log.ts';
import { createVault } from '../vault/create-vault.ts';
import { newWords } from '../vault/words.ts';
import { listEvidence } from './list-evidence.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

it('each opening is taken along with the grant as the patient signed it; one whose grant is lost spoils no file', async () => {
  await createVault('correct horse battery', newWords(12));
  const engine = await createTestEngine({ blocks: await vouchingBlocks(), gateway: memoryGateway().client });
  const share = madeUpGrant(5, 1);
  const lost: Hex = `0x${'07'.repeat(32)}`;
  const receipts = [`0x${'08'.repeat(32)}`, `0x${'09'.repeat(32)}`] as const;
  await engine.store.write({
    facts: [
      { kind: 'device', lane: 5 },
      share,
      { kind: 'opened', grant: share.id, receipt: receipts[0], signedAt: 1_790_000_000 },
      { kind: 'opened', grant: lost, receipt: receipts[1], signedAt: 1_790_000_001 },
    ],
  });
  const { items, total, ...place } = await listEvidence(engine, { offset: 0, limit: 10 });
  const granted = { grant: share.grant, signature: share.signature };
  expect(items).toEqual([
    { grant: share.id, receipt: receipts[0], granted },
    { grant: lost, receipt: receipts[1] },
  ]);
  expect(total).toBe(2);
  const file = { format: 'chartkey-openings-1', ...place, openings: items.slice(1) };
  expect(readOpenings(JSON.stringify(file)).openings).toEqual(items.slice(1));
});
