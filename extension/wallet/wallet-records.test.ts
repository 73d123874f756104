import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { roles } from '#contracts/roles';
import { accreditationView } from '#protocol/accreditation';
import { type Hex, toBase64url } from '#protocol/bytes';
import { canonicalHash } from '#protocol/canonical-json';
import { checkAttestation } from '#protocol/ownership';
import { recoverAddress } from '#protocol/signatures';
import { recordDigest, recordIdOf } from '#protocol/typed-data';
import type { Engine } from '../background/create-context.ts';
import { resume } from '../background/resume.ts';
import { sealedHead } from '../grants/sealed-head.ts';
import { depositView } from '../records/deposit-view.ts';
import { acceptDeposit, getDeposit, receiveChunk, receiveOffer } from '../records/deposits.ts';
import {
  createClinic,
  createTestEngine,
  type MemoryGateway,
  memoryGateway,
  vouchingBlocks,
} from '../testing/engine.ts';
import type { Institution } from '../testing/institution.ts';
import { type KeyWallet, keyWallet } from '../testing/key-wallet.ts';
import { openSealedHead } from '../testing/open-sealed-head.ts';
import { smallChart, smallChartCount } from '../testing/small-chart.ts';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { openPage, type Page } from '../testing/worker.ts';
import { createVault } from '../vault/create-vault.ts';
import { endSession } from '../vault/session.ts';
import { newWords } from '../vault/words.ts';
import { askWallet } from './ask-wallet.ts';
import { checkTask } from './check-task.ts';
import { walletHandlers } from './wallet-handlers.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

let hospital: Institution;
let gateway: MemoryGateway;
let engine: Engine;
let page: Page;
let wallet: KeyWallet;

beforeEach(async () => {
  hospital = await createClinic();
  gateway = memoryGateway();
  await createVault('correct horse battery', newWords(12));
  engine = await newWorker();
  await engine.store.write({ facts: [{ kind: 'device', lane: 5 }] });
  page = openPage(hospital.origin);
  wallet = keyWallet(`0x${'4d'.repeat(32)}`, engine.chain.chainId);
  await screens()['wallet.connect']({ address: wallet.address, reach: 'phone' });
  await screens()['wallet.uses']({ grants: false, records: true });
});
afterEach(async () => {
  page.leave();
  engine.db.close();
  await endSession();
  await wipeDatabase();
});

const newWorker = async () => createTestEngine({ blocks: await vouchingBlocks(hospital), gateway: gateway.client });
const screens = () => walletHandlers(engine);
const offered = async (): Promise<string> => {
  const depositId = randomUUID();
  const nonce = `0x${'5a'.repeat(32)}` as const;
  const offer = { depositId, desk: hospital.desk, nonce, title: 'Your chart', count: smallChartCount };
  const { origin, documentId, tabId } = page;
  await receiveOffer(engine, offer, { origin, documentId, tabId, active: true });
  return depositId;
};
/** What the dashboard's page does for one word. */
const signNext = async (id: string) => {
  const task = await screens()['walletTask.get']({ id });
  checkTask(task, engine.chain);
  const signature = await askWallet(wallet, task.account, task.word, engine.chain);
  await screens()['walletTask.sign']({ id, digest: task.word.digest, signature });
  return task.word.name;
};
const give = async (depositId: string) => {
  const { owner } = await getDeposit(engine, depositId);
  const bytes = await hospital.packageOf(smallChart, owner!, Math.floor(Date.now() / 1000));
  await receiveChunk(engine, { depositId, offset: 0, data: toBase64url(bytes), last: true }, hospital.origin);
  await resume(engine);
};
const tasks = async () => (await screens()['wallet.get']({})).tasks;

