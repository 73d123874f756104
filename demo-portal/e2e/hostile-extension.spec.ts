import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test, type Worker } from '@playwright/test';
import { chromiumId } from '../../extension/id.ts';
import { smallChart } from '../../extension/testing/small-chart.ts';
import { testOutput, testPorts } from '../../scripts/ports.ts';
import { type Stack, startStack } from '../../scripts/stack.ts';
import { findIn } from './hostile/needles.ts';
import { ownDocuments } from './hostile/own-documents.ts';
import { askBackground } from './hostile/own-screen.ts';
import { secretsOf } from './hostile/patient-secrets.ts';
import { realFocus } from './hostile/real-focus.ts';
import { closeQuestions, questionWindows, soon } from './hostile/scene.ts';
import { type SecondExtension, secondWorker, tellAside, writeSecondExtension } from './hostile/second-extension.ts';
import type { Meddled } from './hostile/second-extension-page.ts';
import { mintedTokens } from './hostile/tokens.ts';
import { address, answerYes, armed, launchPatient, type Patient, setUp } from './patient.ts';
import { ask, signIn, takeCopy } from './portals.ts';
import { sharedGrants } from './trip-checks.ts';

/** A second extension that meddles with everything it can reach, beside ours, on the clinics' real pages. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const dataDir = `${root}.chartkey/extension-${testPorts.chain}`;
let second: SecondExtension;
let stack: Stack;
let patient: Patient;
let worker: Worker;
let page: Page;

test.beforeAll(async () => {
  test.setTimeout(90_000);
  second = await writeSecondExtension();
  stack = await startStack({ ports: testPorts, dataDir, chartText: smallChart });
  patient = await launchPatient({ extension: `${root}${testOutput}/chrome-mv3`, alongside: [second.folder] });
  worker = await secondWorker(patient.context, chromiumId);
  await setUp(patient);
  page = await patient.context.newPage();
  await signIn(page, stack.riverside, 'patient');
  await patient.connect(page);
  await takeCopy(patient, page, stack.riverside);
  await signIn(page, stack.lakeview, 'patient');
  await patient.connect(page);
});
test.afterAll(async () => {
  await patient?.close();
  await stack?.stop();
  await second?.remove();
  await rm(dataDir, { recursive: true, force: true });
});
test.afterEach(async () => {
  // The page takes its question back: refused twice it would be quiet.
  if ((await waiting()).length > 0)
    await page.locator('chartkey-request').getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(waiting, soon).toEqual([]);
  await closeQuestions(patient);
});

const tell: <M extends Parameters<typeof askBackground>[1]>(
  method: M,
  params: Parameters<typeof askBackground<M>>[2],
) => ReturnType<typeof askBackground<M>> = (method, params) => askBackground(patient.dashboard, method, params);
const waiting = async () => (await tell('popup.view', {})).needsAnswer;
const requestIdOf = (window: Page) => /#access=(.+)$/.exec(window.url())![1]!;
const meddle = (over: object | undefined) =>
  page.evaluate(
    (text) => (text ? localStorage.setItem('meddle', text) : localStorage.removeItem('meddle')),
    over && JSON.stringify(over),
  );
/** Our one question window, as the second extension knows it. */
const ourWindow = () =>
  worker.evaluate(async (url) => {
    const [tab] = (await chrome.tabs.query({})).filter((one) => one.url?.startsWith(url));
    return tab!.windowId;
  }, address('approve.html'));

test('X4 a question that another extension widened on its way is shown as it was asked in the end, and only what is shown is signed', async () => {
  await meddle({
    scopes: ['patient/*.rs'],
    optionalScopes: [],
    dataFrom: '1900-01',
    days: 365,
    reason: 'Nothing much',
  });
  const window = await ask(patient, page, stack.lakeview, '/visit');
  // The page itself shows the clinic's own, narrow question: it cannot know.
  await expect(page.locator('chartkey-request')).toContainText('90 days');
  await expect(window.locator('.sentence')).toContainText('whole chart');
  await expect(window.getByText('Nothing much', { exact: true })).toBeVisible();
  await expect(window.getByRole('radio', { name: '365 days' })).toBeEnabled();
  // The person gives less than this asks for: a week.
  await window.getByRole('radio', { name: '7 days' }).click();
  await armed(window, 'Approve');
  await window.getByText('Technical details').click();
  const shown = (await window.locator('.technical dd').first().textContent())!;
  expect(shown).toMatch(/^0x[0-9a-f]{64}$/);
  await answerYes(window, 'Approve');
  await window.getByRole('button', { name: 'Share now' }).click();
  await window.getByText(/can read what you shared/).waitFor({ timeout: 30_000 });

  const listed = await tell('sharing.list', {});
  expect(listed.map(({ id }) => id)).toEqual([shown]);
  expect(listed[0]!.daysLeft).toBeLessThanOrEqual(8);
  await expect.poll(async () => (await mintedTokens(stack.rpcUrl, stack.deployment)).grants, soon).toEqual([shown]);
  // And the clinic's page does not take what it did not ask for (W1).
  await expect(page.locator('chartkey-request')).toContainText('That is more than they asked for.', {
    timeout: 20_000,
  });
  expect(await sharedGrants(stack).catch(() => [])).toEqual([]);
  await tell('sharing.stop', { ids: listed.map(({ id }) => id) });
  await meddle(undefined);
});

