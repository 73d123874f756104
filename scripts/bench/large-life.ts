import 'fake-indexeddb/auto';
import { type Bytes, type Hex, toHex } from '#protocol/bytes';
import { readChart } from '#protocol/fhir/read-chart';
import { deriveAccount } from '#protocol/keys';
import { signDigest } from '#protocol/signatures';
import { type ChainContext, digestOf, type Grant, grantId, hashOf } from '#protocol/typed-data';
import { elenaChart } from '../../demo-portal/chart/generate.ts';
import { freshPath, newLane } from '../../extension/approvals/fresh-path.ts';
import { createGatewayClient } from '../../extension/grants/gateway-client.ts';
import { type ReceiptRow, receiptPlace } from '../../extension/grants/receipt-row.ts';
import { withTools } from '../../extension/mirror/mirror-tools.ts';
import { syncMirror } from '../../extension/mirror/sync-mirror.ts';
import { filingBatch, filingPlace } from '../../extension/records/filing.ts';
import { sealChart } from '../../extension/records/seal-chart.ts';
import { boxesOf } from '../../extension/storage/boxes.ts';
import { openDatabase } from '../../extension/storage/database.ts';
import type { LogFact } from '../../extension/storage/log-entry.ts';
import { createStore } from '../../extension/storage/store.ts';
import type { Keys } from '../../extension/vault/keys.ts';
import { seedOfWords } from '../../extension/vault/words.ts';

const day = 24 * 60 * 60;
const random = (length: number): Hex => toHex(crypto.getRandomValues(new Uint8Array(length)));
export interface LifeSize {
  bytes: number;
  grants: number;
  /** Grants that are still live; the others ended, as in a life of many years. 20 where not given. */
  live?: number;
  /** Institutions that hold them in turns; one for each grant where not given. */
  portals?: number;
  /** Openings of each grant; one where not given. */
  openings?: number;
}

export interface LargeLife {
  bytes: number;
  items: number;
  grants: number;
  receipts: number;
}

/** Keys straight from a seed, without a vault: what the extension does behind its own lock. */
function keysOf(seed: Bytes, boxes: Awaited<ReturnType<typeof boxesOf>>): Keys {
  const accounts = new Map<string, ReturnType<typeof deriveAccount>>();
  return {
    session: async () => ({ id: random(16), key: new Uint8Array(32), deadline: Number.MAX_SAFE_INTEGER }),
    boxes: async () => boxes,
    isSetUp: async () => true,
    seed: async (use) => use(seed),
    signer: async (path) => {
      const name = JSON.stringify(path);
      const account = accounts.get(name) ?? deriveAccount(seed, path);
      accounts.set(name, account);
      const sign = async (digest: Bytes) => signDigest(digest, account.privateKey);
      return {
        address: account.address,
        signDigest: sign,
        sign: (kind, message, on) => sign(digestOf(kind, message, on)),
      };
    },
    forget: () => accounts.clear(),
  };
}

/** Elena Marsh's chart again and again, each time with other ids, up to that many bytes. */
function chartOf(bytes: number): string {
  const one = JSON.parse(elenaChart()) as { entry: unknown[] };
  const text = JSON.stringify(one.entry).slice(1, -1);
  const parts: string[] = [];
  for (let copy = 0; copy === 0 || (copy + 1) * text.length <= bytes * 1.05; copy++)
    parts.push(
      text.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => id.slice(0, -2) + (copy + 16).toString(16)),
    );
  return `{"resourceType":"Bundle","type":"collection","entry":[${parts.join(',')}]}`;
}

/** Writes a long life with a large chart to a gateway, as the extension of whoever has these words would have. */
export async function writeLargeLife(
  words: readonly string[],
  url: string,
  chain: ChainContext,
  { bytes, grants, live = 20, portals = grants, openings = 1 }: LifeSize,
): Promise<LargeLife> {
  const seed = await seedOfWords(words);
  const boxes = await boxesOf(crypto.getRandomValues(new Uint8Array(32)));
  const db = await openDatabase(`life-${random(8)}`);
  const now = () => Date.now();
  const store = createStore(db, async () => boxes, now);
  const keys = keysOf(seed, boxes);
  const gateway = createGatewayClient({ gateway: url, relay: url, chain, now });
  const lane = newLane();
  const seconds = Math.floor(now() / 1000);

  const text = chartOf(bytes);
  const { resources } = readChart(text);
  const path = freshPath('owners', lane, []);
  const sealed = await sealChart({ resources, path, title: 'Everything', at: now() }, { keys, chain });
  const owner = await keys.signer(path);
  for (let at = 0; at < sealed.blobs.length; at += 200) await gateway.putBlobs(sealed.blobs.slice(at, at + 200), owner);
  await store.write({ facts: [{ kind: 'device', lane }] });
  await store.write(filingBatch(sealed));
  await store.write({ rows: { [filingPlace(sealed.chart.record)]: undefined } });

  const facts: LogFact[] = [];
  const rows: Record<string, ReceiptRow> = {};
  for (let i = 0; i < grants; i++) {
    const account = freshPath('grants', lane, []);
    const patient = await keys.signer(account);
    const expires = grants - i <= live ? seconds + 30 * day : seconds - i * day;
    const grant = grantOf(patient.address, i % portals, expires, url);
    const [id, request] = [grantId(grant), crypto.randomUUID()];
    const signature = await patient.sign('Grant', grant, chain);
    const name = grant.terms.granteeName;
    facts.push(
      { kind: 'asked', request, origin: grant.terms.origin, name },
      { kind: 'granted', request, id, grant, signature, path: account, place: 'Madison', items: 40, tellLeftOut: true },
    );
    for (let opened = 0; opened < openings; opened++) {
      const at = seconds - (i * openings + opened) * 600;
      const receipt = { grant: id, gateway: random(32), nonce: random(32), sessionKey: random(32), at };
      const hash = hashOf('Receipt', receipt);
      const stored = { receipt, signature: random(65), signer: { kind: 'grantee' as const } };
      rows[receiptPlace(id, hash)] = { v: 1, stored };
      facts.push({ kind: 'opened', grant: id, receipt: hash, signedAt: at });
    }
  }
  await store.write({ facts, rows });
  await withTools({ store, db, gateway, chain, now, keys }, {}, syncMirror);
  db.close();
  return { bytes: text.length, items: sealed.chart.items.length, grants, receipts: grants * openings };
}

const grantOf = (patient: Hex, i: number, expires: number, gateway: string): Grant => ({
  patient,
  expires: Math.floor(expires / day) * day,
  terms: {
    grantee: random(20),
    granteeKey: random(32),
    granteeName: `Clinic ${i}`,
    origin: `https://clinic-${i}.example`,
    gateway,
    purpose: 'TREAT',
    scopes: ['patient/Observation.rs?category=http://terminology.hl7.org/CodeSystem/observation-category|laboratory'],
    labels: [],
    dataFrom: '2016-01',
    dataUntil: '2026-11',
    records: [],
    capsule: random(32),
    statement: random(32),
    salt: random(32),
  },
});