it('a wallet owns a copy: it proves itself to the custodian, names an agent, signs the token; killed in between, asked again (X10; gateway in memory)', async () => {
  const depositId = await offered();
  await acceptDeposit(engine, depositId);
  expect((await depositView(engine, depositId)).wallet).toBe(true);
  expect(await tasks()).toMatchObject([{ id: depositId, kind: 'offer' }]);
  expect(await signNext(depositId)).toBe('OwnerProof');
  expect((await getDeposit(engine, depositId)).owner).toBe(wallet.address);
  await give(depositId);

  const [task] = await tasks();
  expect(task).toMatchObject({ kind: 'record', name: 'Your chart' });
  expect((await engine.charts.read()).rows[0]!.owner).toBe(wallet.address);
  // Not in any grant and not on the chain before its owner has signed.
  expect((await engine.charts.stored()).rows).toEqual([]);
  expect(gateway.relayed.records.size).toBe(0);
  expect(await signNext(task!.id)).toBe('Agent');
  engine.db.close();
  engine = await newWorker();
  expect(await signNext(task!.id)).toBe('Record');
  await vi.waitFor(() => expect(gateway.relayed.records.size).toBe(1), { timeout: 5_000 });
  const row = JSON.parse([...gateway.relayed.records.keys()][0]!) as { owner: Hex; manifest: Hex; signature: Hex };
  const id = recordIdOf(row.owner, row.manifest);
  expect(recoverAddress(recordDigest(id, engine.chain), row.signature)).toBe(wallet.address);
  await vi.waitFor(async () => expect((await getDeposit(engine, depositId)).state).toBe('filed'));
  expect(await tasks()).toEqual([]);

  const charts = await engine.charts.stored();
  const { head, grant, key } = await openSealedHead(engine, hospital, charts, sealedHead);
  const accreditation = accreditationView([
    {
      kind: 'accredited',
      who: hospital.address,
      institution: '1',
      roles: roles.CUSTODIAN,
      until: 4e9,
      profile: await canonicalHash(hospital.profile),
      at: 1,
    },
  ]);
  const list = await head(key);
  expect(list.links[0]!.agent).toBeDefined();
  expect(list.links[0]!.owner).toBe(wallet.address);
  const now = Math.floor(Date.now() / 1000);
  await checkAttestation(list.attestations[0]!, list.links, grant, {
    chain: engine.chain,
    accreditation,
    role: roles.CUSTODIAN,
    now,
  });
});

it('a wallet that signs while its copy is still being uploaded has signed: nothing is asked again (gateway in memory)', async () => {
  const depositId = await offered();
  await acceptDeposit(engine, depositId);
  await signNext(depositId);
  const { putBlobs } = gateway.client;
  const named: string[] = [];
  gateway.client.putBlobs = async (...given) => {
    await putBlobs(...given);
    const [task] = (await tasks()).filter(({ kind }) => kind === 'record');
    if (task && named.length < 2) named.push(await signNext(task.id), await signNext(task.id));
  };
  engine.db.close();
  engine = await newWorker();
  await give(depositId);
  await vi.waitFor(() => expect(gateway.relayed.records.size).toBe(1), { timeout: 5_000 });
  expect(named).toEqual(['Agent', 'Record']);
  expect(await tasks()).toEqual([]);
});

it('Chartkey’s own account can take the copy instead', async () => {
  const depositId = await offered();
  await acceptDeposit(engine, depositId);
  await screens()['walletTask.useOwnKey']({ id: depositId });
  const row = await getDeposit(engine, depositId);
  expect([row.state, row.wallet, row.owner === wallet.address]).toEqual(['accepted', undefined, false]);
  await give(depositId);
  await vi.waitFor(() => expect(gateway.relayed.records.size).toBe(1), { timeout: 5_000 });
  expect(await tasks()).toEqual([]);
});

it('the page that offered has gone: nothing is signed for it', async () => {
  const depositId = await offered();
  await acceptDeposit(engine, depositId);
  page.leave();
  await expect(signNext(depositId)).rejects.toMatchObject({ code: 'CALLER_GONE' });
  expect((await getDeposit(engine, depositId)).state).toBe('pending');
  page = openPage(hospital.origin);
});
