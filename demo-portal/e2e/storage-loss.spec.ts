import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import type { Hex } from '#protocol/bytes';
import { toBase64url } from '#protocol/bytes';
import { chromiumId } from '../../extension/id.ts';
import type { Institution } from '../../extension/testing/institution.ts';
import { smallChart, smallChartCount } from '../../extension/testing/small-chart.ts';
import { extensionWindow } from './browsers.ts';
import { killWorker } from './hostile/kill-worker.ts';
import { closeQuestions, offerOf, openScene, questionOf, type Scene, sendPackage, soon } from './hostile/scene.ts';
import { address, answerYes } from './patient.ts';
import { restoreFromWords } from './restore.ts';

/**
 * A disk that is full, a clock that is wrong, a browser that clears its storage: by Chromium's own quota and its own
 * clearing of a site's data.
 */
test.describe.configure({ mode: 'serial', timeout: 90_000 });

const origin = `chrome-extension://${chromiumId}`;
let scene: Scene;
let custodian: Institution;
let asker: Institution;

test.beforeAll(async () => {
  scene = await openScene();
  custodian = await scene.institution('riverside', 'Riverside General');
  asker = await scene.institution('asker', 'Lakeview Cardiology');
  await scene.connect(custodian.origin, asker.origin);
  await scene.give(custodian);
});
test.afterAll(() => scene?.stop());

const page = () => scene.patient.dashboard;
const browserOf = () => scene.patient.context.newCDPSession(scene.patient.dashboard);
/** From now on Chromium allows the extension one byte, until the returned function is called. */
async function fill(): Promise<() => Promise<void>> {
  const cdp = await browserOf();
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  return () => cdp.detach();
}
async function share(): Promise<Hex> {
  const agent = await scene.visit(asker.origin);
  const requestId = randomUUID();
  await agent.call('access.request', questionOf(asker, requestId));
  const window = await extensionWindow(scene.patient.context, chromiumId, `approve.html#access=${requestId}`);
  await answerYes(window, 'Approve');
  await window.getByRole('button', { name: 'Share now' }).click();
  await expect.poll(async () => (await agent.call('access.status', { requestId })).state, soon).toBe('granted');
  await agent.page.close();
  await closeQuestions(scene.patient);
  const [newest] = (await scene.tell('sharing.list', {})).sort((a, b) => b.sharedAt - a.sharedAt);
  return newest!.id;
}
const sentTo = (path: string) => scene.gateway.exchanges.filter((exchange) => exchange.path === path).length;
const isFull = { code: 'QUOTA_EXCEEDED' };

test('a full disk: a copy is refused with a code and taken later, and stopping, pausing and locking work all the same', async () => {
  const [first, second] = [await share(), await share()];
  const agent = await scene.visit(custodian.origin);
  const depositId = randomUUID();
  await agent.call('record.deposit', offerOf(custodian, depositId));
  await scene.tell('deposit.accept', { depositId });
  const { owner } = await agent.call('record.status', { depositId });
  const bytes = await custodian.packageOf(smallChart, owner as Hex, Math.floor(Date.now() / 1000));

  const free = await fill();
  // Chromium looks again how much is left once nobody has had the database open for a while, or after half a minute.
  await killWorker(scene.patient.dashboard, 'stop');
  const write = () => scene.tell('settings.set', { undoSeconds: 10 });
  await expect
    .poll(
      () =>
        write().then(
          () => 'written',
          ({ code }) => code,
        ),
      { intervals: [3_000], timeout: 45_000 },
    )
    .toBe('QUOTA_EXCEEDED');
  const piece = { depositId, offset: 0, data: toBase64url(bytes.subarray(0, 100)), last: false };
  await expect(agent.call('record.chunk', piece)).rejects.toThrow(isFull.code);
  expect((await scene.tell('records.view', {})).sources).toHaveLength(1);

  const stops = sentTo('/revocations');
  const list = await scene.tell('sharing.stop', { ids: [first] });
  expect(list.find(({ id }) => id === first)?.state).toMatch(/^stopp/);
  await expect.poll(() => sentTo('/revocations'), soon).toBeGreaterThan(stops);
  await expect(scene.tell('pause.panic', {})).rejects.toMatchObject(isFull);
  expect((await scene.tell('state.get', {})).phase).toBe('locked');
  expect(sentTo('/pauses')).toBeGreaterThan(0);

  await free();
  await scene.patient.dashboard.reload();
  await scene.unlock(scene.patient.dashboard);
  await expect.poll(async () => (await scene.tell('state.get', {})).pause?.state, soon).toBe('paused');
  await scene.tell('pause.resume', {});
  const kinds = async () => (await scene.tell('activity.list', {})).entries.map(({ kind }) => kind);
  await expect.poll(kinds, soon).toContain('stopped');
  expect((await scene.tell('sharing.list', {})).find(({ id }) => id === second)?.state).toBe('active');
  await sendPackage(agent, depositId, bytes);
  await expect.poll(async () => (await scene.tell('deposit.get', { depositId })).state, soon).toBe('filed');
  await agent.page.close();
  await closeQuestions(scene.patient);
});

