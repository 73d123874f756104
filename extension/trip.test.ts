import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Hex, toBase64url } from '#protocol/bytes';
import { canonicalHash } from '#protocol/canonical-json';
import { verify } from '#protocol/signatures';
import { grantId } from '#protocol/typed-data';
import type { AccessStatus } from '#protocol/wire/agent';
import { start } from './background/start.ts';
import { fakeBrowser } from './testing/fake-browser.ts';
import { createInstitution, type Institution } from './testing/institution.ts';
import { readAs } from './testing/reader.ts';
import { smallChart, smallChartCount, smallChartTexts } from './testing/small-chart.ts';
import { startTestStack, type TestStack } from './testing/start-stack.ts';
import { openPage, screen } from './testing/worker.ts';
import { createVault } from './vault/create-vault.ts';
import { newWords } from './vault/words.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./testing/fake-browser.ts')).fakeBrowser }));

let stack: TestStack;
let riverside: Institution;
let lakeview: Institution;
const now = Math.floor(Date.now() / 1000);

beforeAll(async () => {
  stack = await startTestStack();
  const { deployment } = stack.config;
  const account = (index: number) => stack.anvil.accounts[index]!;
  riverside = await createInstitution(
    account(4),
    'Riverside General',
    'http://riverside.localhost:8801',
    deployment,
    now,
  );
  lakeview = await createInstitution(
    account(5),
    'Lakeview Cardiology',
    'http://lakeview.localhost:8802',
    deployment,
    now,
  );
  for (const { address, profile } of [riverside, lakeview]) await stack.accredit(address, await canonicalHash(profile));
  start(stack.config);
  await createVault('correct horse battery', newWords(12));
  await screen('vault.opened', {});
});
afterAll(() => stack.stop());

const connect = async (origin: string) => {
  fakeBrowser.allowed.add(`${origin}/*`);
  await screen('portals.connect', { origin });
};
const until = async <T>(what: string, look: () => Promise<T | undefined | false>): Promise<T> => {
  for (let tried = 0; tried < 200; tried++) {
    const seen = await look();
    if (seen) return seen;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`never: ${what}`);
};
const eventsOf = (heard: unknown[]) => heard.map((message) => (message as { reply?: { status?: AccessStatus } }).reply);

it('the whole trip: a copy is filed, shared narrower, read, and stopped, on a real chain and a real gateway (browser APIs in memory)', async () => {
  await connect(riverside.origin);
  const hospital = openPage(riverside.origin);
  const depositId = randomUUID();
  const nonce: Hex = `0x${'5a'.repeat(32)}`;
  const offered = await hospital.call('record.deposit', {
    depositId,
    desk: riverside.desk,
    nonce,
    title: 'Your chart',
    count: smallChartCount,
  });
  expect(offered.state).toBe('pending');
  expect(fakeBrowser.windowList.at(-1)?.url).toBe(`approve.html#deposit=${depositId}`);
  expect((await screen('deposit.get', { depositId })).asker).toMatchObject({
    name: 'Riverside General',
    verified: true,
  });
  await screen('deposit.accept', { depositId });
  const accepted = await hospital.call('record.status', { depositId });
  const { owner, proof } = accepted;
  verify('OwnerProof', { owner: owner!, nonce, origin: riverside.origin }, stack.config.deployment, proof!, owner!);

  const bytes = await riverside.packageOf(smallChart, owner!, Math.floor(Date.now() / 1000));
  const half = Math.floor(bytes.length / 2);
  await hospital.call('record.chunk', {
    depositId,
    offset: 0,
    data: toBase64url(bytes.subarray(0, half)),
    last: false,
  });
  const status = await hospital.call('record.chunk', {
    depositId,
    offset: half,
    data: toBase64url(bytes.subarray(half)),
    last: true,
  });
  expect(['filing', 'filed']).toContain(status.state);
  const filed = await until('the deposit is filed', async () => {
    const { state } = await screen('deposit.get', { depositId });
    return state === 'filed' && hospital.call('record.status', { depositId });
  });
  expect(filed.filed).toBe(smallChartCount);
  const records = await screen('records.view', {});
  expect(records).toMatchObject({ items: smallChartCount, person: 'Elena Marsh' });
  expect(records.sources[0]).toMatchObject({ custodian: 'Riverside General', state: 'registered' });

  await connect(lakeview.origin);
  const clinic = openPage(lakeview.origin);
  const requestId = randomUUID();
  const asked = {
    requestId,
    desk: lakeview.desk,
    scopes: ['patient/Observation.rs?category=laboratory', 'patient/AllergyIntolerance.rs'],
    optionalScopes: ['patient/Condition.rs'],
    purpose: 'TREAT' as const,
    dataFrom: '2019-01',
    dataUntil: '2026-11',
    days: 90 as const,
    reason: 'Before your visit',
  };
  expect((await clinic.call('access.request', asked)).state).toBe('pending');
  const view = await screen('approval.get', { requestId });
  expect(view.asker).toMatchObject({ name: 'Lakeview Cardiology', verified: true, timesShared: 0 });
  expect(view.classes.map((row) => [row.class, row.asked, row.total])).toEqual([
    ['AllergyIntolerance', 'asked', 1],
    ['Condition', 'optional', 1],
    ['Observation.laboratory', 'asked', 3],
  ]);
  const choice = { ...view.suggested, labels: [], days: 30 as const, dataFrom: '2024-01' };
  const preview = await screen('approval.preview', { requestId, choice });
  expect(preview.items).toBe(3);
  expect(preview.narrower).toBe(true);
  expect(preview.wontSee).toContainEqual(
    expect.objectContaining({ class: 'Observation.laboratory', why: 'before', count: 1 }),
  );
  await screen('approval.approve', { requestId, digest: preview.digest });
  await screen('approval.send', { requestId });
  const granted = await until('the grant is sent', async () => {
    const { state } = await screen('approval.get', { requestId });
    return state === 'granted' && clinic.call('access.status', { requestId });
  });
  const { grant, signature } = granted;
  verify('Grant', grant!, stack.config.deployment, signature!, grant!.patient);
  expect(grantId(grant!)).toBe(grantId(preview.grant));
  expect(eventsOf(clinic.heard).at(-1)?.status?.state).toBe('granted');

  const reading = await readAs(lakeview, grant!, stack.config.gateway, stack.config.deployment);
  expect(reading.lines.map(({ text }) => text).sort()).toEqual([0, 1, 3, 4].map((i) => smallChartTexts[i]!).sort());
  expect(reading.list.attestations[0]).toMatchObject({ profile: { name: 'Riverside General' } });

  const opened = await until('the opening is seen', async () => {
    const popup = await screen('popup.view', {});
    return popup.sharing[0]?.opened === 1 && popup.sharing[0].onChain === 'granted' && popup;
  });
  expect(opened.activity[0]).toMatchObject({ kind: 'opened', name: 'Lakeview Cardiology' });
  expect(opened.sharing[0]).toMatchObject({ state: 'active', daysLeft: 31, items: 3 });

  await screen('sharing.stop', { ids: [grantId(grant!)] });
  await expect(readAs(lakeview, grant!, stack.config.gateway, stack.config.deployment)).rejects.toMatchObject({
    code: 'GRANT_REVOKED',
  });
  await until('the chain shows the stop', async () => {
    const [row] = (await screen('popup.view', {})).sharing;
    return row?.state === 'stopped' && row.onChain === 'revoked';
  });
}, 60_000);
