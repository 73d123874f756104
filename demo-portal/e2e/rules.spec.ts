import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { testOutput, testPorts } from '../../scripts/ports.ts';
import { type Stack, startStack } from '../../scripts/stack.ts';
import { askBackground } from './hostile/own-screen.ts';
import { address, answerYes, armed, launchPatient, type Patient, setUp } from './patient.ts';
import { ask, settled, signIn, takeCopy } from './portals.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dataDir = `${root}.chartkey/rules-${testPorts.chain}`;
let stack: Stack;
let patient: Patient;
let page: Page;

test.beforeAll(async () => {
  test.setTimeout(150_000);
  stack = await startStack({ ports: testPorts, dataDir });
  patient = await launchPatient({ extension: `${root}${testOutput}/chrome-mv3` });
  await setUp(patient);
  await askBackground(patient.dashboard, 'settings.set', { undoSeconds: 0 });
  page = await patient.context.newPage();
  await signIn(page, stack.riverside, 'patient');
  await patient.connect(page);
  await takeCopy(patient, page, stack.riverside);
  await signIn(page, stack.lakeview, 'patient');
  await patient.connect(page);
  const window = await ask(patient, page, stack.lakeview, '/visit');
  await answerYes(window, 'Approve');
  await window.getByText(/can read what you shared/).waitFor({ timeout: 60_000 });
  await window.close();
  await settled(page);
});
test.afterAll(async () => {
  await patient?.close();
  await stack?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const soon = { timeout: 60_000, intervals: [1_000] };
const immunizations = 'patient/Immunization.rs';
/** The clinic asks for one kind of record alone, as a portal that knows what it needs would. */
async function askFor(scope: string): Promise<void> {
  await page.bringToFront();
  await page.evaluate((scopes) => {
    // What this tab asked before is forgotten: it is another question.
    sessionStorage.clear();
    const asked = document.querySelector('chartkey-request')!;
    const fresh = asked.cloneNode(false) as HTMLElement;
    fresh.setAttribute('scopes', scopes);
    fresh.setAttribute('optional-scopes', '');
    asked.replaceWith(fresh);
  }, scope);
  const request = page.locator('chartkey-request');
  await request.getByRole('button', { name: 'Choose what to share' }).click();
}
const windows = () => patient.context.pages().filter((one) => one.url().startsWith(address('approve.html')));

test('X1 a rule is made on our own page, answers without a window, with time to undo, is shown, and all it gave is taken back', async () => {
  test.setTimeout(150_000);
  const { dashboard } = patient;
  await dashboard.goto(address('dashboard.html#rules'));
  // Away from the last page of the set-up.
  await dashboard.reload();
  await dashboard.getByRole('button', { name: 'My care team may read new lab results' }).click();
  await dashboard.getByRole('checkbox', { name: 'Lab results' }).uncheck();
  await dashboard.getByRole('checkbox', { name: 'Diagnostic reports' }).uncheck();
  await dashboard.getByRole('checkbox', { name: 'Allergies' }).check();
  await dashboard.getByRole('radio', { name: '10 years' }).check({ force: true });
  await expect(dashboard.locator('.rule-reads')).toContainText('Lakeview Cardiology may read my allergies');
  // The first question wanted more, and was the first.
  await expect(dashboard.getByText('Left to you: 1')).toBeVisible();
  await dashboard.getByRole('button', { name: 'Save the rule' }).click();
  await expect(dashboard.getByText('It has not answered anything yet.')).toBeVisible();

  const popup = await patient.popupTab();
  await askFor('patient/AllergyIntolerance.rs');
  await popup.bringToFront();
  await expect(popup.getByText('Your rule is about to share with Lakeview Cardiology')).toBeVisible(soon);
  expect(windows()).toEqual([]);
  await expect(popup.getByRole('button', { name: 'Undo', exact: true })).toBeVisible();
  // Nothing was sent yet. Taken back, the question would wait for the person, and so would the next ones of that day.
  const before = (await askBackground(dashboard, 'sharing.list', {})).map(({ id }) => id);
  await page.bringToFront();
  await settled(page);
  expect(windows()).toEqual([]);
  await dashboard.bringToFront();
  await expect(dashboard.getByText('It shared 1 time')).toBeVisible(soon);
  const [rule] = (await askBackground(dashboard, 'rules.view', {})).rules;
  expect(rule).toMatchObject({ gave: 1, version: 1 });
  const given = async () =>
    (await askBackground(dashboard, 'sharing.list', {})).filter(({ id }) =>
      rule!.did.some(({ grant }) => grant === id),
    );
  expect(await given()).toMatchObject([{ state: 'active' }]);
  for (const { id } of await given()) expect(before).not.toContain(id);
  await popup.bringToFront();
  await popup.reload();
  await expect(popup.getByText('Your rule shared with Lakeview Cardiology')).toBeVisible(soon);

  // What the rule does not name is asked as ever.
  await askFor(immunizations);
  const window = await patient.question();
  await expect(window.getByRole('button', { name: 'Approve', exact: true })).toBeVisible();
  await window.getByRole('button', { name: 'Not now' }).click();
  await window.close();
  // And after that no, for a day, what it does name as well.
  await askFor('patient/AllergyIntolerance.rs');
  const held = await patient.question();
  await expect(held.getByRole('button', { name: 'Approve', exact: true })).toBeVisible();
  await held.close();

  await dashboard.bringToFront();
  await dashboard.getByRole('button', { name: /^Stop 1 share / }).click();
  await expect(dashboard.getByText('Everything this rule shared has been stopped.')).toBeVisible();
  expect((await given()).map(({ state }) => state)).not.toContain('active');
});

test('practice: narrowed, approved, undone, approved again, stopped; it asks nobody for anything', async () => {
  test.setTimeout(90_000);
  const tab = await patient.context.newPage();
  const asked: string[] = [];
  tab.on('request', (request) => void asked.push(request.url()));
  await tab.goto(address('practice.html'));
  await tab.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(tab.getByText('This is practice.')).toBeVisible();
  await tab.getByRole('radio', { name: '30 days' }).check({ force: true });
  await tab.getByRole('switch', { name: 'Share allergies' }).click();
  await answerYes(tab, 'Approve');
  await tab.getByRole('button', { name: 'Undo', exact: true }).click();
  await answerYes(tab, 'Approve');
  await (await armed(tab, 'Share now')).click();
  await tab.getByRole('button', { name: 'Stop sharing', exact: true }).click();
  await expect(tab.getByText('That is all there is to it')).toBeVisible(soon);
  await expect(tab.getByText('This is practice.')).toBeVisible();
  expect(asked.filter((url) => !url.startsWith(address('')))).toEqual([]);
  // Nothing of it is anywhere else.
  const names = (await askBackground(patient.dashboard, 'sharing.list', {})).map(({ name }) => name);
  expect(names).not.toContain('Practice Clinic');
  await tab.close();
});