test('a clock that differs from the gateway’s by days (its date is shifted on the wire): said so, no share is signed, stopping works', async () => {
  const dashboard = page();
  const wrong = 'The clock of this computer seems wrong';
  await dashboard.goto(address('dashboard.html#sharing'));
  await expect(dashboard.getByRole('heading', { name: 'Sharing', exact: true })).toBeVisible();
  await expect(dashboard.getByText(wrong)).toHaveCount(0);
  scene.gateway.shiftClock(-3 * 24 * 60 * 60_000);
  await scene.tell('popup.view', {});
  await expect(dashboard.getByText(wrong)).toBeVisible({ timeout: 15_000 });

  const agent = await scene.visit(asker.origin);
  const requestId = randomUUID();
  await agent.call('access.request', questionOf(asker, requestId));
  const window = await extensionWindow(scene.patient.context, chromiumId, `approve.html#access=${requestId}`);
  await expect(window.getByText('so a share would end on the wrong day. Nothing was shared.')).toBeVisible();
  await expect(window.getByRole('button', { name: 'Approve', exact: true })).toHaveAttribute('aria-disabled', 'true');
  const live = (await scene.tell('sharing.list', {})).find(({ state }) => state === 'active')!;
  const stops = sentTo('/revocations');
  await scene.tell('sharing.stop', { ids: [live.id] });
  await expect.poll(() => sentTo('/revocations'), soon).toBeGreaterThan(stops);

  scene.gateway.shiftClock(0);
  await window.getByRole('button', { name: 'Try again' }).click();
  await answerYes(window, 'Approve');
  await window.getByRole('button', { name: 'Share now' }).click();
  await expect.poll(async () => (await agent.call('access.status', { requestId })).state, soon).toBe('granted');
  await scene.tell('popup.view', {});
  await expect(dashboard.getByText(wrong)).toHaveCount(0, { timeout: 15_000 });
  await agent.page.close();
  await closeQuestions(scene.patient);
});

const told = 'This browser cleared what Chartkey kept';

test('storage that the browser clears while Chartkey is open: said so, nothing is sent, and the words bring everything back', async () => {
  await scene.tell('mirror.sync', {});
  const before = await scene.tell('records.items', {});
  const shares = (await scene.tell('sharing.list', {})).map(({ id, state }) => `${id} ${state}`).sort();
  const cdp = await browserOf();
  await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await cdp.detach();
  const sent = scene.gateway.exchanges.length;
  await expect(page().getByRole('heading', { name: told })).toBeVisible({ timeout: 15_000 });
  const popup = await scene.patient.popupTab();
  await expect(popup.getByText(told)).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Bring them back' })).toBeVisible();
  await popup.close();
  // A site that asks meanwhile gets a code and no vault.
  const agent = await scene.visit(asker.origin);
  const asking = agent.call('access.request', questionOf(asker, randomUUID()));
  await expect(asking).rejects.toThrow(/NOT_SET_UP|LOCKED/);
  await agent.page.close();
  expect(scene.gateway.exchanges.slice(sent).filter(({ method }) => method !== 'GET')).toEqual([]);

  const back = await restoreFromWords(scene.patient, scene.patient.words, { from: 'Bring them back with my words' });
  expect(back).toMatchObject({ Records: `2 records, ${2 * smallChartCount} items`, Shares: '3, 1 open now' });
  expect(await scene.tell('records.items', {})).toEqual(before);
  expect((await scene.tell('sharing.list', {})).map(({ id, state }) => `${id} ${state}`).sort()).toEqual(shares);
});

test('the same while no worker runs: the next page says so, and an empty vault is begun only after it was said what that means', async () => {
  await page().getByRole('button', { name: 'Open my records' }).click();
  await scene.tell('vault.lock', {});
  await killWorker(page(), 'stop');
  await page().evaluate(
    () =>
      new Promise((done) => {
        const deleting = indexedDB.deleteDatabase('chartkey');
        deleting.onsuccess = done;
      }),
  );
  await page().goto(address('dashboard.html'));
  await page().reload();
  await expect(page().getByRole('heading', { name: told })).toBeVisible({ timeout: 15_000 });
  await expect(page().getByRole('button', { name: 'A backup file' })).toBeVisible();
  const begin = page().getByRole('button', { name: 'Begin with an empty Chartkey' });
  await expect(begin).toHaveCount(0);
  await page().getByRole('button', { name: 'I have no words, no backup and no guardians' }).click();
  await expect(page().getByText('Then nobody can open those records any more')).toBeVisible();
  await begin.click();
  await expect(page().getByRole('heading', { name: 'Choose a password' })).toBeVisible();
  // Nothing was made yet: whoever comes back is told again.
  await page().reload();
  await expect(page().getByRole('heading', { name: told })).toBeVisible();
});
