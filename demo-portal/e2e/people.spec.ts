import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import type { Hex } from '#protocol/bytes';
import { isStated } from '#protocol/statement';
import type { Grant } from '#protocol/typed-data';
import type { Institution } from '../../extension/testing/institution.ts';
import { readAs } from '../../extension/testing/reader.ts';
import { smallChart } from '../../extension/testing/small-chart.ts';
import { testPorts } from '../../scripts/ports.ts';
import { wordNeedles } from './hostile/needles.ts';
import { askBackground } from './hostile/own-screen.ts';
import { scanFolder } from './hostile/scan-folder.ts';
import { closeQuestions, extensionFolder, openScene, questionOf, type Scene, soon } from './hostile/scene.ts';
import { address, answerYes, launchPatient, type Patient, password } from './patient.ts';
import { restoreFromWords } from './restore.ts';

/** One browser, a parent and a child: real Chromium, extension, chain and gateway. */
test.describe.configure({ mode: 'serial', timeout: 120_000 });

const ellaChart = smallChart.replace('"given":["Elena"]', '"given":["Ella"]').replace('1971-03-09', '2009-01-15');
const acting = { relation: 'child', authority: 'parent' } as const;
const pictures = fileURLToPath(new URL('../../.chartkey/people/', import.meta.url));
let scene: Scene;
let custodian: Institution;
let asker: Institution;
let person: string;
let shared: Grant;
const others: Patient[] = [];

test.beforeAll(async () => {
  scene = await openScene();
  custodian = await scene.institution('riverside', 'Riverside General');
  asker = await scene.institution('asker', 'Lakeview Cardiology');
  await scene.connect(custodian.origin, asker.origin);
  await scene.give(custodian);
});
test.afterAll(async () => {
  for (const patient of others) await patient.close().catch(() => undefined);
  await scene?.stop();
});

const launchOther = async (): Promise<Patient> => {
  const patient = await launchPatient({ extension: extensionFolder() });
  others.push(patient);
  return patient;
};
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const banner = (page: Page) => page.getByRole('region', { name: 'Whose records?' });
/** Nothing for axe to find, and a picture to look at. */
async function look(page: Page, name: string): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(tags).analyze();
  expect(violations.map(({ id, nodes }) => `${name}: ${id} at ${nodes.map(({ target }) => target)}`)).toEqual([]);
  await page.screenshot({ path: `${pictures}${name}.png` });
}
const people = () => scene.tell('people.list', {});
async function section(page: Page, hash: string): Promise<void> {
  await page.goto(address(`dashboard.html#${hash}`));
  // A new hash alone is no new page.
  await page.reload();
}

test('a child is added, and from then on every screen says in words for whom one acts', async () => {
  const page = scene.patient.dashboard;
  await page.bringToFront();
  await section(page, 'people');
  await press(page, 'Add somebody');
  await press(page, 'Save');
  await expect(page.getByText('Write their name.')).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill('Ella Marsh');
  await page.getByLabel('Date of birth').fill('2009-01-15');
  await look(page, 'add');
  await press(page, 'Save');
  await press(page, 'Act for Ella Marsh');
  await expect(banner(page)).toContainText('Acting for Ella Marsh');
  await look(page, 'people');
  person = (await people()).people[0]!.person;
  for (const hash of ['records', 'sharing', 'activity', 'portals', 'keys', 'settings']) {
    await section(page, hash);
    await expect(banner(page), hash).toContainText('Acting for Ella Marsh');
  }
  const popup = await scene.patient.popupTab();
  await expect(banner(popup)).toContainText('Acting for Ella Marsh');
  await look(popup, 'popup');
  await popup.close();
});

test('her chart is hers, her share is given by a representative, and the reader is told by what right', async () => {
  await scene.give(custodian, ellaChart);
  const { sources, others: wrong } = await scene.tell('records.view', {});
  expect([sources.length, wrong]).toEqual([1, {}]);

  const agent = await scene.visit(asker.origin);
  const requestId = randomUUID();
  await agent.call('access.request', questionOf(asker, requestId));
  const window = await scene.patient.question();
  await expect(banner(window)).toContainText('Acting for Ella Marsh');
  await expect(banner(window)).toContainText('You decide as parent');
  await expect(window.getByTestId('sentence')).toContainText('will be able to read Ella Marsh’s lab results');
  await look(window, 'approval');
  await answerYes(window, 'Approve');
  await window.getByRole('button', { name: 'Share now' }).click();
  await expect.poll(async () => (await agent.call('access.status', { requestId })).state, soon).toBe('granted');
  const status = (await agent.call('access.status', { requestId })) as unknown as { grant: Grant };
  await agent.page.close();
  await closeQuestions(scene.patient);
  shared = status.grant;
  expect(await isStated(shared.terms.statement, acting)).toBe(true);
  const { list, lines } = await readAs(asker, shared, `http://localhost:${testPorts.gateway}`, scene.deployment);
  expect(list.actingFor).toEqual(acting);
  expect(lines.some(({ text }) => text.includes('"given":["Ella"]'))).toBe(true);
});

