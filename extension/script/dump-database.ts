import 'fake-indexeddb/auto';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AccessRequest } from '#protocol/wire/agent';
import { fakeBrowser } from '../testing/fake-browser.ts';

/**
 * `node extension/script/dump-database.ts`: fills a database as a person would, with the code as it is, and writes every
 * table of it to `storage/fixtures/version-<n>.json`. One dump is made of each version of the format and never again:
 * `storage/upgrade.test.ts` opens all of them for ever. The patient, her chart, words and password are made up.
 */
Object.assign(globalThis, { browser: fakeBrowser, chrome: fakeBrowser });

const { createClinic, createTestEngine, memoryGateway, seedChart, vouchingBlocks } = await import(
  '../testing/engine.ts'
);
const { createVault } = await import('../vault/create-vault.ts');
const { receiveRequest } = await import('../approvals/receive-request.ts');
const { previewRequest } = await import('../approvals/preview-request.ts');
const { approveRequest, refuseRequest } = await import('../approvals/decide-request.ts');
const { signAndSend } = await import('../background/resume.ts');
const { stopGrants } = await import('../grants/stop-grants.ts');
const { newLane } = await import('../approvals/fresh-path.ts');
const { openPage } = await import('../testing/worker.ts');

const password = 'correct horse battery';
// The first test vector of BIP-39.
const words = [...Array.from({ length: 11 }, () => 'abandon'), 'about'];

await createVault(password, words);
const clinic = await createClinic();
const gateway = memoryGateway();
const engine = await createTestEngine({ blocks: await vouchingBlocks(clinic), gateway: gateway.client });
await engine.follower.sync();
const record = await seedChart(engine, gateway.blobs);
const page = openPage(clinic.origin);
const newRequest = (n: number): AccessRequest => ({
  requestId: `00000000-0000-4000-8000-00000000000${n}`,
  desk: clinic.desk,
  scopes: ['patient/Observation.rs?category=laboratory'],
  optionalScopes: [],
  purpose: 'TREAT',
  dataFrom: '2019-01',
  dataUntil: '2026-11',
  days: 90,
  reason: 'Visit',
});
const choice = {
  scopes: newRequest(0).scopes,
  labels: [],
  dataFrom: '2019-01',
  dataUntil: '2026-11',
  days: 30 as const,
  records: [],
  tellLeftOut: true,
};
const ask = (n: number) => {
  const { origin, documentId, tabId } = page;
  return receiveRequest(engine, newRequest(n), { origin, documentId, tabId, active: true });
};
for (const n of [1, 2]) {
  await ask(n);
  const { requestId } = newRequest(n);
  const { digest } = await previewRequest(engine, await engine.charts.read(), requestId, choice);
  await approveRequest(engine, requestId, digest);
  await signAndSend(engine, requestId);
}
const [first, second] = [...(await engine.ledger.read()).grants.keys()];
await stopGrants(engine, [second!]);
await ask(3);
await refuseRequest(engine, newRequest(3).requestId);
await ask(4);
const receipt = (byte: string): `0x${string}` => `0x${byte.repeat(32)}`;
await engine.store.write({
  facts: [
    { kind: 'setting', undoSeconds: 8 },
    { kind: 'opened', grant: first!, receipt: receipt('a1'), signedAt: 1_800_000_000 },
    { kind: 'opened', grant: first!, receipt: receipt('a2'), signedAt: 1_800_000_060 },
    // More than one chunk of the log.
    ...Array.from({ length: 130 }, (_, i) => `https://portal-${i}.example`).flatMap((origin) => [
      { kind: 'connected' as const, origin },
      { kind: 'disconnected' as const, origin },
    ]),
    { kind: 'connected', origin: clinic.origin },
  ],
  chunks: [{ key: ['d1', 0], bytes: new Uint8Array([1, 2, 3]) }],
  blobs: [{ key: [record, 0], cid: 'bafkreiexample', bytes: new Uint8Array([4, 5, 6]) }],
});

// This log becomes another device's, as after a profile was set back.
await engine.store.startOver(newLane());
const payout = `0x${'0b'.repeat(20)}` as const;
const wallet = { address: `0x${'0a'.repeat(20)}` as const, reach: 'browser' as const, grants: false, records: false };
await engine.store.write({
  facts: [
    { kind: 'setting', undoSeconds: 8 },
    { kind: 'paused', version: 1_800_000_000_000, lane: 1 },
    { kind: 'resumed', version: 1_800_000_060_000, lane: 1 },
    { kind: 'wallet', wallet },
    { kind: 'payout', address: payout },
    { kind: 'rehearsed', means: 'words' },
    { kind: 'backedUp', records: true },
  ],
});
await engine.ledger.read();
while ((await engine.store.reader.snapshot()) === undefined) await new Promise((resolve) => setTimeout(resolve, 10));

const spell = (_key: string, value: unknown): unknown =>
  value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value;
const { db } = engine;
const tables: Record<string, unknown> = {};
for (const table of db.objectStoreNames) {
  const [keys, values] = await Promise.all([db.getAllKeys(table), db.getAll(table)]);
  tables[table] = keys.map((key, i) => [key, values[i]]);
}
const ledger = await engine.ledger.read();
const dump = {
  version: db.version,
  password,
  words: words.join(' '),
  expect: {
    entries: ledger.length,
    lane: ledger.lane,
    undoSeconds: ledger.undoSeconds,
    grants: [first, second],
    stopped: [second],
    records: [record],
    openings: (ledger.openings.get(first!) ?? []).map((opened) => opened.receipt),
    connected: [clinic.origin],
    portals: ledger.portals.size,
    also: { pause: { paused: false, version: 1_800_000_060_000, lane: 1 }, wallet, payout },
  },
  tables,
};
const path = new URL(`../storage/fixtures/version-${db.version}.json`, import.meta.url);
writeFileSync(fileURLToPath(path), `${JSON.stringify(dump, spell)}\n`);
db.close();
process.exit(0);
