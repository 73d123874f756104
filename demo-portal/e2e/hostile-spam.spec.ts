import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { chromiumId } from '../../extension/id.ts';
import type { Institution } from '../../extension/testing/institution.ts';
import { extensionWindow } from './browsers.ts';
import type { RawAgent, RawReply } from './hostile/raw-agent.ts';
import { closeQuestions, offerOf, openScene, questionOf, questionWindows, type Scene, soon } from './hostile/scene.ts';
import { armed } from './patient.ts';

/** Pages that ask without end. Real Chromium, real extension, real chain and gateway. */
const soak = process.env.CHARTKEY_SOAK === '1';
const sites = soak ? 12 : 6;
let scene: Scene;
let quiet: Institution;
const noisy: Institution[] = [];
test.beforeAll(async () => {
  scene = await openScene();
  for (let made = 0; made < sites; made++) noisy.push(await scene.institution(`noisy${made}`, `Clinic number ${made}`));
  quiet = await scene.institution('quiet', 'Lakeview Cardiology');
  await scene.connect(quiet.origin, ...noisy.map(({ origin }) => origin));
});
test.afterAll(() => scene?.stop());
test.afterEach(() => closeQuestions(scene.patient));

const badge = () => scene.patient.dashboard.evaluate(() => chrome.action.getBadgeText({}));
const said = ({ result, error }: RawReply) => error?.code ?? String(result?.state);
/** How much the extension keeps, by what it calls it: the rows on disk and the entries of its log. */
const kept = async () => {
  const { total } = await scene.tell('activity.list', {});
  const rows = await scene.patient.dashboard.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('chartkey'));
    const count = await done(db.transaction('rows').objectStore('rows').count());
    db.close();
    return count;
  });
  return { total, rows };
};

test('V3 many sites in many tabs ask at once, again and again: one window, one question each, the count on the badge, and others get through', async () => {
  const agents: RawAgent[] = [];
  for (const { origin } of noisy) agents.push(await scene.visit(origin), await scene.visit(origin, '/another-tab'));
  const before = await kept();
  const storm = await Promise.all(
    agents.flatMap((agent, at) => {
      const site = noisy[Math.floor(at / 2)]!;
      return Array.from({ length: 12 }, () => agent.ask('access.request', questionOf(site, randomUUID())));
    }),
  );
  expect(storm.map(said).filter((code) => code === 'pending')).toHaveLength(sites);
  expect(new Set(storm.map(said))).toEqual(new Set(['pending', 'PENDING_EXISTS']));
  const offers = await Promise.all(
    agents.map((agent, at) => agent.ask('record.deposit', offerOf(noisy[Math.floor(at / 2)]!, randomUUID()))),
  );
  expect(offers.map(said).filter((code) => code === 'pending')).toHaveLength(sites);
  await expect.poll(badge, soon).toBe(String(2 * sites));
  await expect.poll(() => questionWindows(scene.patient).length).toBe(1);

  // A site that has asked nothing yet is heard all the same.
  const calm = await scene.visit(quiet.origin);
  expect(said(await calm.ask('access.request', questionOf(quiet, randomUUID())))).toBe('pending');
  await expect.poll(badge, soon).toBe(String(2 * sites + 1));
  await expect.poll(() => questionWindows(scene.patient).length).toBe(1);
  const after = await kept();
  expect(after.rows - before.rows).toBeLessThanOrEqual(2 * sites + 3);
  expect(after.total - before.total).toBe(sites + 1);

  // One press is the end of all of it.
  const [window] = questionWindows(scene.patient);
  await window!.getByRole('button', { name: `Not now to all ${2 * sites + 1}` }).click();
  await expect.poll(scene.waiting, soon).toEqual([]);
  await expect.poll(badge, soon).toBe('');
  await expect(window!.getByText('Nothing was shared')).toBeVisible();
  // Each was refused a question and a copy within the minute: they are quiet now, and the one that was not is not.
  for (let at = 0; at < agents.length; at += 2)
    expect(said(await agents[at]!.ask('access.request', questionOf(noisy[at / 2]!, randomUUID())))).toBe('MUTED');
  const next = randomUUID();
  expect(said(await calm.ask('access.request', questionOf(quiet, next)))).toBe('pending');
  await expect.poll(badge, soon).toBe('1');
  await calm.call('access.cancel', { requestId: next });
  for (const { page } of [...agents, calm]) await page.close();
});