test('X1 it rewrites what the page shows and presses everything in it, closed shadow roots too: no answer is among that', async () => {
  const window = await ask(patient, page, stack.lakeview, '/second-opinion');
  const requestId = requestIdOf(window);
  const sentence = await window.locator('.sentence').textContent();
  const url = page.url();
  expect(await tellAside<number>(worker, url, { do: 'rewrite', words: 'Press here to share nothing' })).toBeGreaterThan(
    5,
  );
  await expect(page.locator('chartkey-request')).toContainText('Press here to share nothing');
  expect(await tellAside<number>(worker, url, { do: 'press' })).toBeGreaterThan(3);
  // Pressing Cancel in the page takes the question back: that is the page's right, and the most it can do.
  await expect
    .poll(async () => (await tell('approval.get', { requestId })).state, soon)
    .toMatch(/^(pending|cancelled)$/);
  const read = await tellAside<string[]>(worker, url, { do: 'read' });
  expect(read.join('\n')).toContain('Press here to share nothing');
  expect(await tell('approval.get', { requestId }).then(({ grantId }) => grantId)).toBeUndefined();
  expect((await tell('sharing.list', {})).filter(({ state }) => state === 'active')).toEqual([]);
  // Our own window says what it said.
  expect(sentence).toContain('whole chart');
  await expect(window.locator('body')).not.toContainText('Press here');
});

test('X2 X3 it finds no door: no message is heard, no script, style or frame of its gets into our pages, and nothing of ours is read', async () => {
  const window = await ask(patient, page, stack.lakeview, '/second-opinion');
  const requestId = requestIdOf(window);
  const messages = [
    { screen: 'state.get', params: {} },
    { screen: 'approval.refuse', params: { requestId } },
    { agent: '{"v":1}', active: true, document: 'x' },
  ];
  const nobody = 'Could not establish connection. Receiving end does not exist.';
  // From a page it may say nothing to anybody else at all; from its own background there is nobody.
  const aside = await tellAside<string[]>(worker, page.url(), { do: 'knock', id: chromiumId, messages });
  expect(aside).toEqual([...messages, 0].map(() => nobody));
  const doors = await worker.evaluate(
    async ([id, said, windowId]) => {
      const tabs = (await chrome.tabs.query({})).filter(({ url }) => url?.startsWith(`chrome-extension://${id}/`));
      const failure = (trying: Promise<unknown>) =>
        trying.then(
          (got) => `got ${JSON.stringify(got)}`,
          (error: Error) => error.message,
        );
      const found = {
        sendMessage: [] as string[],
        executeScript: [] as string[],
        insertCSS: [] as string[],
        tabsMessage: [] as string[],
      };
      for (const message of said) found.sendMessage.push(await failure(chrome.runtime.sendMessage(id, message)));
      for (const { id: tabId } of tabs) {
        const target = { tabId: tabId!, allFrames: true };
        found.executeScript.push(
          await failure(chrome.scripting.executeScript({ target, func: () => document.body.textContent })),
        );
        found.insertCSS.push(await failure(chrome.scripting.insertCSS({ target, css: 'body { opacity: 0 }' })));
        found.tabsMessage.push(await failure(chrome.tabs.sendMessage(tabId!, { do: 'read' })));
      }
      return {
        ...found,
        pages: tabs.length,
        fetch: await failure(fetch(`chrome-extension://${id}/approve.html`).then((answer) => answer.text())),
        picture: await failure(chrome.tabs.captureVisibleTab(windowId)),
        session: JSON.stringify(await chrome.storage.session.get(null)),
      };
    },
    [chromiumId, messages, await ourWindow()] as const,
  );
  const other = 'Cannot access a chrome-extension:// URL of different extension';
  expect(doors.pages).toBeGreaterThanOrEqual(2);
  expect(new Set(doors.sendMessage)).toEqual(new Set([nobody]));
  expect(new Set(doors.executeScript)).toEqual(new Set([other]));
  expect(new Set(doors.insertCSS)).toEqual(new Set([other]));
  expect(new Set(doors.tabsMessage)).toEqual(new Set([nobody]));
  expect(doors.fetch).toBe('Failed to fetch');
  expect(doors.picture).toContain("The 'activeTab' permission is not in effect");
  expect(doors.session).toBe('{}');

  // No frame of its own pages shows ours.
  const framing = await patient.context.newPage();
  await framing.goto(`${new URL('framing.html', worker.url())}`);
  for (const document of ownDocuments) {
    await framing.evaluate(
      (src) =>
        new Promise((loaded) => {
          const frame = self.document.createElement('iframe');
          frame.onload = loaded;
          frame.src = src;
          self.document.body.append(frame);
        }),
      address(document),
    );
    expect(framing.frames().at(-1)!.url()).toBe('chrome-error://chromewebdata/');
  }
  await framing.close();
  expect((await tell('approval.get', { requestId })).state).toBe('pending');
});

