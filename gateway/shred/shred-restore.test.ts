import { appendFile, cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ErasureCertificate } from '#protocol/wire/erasure';
import { placesIn } from '../places.ts';
import { startTestChain, type TestChain } from '../testing/chain.ts';
import { makeSession, type Session } from '../testing/clinician.ts';
import { noLimits } from '../testing/no-limits.ts';
import { makeGrant } from '../testing/patient.ts';
import { relayedBatches } from '../testing/relayed.ts';
import { startTestGateway } from '../testing/test-gateway.ts';
import { until } from '../testing/until.ts';
import { fillAccount, foundBelow, shredOf, type WholeAccount } from '../testing/whole-account.ts';

const url = 'http://gateway.test';
let chain: TestChain;
let session: Session;
let folder: string;
beforeAll(async () => {
  chain = await startTestChain();
  session = await makeSession(chain.deployment, chain.clinic);
});
afterAll(() => chain.stop());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chartkey-shred-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const start = (dataDir: string, flushMs = 100) => startTestGateway(chain, { dataDir, url, flushMs, limits: noLimits });
const erase = async ({ client }: Awaited<ReturnType<typeof start>>, { account }: WholeAccount) =>
  (await client.call<ErasureCertificate>('POST', '/shreds', await shredOf(chain, url, account))).body;

/** Two accounts, an image of the whole disk, and then one of them erased. */
async function history() {
  const [data, image] = [join(folder, 'data'), join(folder, 'image')];
  const first = await start(data);
  const [gone, stays] = [await fillAccount(chain, first), await fillAccount(chain, first)];
  await first.stop();
  await cp(data, image, { recursive: true });
  const second = await start(data);
  const certificate = await erase(second, gone);
  await second.stop();
  expect(await foundBelow(data, gone.needles)).toEqual([]);
  return { data, image, gone, stays, certificate };
}
const journal = 'tombstones.ndjson';

test('K13 an older image of every store, with the journal kept: what was erased is erased again before the gateway opens', async () => {
  const { data, image, gone, stays, certificate } = await history();
  expect((await foundBelow(image, gone.needles)).length).toBeGreaterThan(4);
  await cp(join(placesIn(data).keep, journal), join(placesIn(image).keep, journal));
  const restored = await start(image);
  expect(await foundBelow(image, gone.needles)).toEqual([]);
  expect((await restored.client.lease(gone.grant.id, session)).code).toBe('GRANT_REVOKED');
  expect((await restored.client.lease(stays.grant.id, session)).status).toBe(200);
  expect((await restored.client.upload(gone.account, gone.blobs)).code).toBe('ACCOUNT_SHREDDED');
  // The identity was in the backup: it vouches for the same as before.
  expect((await erase(restored, gone)).report).toMatchObject({
    account: certificate.report.account,
    shredded: { blobs: 2, indexes: 1 },
  });
  await restored.stop();
});

test('K13 a backup without the keep, as the docs prescribe, with the journal put back: erased again', async () => {
  const { data, image, gone, stays } = await history();
  await rm(placesIn(image).keep, { recursive: true });
  await cp(join(placesIn(data).keep, journal), join(placesIn(image).keep, journal));
  const restored = await start(image);
  expect(await foundBelow(image, gone.needles)).toEqual([]);
  expect((await restored.client.deposit(stays.grant)).status).toBe(200);
  expect((await restored.client.lease(stays.grant.id, session)).status).toBe(200);
  await restored.stop();
});

test('K13 an older copy of the blobs alone: files that nobody owns are taken out at the start', async () => {
  const { data, image, gone, stays } = await history();
  await rm(placesIn(data).blobs, { recursive: true });
  await rename(placesIn(image).blobs, placesIn(data).blobs);
  const restored = await start(data);
  expect(await foundBelow(data, gone.needles)).toEqual([]);
  expect((await restored.client.lease(stays.grant.id, session)).status).toBe(200);
  expect((await foundBelow(placesIn(data).blobs, stays.needles)).length).toBe(2);
  await restored.stop();
});

