import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { testOutput, testPorts } from '../../scripts/ports.ts';
import { type Stack, startStack } from '../../scripts/stack.ts';
import { type Clinician, launchClinician, openRecords } from './clinician.ts';
import { granteeReach } from './grantee-reach.ts';
import { askBackground } from './hostile/own-screen.ts';
import { answerYes, launchPatient, type Patient, password, setUp } from './patient.ts';
import { ask, settled, signIn, takeCopy } from './portals.ts';
import { sharedGrants } from './trip-checks.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dataDir = `${root}.chartkey/pause-${testPorts.chain}`;
let stack: Stack;
let patient: Patient;
let clinician: Clinician;
let popup: Page;

test.beforeAll(async () => {
  test.setTimeout(90_000);
  stack = await startStack({ ports: testPorts, dataDir });
  patient = await launchPatient({ extension: `${root}${testOutput}/chrome-mv3` });
  await setUp(patient);
  await askBackground(patient.dashboard, 'settings.set', { undoSeconds: 0 });
  const page = await patient.context.newPage();
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
  clinician = await launchClinician(stack.lakeview);
  popup = await patient.popupTab();
  // Away from the last page of the set-up.
  await patient.dashboard.reload();
});
test.afterAll(async () => {
  await clinician?.close();
  await patient?.close();
  await stack?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const soon = { timeout: 60_000 };
const card = () => clinician.page.locator('chartkey-records');
const cardSays = (text: string) => expect(card().getByRole('heading', { name: text })).toBeVisible(soon);
/** Everything readable that the element still holds, its chart included. */
const readable = () =>
  card().evaluate((element) => {
    const chart = element.shadowRoot?.querySelector('chartkey-chart');
    return `${element.shadowRoot?.textContent ?? ''}${chart?.shadowRoot?.textContent ?? ''}`;
  });
const unlock = async (screen: Page) => {
  await screen.getByLabel('Password', { exact: true }).fill(password);
  await screen.getByRole('button', { name: 'Unlock', exact: true }).click();
};
const panicIn = (screen: Page) => screen.getByRole('button', { name: 'Pause all sharing and lock' }).click();
/** What the gateway answers a clinic that asks for a lease by itself, past every page. */
async function leaseCode(): Promise<string> {
  const [grant] = await sharedGrants(stack);
  return granteeReach({
    grant: grant!,
    chain: stack.deployment,
    gatewayUrl: stack.gatewayUrl,
    accountKey: stack.keys.lakeview,
    deskFolder: join(stack.dataDir, 'clinics', 'lakeview'),
    blobFolder: join(stack.dataDir, 'gateway', 'blobs'),
  }).then(
    () => 'opened',
    (error: { code: string }) => error.code,
  );
}

test('K11 panic in the popup: the open view is cleared, a new attempt is refused, one tap brings it back', async () => {
  test.setTimeout(90_000);
  await openRecords(clinician.page, stack.lakeview);
  expect(await readable()).toContain('Lab results');

  await popup.bringToFront();
  await panicIn(popup);
  await cardSays('The patient paused sharing');
  expect(await readable()).not.toContain('Lab results');
  await expect(popup.getByRole('heading', { name: 'Unlock Chartkey' })).toBeVisible(soon);
  await expect(popup.getByText('Sharing is paused')).toBeVisible(soon);
  await card().getByRole('button', { name: 'Try again' }).click();
  await cardSays('The patient paused sharing');
  expect(await leaseCode()).toBe('GRANT_PAUSED');

  await unlock(popup);
  await popup.getByRole('button', { name: 'Resume sharing' }).click();
  await expect(popup.getByText('Sharing is paused')).toBeHidden(soon);
  await cardSays('The patient resumed sharing');
  await card().getByRole('button', { name: 'Open the records' }).click();
  await card()
    .getByText(/^Shared by the patient until/)
    .first()
    .waitFor(soon);
  expect(await readable()).toContain('Lab results');
  const kinds = (await askBackground(patient.dashboard, 'activity.list', {})).entries.map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(['paused', 'resumed']));
});

test('panic while the patient is offline: locked at once and said honestly; it is told as soon as there is a line', async () => {
  test.setTimeout(90_000);
  await openRecords(clinician.page, stack.lakeview);
  await patient.context.setOffline(true);
  await patient.dashboard.bringToFront();
  await panicIn(patient.dashboard);
  await expect(patient.dashboard.getByRole('heading', { name: 'Unlock Chartkey' })).toBeVisible(soon);
  await expect(patient.dashboard.getByText('Not everything is paused yet')).toBeVisible(soon);
  await patient.context.setOffline(false);
  await expect(patient.dashboard.getByText('Sharing is paused')).toBeVisible({ timeout: 120_000 });
  await cardSays('The patient paused sharing');
  expect(await leaseCode()).toBe('GRANT_PAUSED');
  await unlock(patient.dashboard);
  await patient.dashboard.getByRole('button', { name: 'Resume sharing' }).click();
  await cardSays('The patient resumed sharing');
});

test('panic while locked: not done, said so and kept; the next unlock does it before anything else', async () => {
  test.setTimeout(90_000);
  await openRecords(clinician.page, stack.lakeview);
  await askBackground(patient.dashboard, 'vault.lock', {});
  await popup.bringToFront();
  await popup.getByRole('button', { name: 'Pause all sharing' }).click();
  await expect(popup.getByText('Not paused yet: unlock first')).toBeVisible(soon);
  expect(await readable()).toContain('Lab results');
  await unlock(popup);
  await cardSays('The patient paused sharing');
  expect(await readable()).not.toContain('Lab results');
  await popup.getByRole('button', { name: 'Resume sharing' }).click();
  await cardSays('The patient resumed sharing');
  expect(await leaseCode()).toBe('opened');
});

test('the keys that lock and pause are there, and a person can change them', async () => {
  const commands = await patient.dashboard.evaluate(() => chrome.commands.getAll());
  expect(commands.map(({ name }) => name)).toEqual(expect.arrayContaining(['lock-now', 'panic-stop']));
});