test('X5 a question for her is not answered for anybody else: switching away hides it and voids its click', async () => {
  const agent = await scene.visit(asker.origin);
  const requestId = randomUUID();
  await agent.call('access.request', questionOf(asker, requestId));
  const window = await scene.patient.question();
  await scene.tell('settings.set', { undoSeconds: 10 });
  await answerYes(window, 'Approve');
  await expect.poll(async () => (await scene.tell('approval.get', { requestId })).state, soon).toBe('approved');
  await scene.tell('people.switch', {});
  await expect(window.getByText('This question is for somebody else you act for')).toBeVisible();
  await look(window, 'other-person');
  for (const method of ['approval.get', 'approval.refuse'] as const)
    await expect(scene.tell(method, { requestId }), method).rejects.toMatchObject({ code: 'OTHER_PERSON' });
  expect((await agent.call('access.status', { requestId })).state).toBe('pending');
  expect(await scene.waiting()).toEqual([]);
  expect((await people()).people[0]).toMatchObject({ pending: 1, sharing: 1 });
  await window.getByRole('button', { name: /^Switch to Ella Marsh/ }).click();
  await expect(window.getByText(/You switched to another person before it was sent/)).toBeVisible();
  await press(window, 'Not now');
  await expect.poll(async () => (await agent.call('access.status', { requestId })).state, soon).toBe('refused');
  await agent.page.close();
  await closeQuestions(scene.patient);
});

test('switched back, the parent’s own lists hold nothing of hers', async () => {
  const popup = await scene.patient.popupTab();
  await press(popup, 'Switch');
  await popup.getByRole('button', { name: /^Switch to Yourself/ }).click();
  await expect(banner(popup)).toContainText('Your own records');
  await popup.close();
  expect(await scene.tell('sharing.list', {})).toEqual([]);
  expect((await scene.tell('records.view', {})).person).toBe('Elena Marsh');
  const { entries } = await scene.tell('activity.list', {});
  expect(entries.filter(({ kind }) => kind === 'asked' || kind === 'shared')).toEqual([]);
  expect(entries.map(({ kind }) => kind)).toContain('personAdded');
  // A connection is the browser's; what a site asked of her is not told of the parent.
  expect((await scene.tell('portals.list', {})).map(({ origin, asked }) => [origin, asked])).toContainEqual([
    asker.origin,
    0,
  ]);
});

test('the parent’s own words bring the child’s records back on a bare browser', async () => {
  await scene.tell('people.switch', { person });
  await scene.tell('mirror.sync', {});
  await scene.tell('people.switch', {});
  await scene.tell('mirror.sync', {});
  const second = await launchOther();
  await restoreFromWords(second, scene.patient.words);
  const tell = <M extends Parameters<typeof scene.tell>[0]>(method: M, params: Parameters<typeof scene.tell<M>>[1]) =>
    askBackground(second.dashboard, method, params);
  expect((await tell('people.list', {})).people.map(({ profile }) => profile.name)).toEqual(['Ella Marsh']);
  await tell('people.switch', { person });
  await tell('mirror.sync', {});
  expect((await tell('records.view', {})).person).toBe('Ella Marsh');
  expect((await tell('sharing.list', {})).filter(({ state }) => state === 'active')).toHaveLength(1);
});

test('handing over: her words, her own browser, and then nothing of hers on any browser of the parent’s', async () => {
  const page = scene.patient.dashboard;
  await page.bringToFront();
  await section(page, 'people');
  await press(page, 'Hand over to Ella Marsh');
  await look(page, 'hand-over');
  await press(page, 'Begin');
  await page.getByLabel('Your password', { exact: true }).fill('not this password');
  await press(page, 'Go on to the words');
  await expect(page.getByText('That is not your password.')).toBeVisible();
  await page.getByLabel('Your password', { exact: true }).fill(password);
  await press(page, 'Go on to the words');
  await press(page, 'Show the words');
  const shown = page.locator('ol.words b');
  await expect(shown).toHaveCount(12);
  const words = await shown.allTextContents();
  expect(words).not.toEqual(scene.patient.words);
  await press(page, 'I have written them down');
  for (let answered = 0; answered < 3; answered++) {
    const question = page.getByText(/^Which is word \d+\?$/).first();
    const asked = (await question.textContent()) ?? '';
    await page.getByRole('button', { name: words[Number(/\d+/.exec(asked)?.[0]) - 1]!, exact: true }).click();
    if (answered < 2) await expect(page.getByText(asked, { exact: true })).toBeHidden();
  }
  await press(page, 'Continue');
  const takeOff = page.getByRole('button', { name: 'Take the records off my browsers' });
  await expect(takeOff).toBeDisabled();
  await look(page, 'hand-over-device');

  const own = await launchOther();
  await restoreFromWords(own, words);
  expect((await askBackground(own.dashboard, 'records.view', {})).person).toBe('Ella Marsh');

  await page.bringToFront();
  await page.getByLabel(/I have seen it/).check();
  await takeOff.click();
  await expect(page.getByRole('heading', { name: 'Ella Marsh decides alone now' })).toBeVisible({ timeout: 30_000 });
  await look(page, 'handed-over');
  expect(await people()).toEqual({ pending: 0, people: [] });
  const databases = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  await expect.poll(databases, soon).toEqual(['chartkey']);

  // The parent's other browser hears of it and forgets her as well.
  const [second] = others as [Patient];
  await scene.tell('mirror.sync', {});
  await askBackground(second.dashboard, 'people.switch', {});
  await askBackground(second.dashboard, 'mirror.sync', {});
  expect((await askBackground(second.dashboard, 'people.list', {})).people).toEqual([]);

  // What was shared goes on until she ends it, alone.
  const [live] = await askBackground(own.dashboard, 'sharing.list', {});
  expect(live).toMatchObject({ state: 'active', name: 'Lakeview Cardiology' });
  await askBackground(own.dashboard, 'sharing.stop', { ids: [live!.id as Hex] });
  const read = readAs(asker, shared, `http://localhost:${testPorts.gateway}`, scene.deployment);
  await expect(read).rejects.toMatchObject({ code: 'GRANT_REVOKED' });

  // Her words were on the parent's screen, and are nowhere in the parent's profile.
  await page.close();
  expect((await scanFolder(scene.patient.folder, wordNeedles(words))).found).toEqual([]);
});
