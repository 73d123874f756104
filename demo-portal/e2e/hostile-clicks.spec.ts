import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { chromiumId } from '../../extension/id.ts';
import type { Institution } from '../../extension/testing/institution.ts';
import { extensionWindow } from './browsers.ts';
import { clickTricks, setTrick, undoTrick } from './hostile/click-tricks.ts';
import { hasDisplay, startDisplay } from './hostile/own-display.ts';
import { ownDocuments } from './hostile/own-documents.ts';
import { allowInPrivate, answersIn, openPrivately } from './hostile/private-windows.ts';
import type { RawAgent } from './hostile/raw-agent.ts';
import { realFocus } from './hostile/real-focus.ts';
import { closeQuestions, openScene, questionOf, type Scene } from './hostile/scene.ts';
import { type SecondExtension, secondWorker, writeSecondExtension } from './hostile/second-extension.ts';
import { mintedTokens } from './hostile/tokens.ts';
import { address, armed } from './patient.ts';

/** Clicks that were meant for something else: none of them is an answer. On a real screen where this machine has Xvfb. */
const documents = ownDocuments.map(address);
let endDisplay = () => {};
let second: SecondExtension;
let scene: Scene;
let asker: Institution;
let agent: RawAgent;
test.beforeAll(async () => {
  test.setTimeout(90_000);
  if (hasDisplay) endDisplay = await startDisplay();
  second = await writeSecondExtension();
  scene = await openScene({}, { headless: !hasDisplay, alongside: [second.folder] });
  const custodian = await scene.institution('riverside', 'Riverside General');
  asker = await scene.institution('asker', 'Lakeview Cardiology');
  await scene.connect(custodian.origin, asker.origin);
  await scene.give(custodian);
  agent = await scene.visit(asker.origin);
});
test.afterAll(async () => {
  await scene?.stop();
  await second?.remove();
  endDisplay();
});
test.afterEach(async () => {
  for (const { id } of await scene.waiting()) await agent.call('access.cancel', { requestId: id });
  await closeQuestions(scene.patient);
});

async function question(): Promise<{ requestId: string; window: Page }> {
  const requestId = randomUUID();
  await agent.call('access.request', questionOf(asker, requestId));
  const window = await extensionWindow(scene.patient.context, chromiumId, `approve.html#access=${requestId}`);
  await armed(window, 'Approve');
  return { requestId, window };
}
const approveOf = (window: Page) => window.getByRole('button', { name: 'Approve', exact: true });
const disarmed = (window: Page) =>
  expect(approveOf(window)).toHaveAttribute('aria-disabled', 'true', { timeout: 2_000 });
async function unanswered(requestId: string): Promise<void> {
  expect((await scene.tell('approval.get', { requestId })).state).toBe('pending');
  expect((await mintedTokens(scene.rpcUrl, scene.deployment)).grants).toEqual([]);
  expect(await scene.tell('sharing.list', {})).toEqual([]);
}
/** Keeps the mouse in the page: every trick gets clicks, double clicks and drags at many places. */
async function pressEverywhere(page: Page): Promise<void> {
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  for (const [x, y] of [
    [0.5, 0.5],
    [0.75, 0.95],
    [0.25, 0.95],
    [0.9, 0.1],
  ] as const)
    await page.mouse.click(width * x, height * y, { clickCount: 2 });
  await page.mouse.move(width / 2, height / 2);
  await page.mouse.down();
  await page.mouse.move(width * 0.75, height * 0.95, { steps: 3 });
  await page.mouse.up();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
}

test('X1 no trick of a page puts an answer under a click: covers, popovers, dialogs, unseen frames, pointers, full screen, dragging', async () => {
  const { requestId, window } = await question();
  const { page } = agent;
  const tricks = clickTricks(documents);
  expect(tricks.length).toBeGreaterThan(15);
  await page.bringToFront();
  for (const trick of tricks) {
    await page.evaluate(setTrick(trick));
    // Whatever frame there is shows nothing of ours: there is nothing under any point that could be pressed.
    const shown = page
      .frames()
      .slice(1)
      .map((frame) => frame.url());
    expect([trick.name, shown.filter((url) => url !== 'chrome-error://chromewebdata/')]).toEqual([trick.name, []]);
    await pressEverywhere(page);
    expect([trick.name, (await scene.tell('approval.get', { requestId })).state]).toEqual([trick.name, 'pending']);
    await page.evaluate(undoTrick);
  }
  await unanswered(requestId);
  await expect(approveOf(window)).toBeVisible();
});

