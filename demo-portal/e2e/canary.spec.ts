import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { chromiumId } from '../../extension/id.ts';
import { type ScreenInput, type ScreenMethod, screenMethods } from '../../extension/messages/protocol.ts';
import type { Institution } from '../../extension/testing/institution.ts';
import { extensionWindow } from './browsers.ts';
import { findIn, type Needle, spellings, wordNeedles } from './hostile/needles.ts';
import { type PatientSecrets, secretsOf } from './hostile/patient-secrets.ts';
import { controlsFound, crash, plantControls } from './hostile/plant-controls.ts';
import { scanFolder } from './hostile/scan-folder.ts';
import { extensionFolder, openScene, questionOf, type Scene } from './hostile/scene.ts';
import { answerYes, launchPatient, password } from './patient.ts';

/** Secrets, looked for everywhere they could have gone. Real Chromium, extension, chain and gateway. */
test.describe.configure({ mode: 'serial', timeout: 40_000 });

let scene: Scene;
let asker: Institution;
let secrets: PatientSecrets;
const heard: string[] = [];

test.beforeAll(async () => {
  scene = await openScene();
  const custodian = await scene.institution('riverside', 'Riverside General');
  asker = await scene.institution('asker', 'Lakeview Cardiology');
  await scene.connect(custodian.origin, asker.origin);
  await scene.give(custodian);
});
test.afterAll(() => scene?.stop());

test('X2 no message to a page, to a screen, to the gateway or to the chain holds a secret', async () => {
  const agent = await scene.visit(asker.origin);
  const requestId = randomUUID();
  await agent.call('access.request', questionOf(asker, requestId));
  const window = await extensionWindow(scene.patient.context, chromiumId, `approve.html#access=${requestId}`);
  await answerYes(window, 'Approve');
  await window.getByRole('button', { name: 'Share now' }).click();
  await expect.poll(async () => (await agent.call('access.status', { requestId })).state).toBe('granted');
  const [share] = await scene.tell('sharing.list', {});
  await scene.tell('sharing.stop', { ids: [share!.id] });
  // Locked and opened again, once with a wrong password, so that this way is among what is looked at.
  await scene.tell('vault.lock', {});
  await scene.patient.dashboard.reload();
  await scene.patient.dashboard.getByLabel('Password', { exact: true }).fill('not the password');
  await scene.patient.dashboard.getByRole('button', { name: 'Unlock' }).click();
  await expect(scene.patient.dashboard.getByText('That password did not open it.').first()).toBeVisible();
  await scene.unlock(scene.patient.dashboard);

  const params: { [M in ScreenMethod]?: ScreenInput<M> } = {
    'approval.get': { requestId },
    'records.items': { limit: 500 },
    'activity.list': { limit: 500 },
  };
  const looks = (Object.keys(screenMethods) as ScreenMethod[]).filter((name) =>
    /\.(?:get|view|list|items)$/.test(name),
  );
  for (const name of looks) {
    const answer = await scene.tell(name, (params[name] ?? {}) as ScreenInput<typeof name>).catch(String);
    heard.push(`${name} ${JSON.stringify(answer)}`);
  }
  heard.push(...(await agent.heard()));

  secrets = await secretsOf(scene);
  const find = findIn([...secrets.needles, ...secrets.shares]);
  const leaks = heard.flatMap((text) => find(Buffer.from(text)).map(({ name }) => `${name} in ${text.slice(0, 60)}`));
  for (const { method, path, sent, answered } of [...scene.gateway.exchanges, ...scene.chain.exchanges])
    for (const { name } of find(Buffer.from(`${sent}${answered}`, 'latin1')))
      leaks.push(`${name} in ${method} ${path}`);
  // The gateway is given its own share, in the deposit and nowhere else; that also shows that the search finds.
  expect([...new Set(leaks)]).toEqual(['gateway share in POST /deposits']);
  expect(heard.length).toBeGreaterThan(looks.length);
  expect(scene.gateway.exchanges.length).toBeGreaterThan(4);
});

/** What a scan found of the secrets; the controls are still there, so the search would have found them. */
async function leaks(folder: string, needles: readonly Needle[]): Promise<string[]> {
  const { found, files, bytes } = await scanFolder(folder, needles);
  expect(files).toBeGreaterThan(50);
  expect((await controlsFound(folder)).size).toBe(3);
  console.log(`  ${files} files, ${(bytes / 1e6).toFixed(0)} MB, ${needles.length} spellings, ${found.length} found`);
  return found;
}

test('X7 X6 a browser that crashes with the vault open leaves no words, password or key in its profile', async () => {
  const { patient } = scene;
  await plantControls(patient, scene.sites.originOf('form'));
  expect((await scene.tell('state.get', {})).phase).toBe('ready');
  await crash(patient);
  expect(await leaks(patient.folder, [...secrets.needles, ...secrets.shares])).toEqual([]);
});

test('X7 a browser that crashes while the words are on the screen leaves none of them', async () => {
  const patient = await launchPatient({ extension: extensionFolder() });
  try {
    const page = patient.dashboard;
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByLabel('The same password again').fill(password);
    expect(await page.locator('input:not([type=password])').count()).toBe(0);
    await page.getByRole('button', { name: 'Continue' }).click();
    const show = page.getByRole('button', { name: 'Show the words' });
    await show.click();
    const words = await page.locator('ol.words b').allTextContents();
    expect(words).toHaveLength(12);
    await plantControls(patient, scene.sites.originOf('form'));
    // Leaving the tab covers them, unless the browser was told to treat every tab as the one in front.
    if (await show.isVisible()) await show.click();
    await expect(page.locator('ol.words b')).toHaveText(words);
    await crash(patient);
    const needles = [...wordNeedles(words), ...spellings('password', Buffer.from(password))];
    expect(await leaks(patient.folder, needles)).toEqual([]);
  } finally {
    await patient.close();
  }
});