test('V3 a site that asks and takes back without end is quiet after five, and nothing goes on growing', async () => {
  const site = await scene.institution('fickle', 'Fickle Clinic');
  await scene.connect(site.origin);
  const agent = await scene.visit(site.origin);
  const codes: string[] = [];
  const round = async () => {
    const requestId = randomUUID();
    codes.push(said(await agent.ask('access.request', questionOf(site, requestId))));
    await agent.ask('access.cancel', { requestId });
  };
  for (let rounds = 0; rounds < 5; rounds++) await round();
  const before = await kept();
  for (let rounds = 0; rounds < 8; rounds++) await round();
  expect(codes).toEqual([...Array(5).fill('pending'), ...Array(8).fill('MUTED')]);
  expect(await kept()).toEqual(before);
  await expect.poll(() => questionWindows(scene.patient).length).toBe(1);
  expect(await badge()).toBe('');
  const { mutedUntil } = (await scene.tell('portals.list', {})).find(({ origin }) => origin === site.origin)!;
  expect(mutedUntil).toBeGreaterThan(Date.now());
  await agent.page.close();
});

test('V3 a site that wants the password asked without end is slowed; one window, and nothing of it opens', async () => {
  const agent = await scene.visit(quiet.origin);
  await scene.tell('vault.lock', {});
  const codes = (await Promise.all(Array.from({ length: 30 }, () => agent.ask('agent.unlock', {})))).map(
    ({ error }) => error?.code ?? 'shown',
  );
  expect(codes.filter((code) => code === 'shown')).toHaveLength(6);
  expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(24);
  await expect.poll(() => questionWindows(scene.patient).length).toBe(1);
  expect((await scene.tell('state.get', {})).phase).toBe('locked');
  await scene.unlock(questionWindows(scene.patient)[0]!);
  await agent.page.close();
});

test('X5 a storm of other questions does not touch the one on screen: it stays, armed, and is what is answered', async () => {
  const site = await scene.institution('first', 'First Clinic');
  const others = [await scene.institution('storm0', 'Storm'), await scene.institution('storm1', 'Storm')];
  await scene.connect(site.origin, ...others.map(({ origin }) => origin));
  const agent = await scene.visit(site.origin);
  const requestId = randomUUID();
  await agent.call('access.request', { ...questionOf(site, requestId), dataUntil: '2099-12' });
  const window = await extensionWindow(scene.patient.context, chromiumId, `approve.html#access=${requestId}`);
  const yes = await armed(window, 'Approve');
  const sentence = await window.locator('.sentence').textContent();
  for (const other of others) {
    const loud = await scene.visit(other.origin);
    expect(said(await loud.ask('access.request', questionOf(other, randomUUID())))).toBe('pending');
    await loud.page.close();
  }
  await expect(window.getByText('2 more questions wait after this one')).toBeVisible();
  expect(window.url()).toContain(requestId);
  expect(await window.locator('.sentence').textContent()).toBe(sentence);
  await expect.poll(() => questionWindows(scene.patient).length).toBe(1);
  await armed(window, 'Approve');
  await yes.click();
  await window.getByRole('button', { name: 'Share now' }).click();
  await expect.poll(async () => (await scene.tell('approval.get', { requestId })).state, soon).toBe('granted');
  expect((await scene.tell('sharing.list', {})).map(({ name }) => name)).toEqual(['First Clinic']);
});