test('K13 what dies between rows and files is finished by the next call', async () => {
  const { data, image, gone } = await history();
  // The state a kill leaves there: rows gone, no signature yet, and the files still in place.
  const database = new DatabaseSync(placesIn(data).main);
  database.exec('UPDATE shreds SET signature = NULL');
  database.close();
  const running = await start(data);
  await cp(placesIn(image).blobs, placesIn(data).blobs, { recursive: true });
  expect((await foundBelow(data, gone.needles)).length).toBe(2);
  expect((await erase(running, gone)).signature).toMatch(/^0x/);
  expect(await foundBelow(data, gone.needles)).toEqual([]);
  await running.stop();
});

test('K13 what an older image still has to relay of erased accounts is taken back before the relay sends anything', async () => {
  const data = join(folder, 'data');
  const first = await start(data, 600_000);
  const make = () => makeGrant(chain.deployment, url, chain.clinic.address);
  const earlier = await Promise.all(Array.from({ length: 40 }, make));
  const [erased, known, stays] = [await make(), await make(), await make()];
  for (const grant of [...earlier, erased]) expect((await first.client.deposit(grant)).status).toBe(200);
  const rows = [erased.row, known.row, stays.row];
  expect((await first.client.call('POST', '/relay/grants', { rows })).status).toBe(200);
  await first.stop();
  // Erased after this image was taken: what is left of it here is the journal. The one that counts is the last.
  const erasures = [known, ...earlier, erased].map(({ patient }, at) => ({ account: patient.address, at }));
  const lines = erasures.map((line) => `${JSON.stringify(line)}\n`);
  await appendFile(join(placesIn(data).keep, journal), lines.join(''));
  // Of another the main store is newer than the relay's and knows already.
  const database = new DatabaseSync(placesIn(data).main);
  database.prepare("INSERT INTO shreds VALUES (?, '{}', NULL, 0)").run(known.patient.address);
  database.close();

  const restored = await start(data, 50);
  const onChain = async () => (await relayedBatches(chain)).flatMap(({ ids }) => ids);
  await until('the other is relayed', async () => (await onChain()).includes(stays.id));
  for (const { id } of [erased, known]) expect(await onChain()).not.toContain(id);
  await restored.stop();
});

/** Every table, and what an erasure does with it. A table that is not here has not been thought about. */
const fate: Record<string, 'erased' | 'kept with basis' | 'numbers only' | 'public words' | 'own'> = {
  deposits: 'erased',
  heads: 'erased',
  blobs: 'erased',
  indexes: 'erased',
  inbox: 'erased',
  escrows: 'erased',
  recoveries: 'erased',
  shares: 'erased',
  receipts: 'kept with basis',
  shreds: 'kept with basis',
  tombstones: 'kept with basis',
  pauses: 'numbers only',
  pauseNews: 'numbers only',
  stops: 'numbers only',
  chain: 'numbers only',
  events: 'numbers only',
  relayRows: 'public words',
  relayBatches: 'public words',
  // Hashes of salted receipts: which is whose stands in `receipts`.
  disclosureNodes: 'own',
  disclosureEpochs: 'own',
  blocks: 'own',
  counters: 'own',
  meta: 'own',
  relayCounters: 'own',
  relayMeta: 'own',
};

test('K13 every table of every store has its place in an erasure', async () => {
  const data = join(folder, 'data');
  const running = await start(data);
  const whole = await fillAccount(chain, running);
  await erase(running, whole);
  await running.stop();
  const places = placesIn(data);
  const seen = new Set<string>();
  for (const path of [places.main, places.relay, join(places.keep, 'keep.sqlite')]) {
    const database = new DatabaseSync(path);
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as { name: string }[];
    for (const { name } of tables.filter((table) => !/^(?:migrations_|sqlite_)/.test(table.name))) {
      seen.add(name);
      expect(fate[name], `table ${name}`).toBeDefined();
      const rows = JSON.stringify(database.prepare(`SELECT * FROM "${name}"`).all());
      if (fate[name] === 'erased' || fate[name] === 'numbers only' || fate[name] === 'own')
        expect(rows.includes(whole.account.address), `${name} names the account`).toBe(false);
    }
    database.close();
  }
  expect([...seen].sort()).toEqual(Object.keys(fate).sort());
});