test('X5 it moves, shrinks, minimises, doubles and closes our window: Approve waits again each time, nothing is answered, the question stays', async () => {
  const window = await ask(patient, page, stack.lakeview, '/second-opinion');
  const requestId = requestIdOf(window);
  const windowId = await ourWindow();
  const update = (change: chrome.windows.UpdateInfo) =>
    worker.evaluate(([id, to]) => chrome.windows.update(id, to), [windowId, change] as const);
  await realFocus(window);
  const approve = window.getByRole('button', { name: 'Approve', exact: true });
  const disarmed = () => expect(approve).toHaveAttribute('aria-disabled', 'true', { timeout: 1_000 });
  await update({ width: 500, height: 700 });
  for (const change of [{ left: 60, top: 80 }, { width: 620 }, { height: 640 }]) {
    await armed(window, 'Approve');
    await update(change);
    await disarmed();
  }
  // Too small to read: it never arms, and says why.
  await update({ width: 230, height: 180 });
  await expect(window.getByText('Make this window larger').first()).toBeVisible();
  await window.waitForTimeout(2_000);
  await disarmed();
  await update({ width: 500, height: 700 });
  await armed(window, 'Approve');
  await update({ state: 'minimized' });
  await disarmed();
  await window.waitForTimeout(2_000);
  await disarmed();
  await update({ state: 'normal', focused: true });
  await armed(window, 'Approve');

  // It may open our documents by their names; they are ours, and only a person answers in them.
  await worker.evaluate(
    async ([url]) => {
      await chrome.windows.create({ url, type: 'popup', focused: false, width: 300, height: 320 });
      await chrome.tabs.create({ url, active: false });
    },
    [window.url()] as const,
  );
  await expect.poll(() => questionWindows(patient).length, soon).toBeGreaterThanOrEqual(2);
  await worker.evaluate(
    async ([url]) => {
      for (const { id, url: at } of await chrome.tabs.query({})) if (at?.startsWith(url)) await chrome.tabs.remove(id!);
    },
    [address('approve.html')] as const,
  );
  await expect.poll(() => questionWindows(patient).length, soon).toBe(0);
  expect((await tell('approval.get', { requestId })).state).toBe('pending');
  expect((await waiting()).map(({ id }) => id)).toEqual([requestId]);
  expect((await tell('sharing.list', {})).filter(({ state }) => state === 'active')).toEqual([]);
});

test('X8 its rules about requests do not reach ours: nothing of what we send is seen, held back or sent elsewhere', async () => {
  const { gateway, chain } = testPorts;
  await worker.evaluate(
    async ([ports]) => {
      Object.assign(globalThis, { requests: [] });
      await chrome.declarativeNetRequest.updateDynamicRules({
        addRules: ports.map((port, at) => ({
          id: at + 1,
          action: { type: 'block' as chrome.declarativeNetRequest.RuleActionType },
          condition: { urlFilter: `://localhost:${port}/` },
        })),
      });
    },
    [[gateway, chain]] as const,
  );
  // The control: pages are within its reach.
  const blocked = (port: number) =>
    page.evaluate((url) => fetch(url, { mode: 'no-cors' }).then(String, String), `http://localhost:${port}/`);
  expect(await blocked(gateway)).toContain('Failed to fetch');

  await tell('mirror.sync', {});
  await patient.dashboard.reload();
  const requests = await worker.evaluate(
    () => (globalThis as unknown as { requests: { url: string; initiator?: string }[] }).requests,
  );
  expect(requests.length).toBeGreaterThan(0);
  expect(requests.filter(({ initiator }) => !initiator || initiator.includes(chromiumId))).toEqual([]);
  await worker.evaluate(() => chrome.declarativeNetRequest.updateDynamicRules({ removeRuleIds: [1, 2] }));
});

test('X2 of all that it heard and read in the pages, nothing is a secret of the patient', async () => {
  const window = await ask(patient, page, stack.lakeview, '/second-opinion');
  const heard = [
    ...(await page.evaluate(() => (window as unknown as Meddled).heard)),
    ...(await tellAside<string[]>(worker, page.url(), { do: 'read' })),
  ];
  // The control: it does hear what goes through the page's port, both ways, and reads the widget.
  expect(heard.some((text) => text.startsWith('from ') && text.includes('access.request'))).toBe(true);
  expect(heard.some((text) => text.startsWith('to ') && text.includes('"state":"pending"'))).toBe(true);
  expect(heard.some((text) => text.startsWith('element chartkey-request'))).toBe(true);
  const { needles, shares } = await secretsOf({ patient });
  expect(needles.length).toBeGreaterThan(100);
  expect(findIn([...needles, ...shares])(Buffer.from(heard.join('\n'), 'latin1'))).toEqual([]);
  expect((await tell('approval.get', { requestId: requestIdOf(window) })).state).toBe('pending');
});