test(`X5 a window that a page puts over ours takes the keyboard, and Approve with it; gone again, the wait starts over${hasDisplay ? '' : ' (no Xvfb here: minimised instead)'}`, async () => {
  const { requestId, window } = await question();
  await realFocus(window);
  await armed(window, 'Approve');
  if (!hasDisplay) {
    const minimise = (state: 'minimized' | 'normal') =>
      window.evaluate(async (to) => {
        const { id } = await chrome.windows.getCurrent();
        await chrome.windows.update(id!, { state: to, ...(to === 'normal' ? { focused: true } : {}) });
      }, state);
    await minimise('minimized');
    await disarmed(window);
    await minimise('normal');
    await disarmed(window);
    await armed(window, 'Approve');
    return unanswered(requestId);
  }
  const at = await window.evaluate(() => ({ left: screenX, top: screenY }));
  const cover = async () => {
    const opened = agent.page.context().waitForEvent('page');
    const place = `popup,left=${at.left + 20},top=${at.top + 20},width=300,height=300`;
    await agent.page.evaluate((features) => void self.open('about:blank', '', features), place);
    return opened;
  };
  // It never arms while it is covered, however long.
  const first = await cover();
  await disarmed(window);
  await window.waitForTimeout(2_000);
  await disarmed(window);
  await first.close();
  await window.evaluate(async () => {
    const { id } = await chrome.windows.getCurrent();
    await chrome.windows.update(id!, { focused: true });
  });
  await armed(window, 'Approve');

  // A double click: the first closes what lies above, the second falls on ours.
  const above = await cover();
  await disarmed(window);
  const box = (await approveOf(window).boundingBox())!;
  const spot = [box.x + box.width / 2, box.y + box.height / 2] as const;
  await above.evaluate(() => addEventListener('pointerdown', () => window.close()));
  await above.mouse.click(100, 100).catch(() => undefined);
  for (let clicks = 0; clicks < 8; clicks++) {
    await window.mouse.click(...spot);
    await window.waitForTimeout(150);
  }
  await unanswered(requestId);
});

test('X5 the window that stays on top of all others gets no answer, and closing it under the pointer neither', async () => {
  const { requestId, window } = await question();
  await realFocus(window);
  const { page } = agent;
  await page.bringToFront();
  const opened = page.context().waitForEvent('page', { timeout: 5_000 });
  await page.locator('h1').click();
  const made = await page.evaluate(async () => {
    const { documentPictureInPicture: pictures } = window as unknown as {
      documentPictureInPicture: { requestWindow(size: { width: number; height: number }): Promise<Window> };
    };
    const small = await pictures.requestWindow({ width: 420, height: 300 });
    small.document.body.innerHTML = '<button style="width: 100%; height: 100vh">Approve</button>';
    small.addEventListener('pointerdown', () => small.close());
    return small.innerWidth > 0;
  });
  expect(made).toBe(true);
  const small = await opened;
  await small.mouse.click(100, 100).catch(() => undefined);
  await window.mouse.click(300, 690);
  await unanswered(requestId);
});

test('X5 what is dropped on our window changes nothing in it', async () => {
  const { requestId, window } = await question();
  await window.evaluate(() => {
    for (const target of document.querySelectorAll('button, main, footer, body'))
      for (const type of ['dragenter', 'dragover', 'drop']) {
        const dataTransfer = new DataTransfer();
        dataTransfer.setData('text/uri-list', 'https://evil.example/');
        dataTransfer.setData('text/html', '<button>Approve</button>');
        target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      }
  });
  expect(window.url()).toBe(address(`approve.html#access=${requestId}`));
  await expect(approveOf(window)).toHaveCount(1);
  await unanswered(requestId);
});

test('X9 in a private window a connected site finds nothing of Chartkey, and no switch of the browser changes that', async () => {
  const { context, dashboard } = scene.patient;
  const settings = await context.newPage();
  const secondId = new URL((await secondWorker(context, chromiumId)).url()).host;
  expect(await allowInPrivate(settings, secondId)).toEqual({ offered: true, on: true });
  expect(await allowInPrivate(settings, chromiumId)).toEqual({ offered: false, on: false });

  // Changed so, the second extension is started anew: its page is there a moment later.
  await expect(() => settings.goto(`chrome-extension://${secondId}/framing.html`)).toPass({ timeout: 10_000 });
  const tabId = await openPrivately(settings, `${asker.origin}/`);
  expect(await answersIn(settings, tabId)).toBe(false);
  // The control: the same question in the ordinary window is answered.
  const ordinary = await settings.evaluate(
    async (origin) => (await chrome.tabs.query({ url: `${origin}/*` })).find(({ incognito }) => !incognito)!.id!,
    asker.origin,
  );
  expect(await answersIn(settings, ordinary)).toBe(true);
  const known = await dashboard.evaluate(
    async () => (await chrome.tabs.query({})).filter(({ incognito }) => incognito).length,
  );
  expect(known).toBe(0);
  await settings.evaluate((id) => chrome.tabs.remove(id), tabId);
  await settings.close();
});
