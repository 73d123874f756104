import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { chromiumId } from '../../extension/id.ts';
import type { Institution } from '../../extension/testing/institution.ts';
import { extensionWindow } from './browsers.ts';
import type { RawAgent } from './hostile/raw-agent.ts';
import { closeQuestions, openScene, questionOf, type Scene, soon } from './hostile/scene.ts';
import { mintedTokens } from './hostile/tokens.ts';
import { answerYes } from './patient.ts';

/** What a page can do to the answer: nothing. Real Chromium, real extension, real chain and gateway. */
let scene: Scene;
/** One for each test: two refusals within a minute make an origin quiet. */
const askers: Institution[] = [];
let turn = 0;
const asker = () => askers[turn]!;
test.beforeAll(async () => {
  scene = await openScene();
  const custodian = await scene.institution('riverside', 'Riverside General');
  for (let made = 0; made < 6; made++) askers.push(await scene.institution(`asker${made}`, `Clinic number ${made}`));
  await scene.connect(custodian.origin, ...askers.map(({ origin }) => origin));
  await scene.give(custodian);
});
test.afterAll(() => scene?.stop());
test.afterEach(async () => {
  turn += 1;
  await closeQuestions(scene.patient);
});

const approveButton = (window: Page) => window.getByRole('button', { name: 'Approve', exact: true });
const stateOf = async (requestId: string) => (await scene.tell('approval.get', { requestId })).state;
const deposits = () => scene.gateway.exchanges.filter(({ method, path }) => method === 'POST' && path === '/deposits');
const nothingWasSigned = async () => {
  expect(deposits()).toHaveLength(0);
  expect((await mintedTokens(scene.rpcUrl, scene.deployment)).grants).toEqual([]);
  expect(await scene.tell('sharing.list', {})).toEqual([]);
};

async function question(agent: RawAgent): Promise<{ requestId: string; window: Page }> {
  const requestId = randomUUID();
  await agent.call('access.request', questionOf(asker(), requestId));
  const window = await extensionWindow(scene.patient.context, chromiumId, `approve.html#access=${requestId}`);
  await expect(approveButton(window)).toBeVisible();
  return { requestId, window };
}

test('X1 keys and early clicks approve nothing, and Approve is never focused by itself', async () => {
  const { requestId, window } = await question(await scene.visit(asker().origin));
  for (const key of ['Enter', 'Space', 'y', 'Control+Enter', 'Alt+a']) await window.keyboard.press(key);
  expect(await window.evaluate(() => document.activeElement?.tagName)).not.toBe('BUTTON');
  await window.reload();
  await approveButton(window).dispatchEvent('click');
  await approveButton(window).click({ force: true });
  await expect(approveButton(window)).toHaveAttribute('aria-disabled', 'false', { timeout: 15_000 });
  await approveButton(window).focus();
  await window.keyboard.press('Enter');
  expect(await stateOf(requestId)).toBe('pending');
  await window.getByRole('button', { name: 'Not now' }).click();
  await expect.poll(() => stateOf(requestId), soon).toBe('refused');
  await nothingWasSigned();
});

test('X5 an approval after the asking page was left does not count: CALLER_GONE, and the question still waits', async () => {
  const agent = await scene.visit(asker().origin);
  const { requestId, window } = await question(agent);
  await agent.page.goto(`${asker().origin}/elsewhere`);
  await answerYes(window, 'Approve');
  await expect(window.getByText('CALLER_GONE')).toBeVisible();
  expect(await stateOf(requestId)).toBe('pending');
  expect(await scene.waiting()).toMatchObject([{ id: requestId }]);
  await nothingWasSigned();
  await scene.tell('approval.refuse', { requestId });
});

test('X5 leaving the page during Undo voids the click: nothing is signed, the question waits, and can be answered again', async () => {
  const { origin } = asker();
  const agent = await scene.visit(origin);
  const { requestId, window } = await question(agent);
  await answerYes(window, 'Approve');
  await expect(window.getByText('Nothing has been signed or sent yet.')).toBeVisible();
  await agent.page.goto(`${origin}/elsewhere`);
  await window.getByRole('button', { name: 'Share now' }).click();
  await expect(window.getByText('The page that asked was left, so your Approve did not count.')).toBeVisible();
  expect(await stateOf(requestId)).toBe('pending');
  await nothingWasSigned();
  await scene.tell('approval.refuse', { requestId });
});

test('X5 locking during Undo voids the click', async () => {
  const { requestId, window } = await question(await scene.visit(asker().origin));
  await answerYes(window, 'Approve');
  await expect(window.getByText('Nothing has been signed or sent yet.')).toBeVisible();
  await scene.tell('vault.lock', {});
  await expect(window.getByLabel('Password', { exact: true })).toBeVisible();
  await scene.unlock(window);
  await expect(window.getByText('Chartkey locked before it was sent, so your Approve did not count.')).toBeVisible();
  expect(await stateOf(requestId)).toBe('pending');
  await nothingWasSigned();
  await scene.tell('approval.refuse', { requestId });
});

test('X4 what was shown is what can be approved: another digest, an older one and an invented one are void', async () => {
  const { requestId, window } = await question(await scene.visit(asker().origin));
  await expect(approveButton(window)).toHaveAttribute('aria-disabled', 'false', { timeout: 15_000 });
  const { suggested } = await scene.tell('approval.get', { requestId });
  const shown = await scene.tell('approval.preview', { requestId, choice: suggested });
  const later = await scene.tell('approval.preview', { requestId, choice: { ...suggested, days: 7 } });
  expect(later.digest).not.toBe(shown.digest);
  for (const digest of [shown.digest, `0x${'00'.repeat(32)}` as const])
    await expect(scene.tell('approval.approve', { requestId, digest })).rejects.toMatchObject({
      code: 'APPROVAL_VOID',
    });
  // Wider than they asked is not even shown.
  for (const wider of [{ days: 365 }, { dataFrom: '2001-01' }, { scopes: ['patient/*.rs'] }])
    await expect(
      scene.tell('approval.preview', { requestId, choice: { ...suggested, ...wider } as typeof suggested }),
    ).rejects.toMatchObject({ code: 'WIDER_THAN_ASKED' });
  expect(await stateOf(requestId)).toBe('pending');
  await nothingWasSigned();
  await scene.tell('approval.refuse', { requestId });
});

test('X5 the page that comes back and asks again is answered once, in its new document', async () => {
  const { origin } = asker();
  const first = await scene.visit(origin);
  const { requestId, window } = await question(first);
  await first.page.close();
  const second = await scene.visit(origin, '/again');
  await second.call('access.request', questionOf(asker(), requestId));
  await answerYes(window, 'Approve');
  await window.getByRole('button', { name: 'Share now' }).click();
  await expect.poll(() => stateOf(requestId), soon).toBe('granted');
  expect(await second.call('access.status', { requestId })).toMatchObject({ state: 'granted' });
  await expect.poll(async () => (await mintedTokens(scene.rpcUrl, scene.deployment)).grants.length, soon).toBe(1);
  expect(deposits()).toHaveLength(1);
});
