import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { fromBase64url, type Hex, toHex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { runs } from '#protocol/properties/runs';
import { type Grant, grantId } from '#protocol/typed-data';
import type { IndexWrite } from '#protocol/wire/gateway';
import { freshPath } from '../approvals/fresh-path.ts';
import type { Engine } from '../background/create-context.ts';
import { type Blob, createGatewayClient, type GatewayClient } from '../grants/gateway-client.ts';
import { startTestStack, type TestStack } from '../testing/start-stack.ts';
import { openBrowser } from '../testing/two-browsers.ts';
import { createVault } from '../vault/create-vault.ts';
import { newWords } from '../vault/words.ts';
import { indexPath, withTools } from './mirror-tools.ts';
import { syncMirror } from './sync-mirror.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

let stack: TestStack;
const opened: Engine[] = [];

beforeAll(async () => {
  stack = await startTestStack();
  await createVault('correct horse battery', newWords(12));
}, 60_000);
afterAll(() => stack?.stop());
afterEach(() => {
  for (const { db } of opened.splice(0)) db.close();
});

/** What went to the gateway, to be looked at for anything used twice. */
interface Sent {
  blobs: Blob[];
  indexes: IndexWrite[];
}

/** The real gateway's client, which remembers what was sealed and sent; of what was refused as well. */
function watched(sent: Sent): GatewayClient {
  const { gateway, relay, deployment: chain } = stack.config;
  const real = createGatewayClient({ gateway, relay, chain, now: () => Date.now() });
  return {
    ...real,
    putBlobs: async (blobs, owner) => {
      sent.blobs.push(...blobs);
      await real.putBlobs(blobs, owner);
    },
    putIndex: async (write) => {
      sent.indexes.push(write);
      await real.putIndex(write);
    },
  };
}

/** Everybody of one run has an index account of their own, as if each run were another person. */
let person = 0;
const asPerson = (engine: Engine, lane: number): Engine => {
  const signer: Engine['keys']['signer'] = (path) =>
    engine.keys.signer(path.branch === indexPath.branch ? { ...path, lane } : path);
  return { ...engine, chain: stack.config.deployment, keys: { ...engine.keys, signer } };
};

/** Many persons at one network address: the gateway's limits ask for patience, as they would of a clinic's whole ward. */
async function sync(engine: Engine): Promise<void> {
  for (;;) {
    try {
      await withTools(engine, {}, syncMirror);
      return;
    } catch (thrown) {
      if (!(thrown instanceof ChartkeyError && thrown.code === 'RATE_LIMITED')) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

/** A browser grants: a fresh account and salt, signed, written down. */
async function grant(engine: Engine, i: number): Promise<Hex> {
  const ledger = await engine.ledger.read();
  const path = freshPath(
    'grants',
    ledger.lane!,
    [...ledger.grants.values()].map((row) => row.path),
  );
  const patient = await engine.keys.signer(path);
  const signed: Grant = { patient: patient.address, expires: 4_000_060_800, terms: termsOf(i) };
  const [id, signature] = [grantId(signed), await patient.sign('Grant', signed, engine.chain)];
  await engine.store.write({
    facts: [
      { kind: 'granted', request: `r${i}`, id, grant: signed, signature, path, place: '', items: 1, tellLeftOut: true },
    ],
  });
  return id;
}

const random = (length: number): Hex => toHex(crypto.getRandomValues(new Uint8Array(length)));
const termsOf = (i: number): Grant['terms'] => ({
  ...{ grantee: random(20), granteeKey: random(32), granteeName: `Clinic ${i}`, origin: `https://c${i}.example` },
  ...{ gateway: stack.config.gateway, purpose: 'TREAT', scopes: ['patient/*.rs'], labels: [], records: [] },
  ...{ dataFrom: '2020-01', dataUntil: '2026-11', capsule: random(32), statement: random(32), salt: random(32) },
});

/** Tables of one browser as they lie on disk, to go back to. */
const onDisk = ['log', 'peers', 'mark', 'snapshot', 'rows'] as const;
async function copyOf({ db }: Engine) {
  const rows = await Promise.all(
    onDisk.map(async (table) => [table, await db.getAllKeys(table), await db.getAll(table)] as const),
  );
  return async (): Promise<void> => {
    for (const [table, keys, values] of rows) {
      await db.clear(table);
      for (const [i, key] of keys.entries()) await db.put(table, values[i] as never, key as never);
    }
  };
}

const step = fc.record({
  who: fc.nat(2),
  what: fc.constantFrom('grant', 'grant', 'stop', 'sync', 'sync', 'all at once', 'copy', 'set back'),
});

it('K9 browsers in use at once, some of them set back to older copies, converge without losing a grant or a stop and without using an account, a salt or a key twice (real gateway)', async () => {
  const property = fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), async (steps) => {
    const sent: Sent = { blobs: [], indexes: [] };
    const gateway = watched(sent);
    const lane = ++person;
    const open = async (name: string) => {
      const engine = asPerson(await openBrowser({ gateway, name: `p${lane}-${name}` }), lane);
      opened.push(engine);
      return engine;
    };
    const browsers = await Promise.all([0, 1, 2].map((i) => open(String(i))));
    const copies = new Map<number, () => Promise<void>>();
    const [granted, stopped] = [new Set<Hex>(), new Set<Hex>()];
    for (const [i, { who, what }] of steps.entries()) {
      const browser = browsers[who]!;
      if (what === 'grant') granted.add(await grant(browser, i));
      if (what === 'sync') await sync(browser);
      if (what === 'all at once') await Promise.all(browsers.map(sync));
      if (what === 'stop') {
        const ledger = await browser.ledger.read();
        const [id] = [...ledger.grants.keys()].filter((known) => !ledger.stopped.has(known));
        if (!id) continue;
        await browser.store.write({ facts: [{ kind: 'stopped', grant: id }] });
        stopped.add(id);
      }
      if (what === 'copy') copies.set(who, await copyOf(browser));
      const goBack = copies.get(who);
      if (what !== 'set back' || !goBack) continue;
      // What was mirrored is not lost with the disk; what never was is gone with it, as anybody would expect.
      await sync(browser);
      await goBack();
      // A new start of the browser: nothing in memory.
      browsers[who] = await open(String(who));
    }
    for (let round = 0; round < 2; round++) for (const browser of browsers) await sync(browser);
    const bare = await open('bare');
    await sync(bare);
    for (const engine of [...browsers, bare]) {
      const ledger = await engine.ledger.read();
      expect(new Set(ledger.grants.keys())).toEqual(granted);
      expect(new Set(ledger.stopped.keys())).toEqual(stopped);
    }
    const lanes = await Promise.all([...browsers, bare].map(async ({ ledger }) => (await ledger.read()).lane));
    expect(new Set(lanes).size).toBe(lanes.length);
    const entries = [...(await bare.ledger.granted(granted)).values()];
    expect(entries).toHaveLength(granted.size);
    expect(new Set(entries.map((entry) => entry.grant.patient)).size).toBe(granted.size);
    expect(new Set(entries.map((entry) => entry.grant.terms.salt)).size).toBe(granted.size);
    // Format u8, then the salt that makes the key: every sealing has its own, also those the gateway refused.
    const sealed = [...sent.blobs.map(({ bytes }) => bytes), ...sent.indexes.map(({ body }) => fromBase64url(body))];
    expect(new Set(sealed.map((bytes) => toHex(bytes.subarray(1, 17)))).size).toBe(sealed.length);
    expect(sealed.length).toBeGreaterThan(3);
  });
  await fc.assert(property, runs(6, 60));
}, 300_000);

it('K5 the index account signs the index and its blobs, and is none of the accounts of grants or records (real gateway)', async () => {
  const sent: Sent = { blobs: [], indexes: [] };
  const engine = asPerson(await openBrowser({ gateway: watched(sent), name: 'accounts' }), ++person);
  opened.push(engine);
  const id = await grant(engine, 1);
  await sync(engine);
  const index = (await engine.keys.signer(indexPath)).address;
  const { grant: signed } = (await engine.ledger.granted([id])).get(id)!;
  expect(sent.indexes.map(({ owner }) => owner)).toEqual([index]);
  expect(signed.patient).not.toBe(index);
  expect(JSON.stringify(sent.indexes)).not.toContain(signed.patient.slice(2));
});
