import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { testOutput, testPorts } from '../../scripts/ports.ts';
import { type Stack, startStack } from '../../scripts/stack.ts';
import { type Clinician, launchClinician, openRecords } from './clinician.ts';
import { askBackground } from './hostile/own-screen.ts';
import { address, answerYes, armed, launchPatient, type Patient, setUp } from './patient.ts';
import { settled, signIn, takeCopy } from './portals.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dataDir = `${root}.chartkey/sharing-${testPorts.chain}`;
const soon = { timeout: 60_000 };
let stack: Stack;
let patient: Patient;
let clinician: Clinician;
/** Lakeview, as the patient sees it. */
let portal: Page;

/** Clicks that a person makes in any page of the browser, ours and the portals', as the pages themselves hear them. */
async function countClicks(context: BrowserContext): Promise<() => number> {
  let clicks = 0;
  await context.exposeFunction('personClicked', () => {
    clicks += 1;
  });
  const listen = () =>
    addEventListener(
      'click',
      (event) => event.isTrusted && (globalThis as unknown as { personClicked(): void }).personClicked(),
      true,
    );
  await context.addInitScript(listen);
  for (const page of context.pages()) await page.evaluate(listen);
  return () => clicks;
}

test.beforeAll(async () => {
  test.setTimeout(90_000);
  stack = await startStack({ ports: testPorts, dataDir });
  patient = await launchPatient({ extension: `${root}${testOutput}/chrome-mv3` });
  await setUp(patient);
  await askBackground(patient.dashboard, 'settings.set', { undoSeconds: 0 });
  portal = await patient.context.newPage();
  await signIn(portal, stack.riverside, 'patient');
  await patient.connect(portal);
  await takeCopy(patient, portal, stack.riverside);
  await signIn(portal, stack.lakeview, 'patient');
  await patient.connect(portal);
  clinician = await launchClinician(stack.lakeview);
  // Away from the last page of the set-up.
  await patient.dashboard.reload();
});
test.afterAll(async () => {
  await clinician?.close();
  await patient?.close();
  await stack?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** Everything readable that the element still holds, its chart included. */
const readable = () =>
  clinician.page.locator('chartkey-records').evaluate((element) => {
    const chart = element.shadowRoot?.querySelector('chartkey-chart');
    return `${element.shadowRoot?.textContent ?? ''}${chart?.shadowRoot?.textContent ?? ''}`;
  });
const live = async () =>
  (await askBackground(patient.dashboard, 'sharing.list', {})).filter(({ state }) => state === 'active');

test('taps to stop are no more than taps to share: both counted as the pages hear them', async () => {
  test.setTimeout(90_000);
  const clicks = await countClicks(patient.context);
  await portal.goto(`${stack.lakeview}/visit`);
  const before = clicks();
  await portal.locator('chartkey-request').getByRole('button', { name: 'Choose what to share' }).click();
  const window = await patient.question();
  await (await armed(window, 'Approve')).click();
  await expect.poll(async () => (await live()).length, { ...soon, intervals: [500] }).toBe(1);
  const toShare = clicks() - before;
  await window.close();
  expect(toShare).toBeGreaterThanOrEqual(2);

  // From the same start, the portal's page: the icon in the toolbar is the first tap, which no page hears.
  const popup = await patient.popupTab();
  const begun = clicks();
  await popup.getByRole('button', { name: 'Stop sharing with Lakeview Cardiology' }).click();
  await popup.getByText('Nobody can read your records now').waitFor(soon);
  const toStop = clicks() - begun + 1;
  expect(toStop).toBe(2);
  expect(toStop).toBeLessThanOrEqual(toShare);
  await popup.close();
});

test('share less from now on: what was taken out cannot be opened any more, with no portal page open', async () => {
  test.setTimeout(90_000);
  await portal.goto(`${stack.lakeview}/visit`);
  await portal.locator('chartkey-request').getByRole('button', { name: 'Choose what to share' }).click();
  const window = await patient.question();
  await answerYes(window, 'Approve');
  await settled(portal);
  await window.close().catch(() => undefined);
  await openRecords(clinician.page, stack.lakeview);
  expect(await readable()).toContain('Lab results');
  await portal.goto('about:blank');

  const { dashboard } = patient;
  await dashboard.goto(address('dashboard.html#sharing'));
  await dashboard.getByRole('button', { name: 'Share less with Lakeview Cardiology' }).click();
  const dialog = dashboard.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: /^Lab results/ }).uncheck();
  await expect(dialog.getByText(/They can then open \d+ of [\d,]+ items/)).toBeVisible(soon);
  await dialog.getByRole('button', { name: 'Share less', exact: true }).click();
  await expect(dashboard.getByText(/^You share less by now/)).toBeVisible(soon);
  // The log goes to the patient's other browsers first; then the narrower head goes out, and is said to have.
  await expect.poll(async () => (await live())[0]?.narrowed?.sent, soon).toBe(true);

  await openRecords(clinician.page, stack.lakeview);
  expect(await readable()).not.toContain('Lab results');
  expect(await readable()).toContain('Medications');
});

test('renewed narrower: their page gets it with its next question, without another window, and the wider one ends', async () => {
  test.setTimeout(90_000);
  const { dashboard } = patient;
  const [wider] = await live();
  await dashboard.bringToFront();
  await dashboard.getByRole('button', { name: 'Renew sharing with Lakeview Cardiology' }).click();
  const window = await patient.question();
  await answerYes(window, 'Approve');
  await expect.poll(async () => (await live()).length, { ...soon, intervals: [500] }).toBe(2);
  await window.close().catch(() => undefined);

  // Another day, another tab: the one before remembers its own question.
  const visit = await patient.context.newPage();
  await visit.goto(`${stack.lakeview}/visit`);
  await visit.locator('chartkey-request').getByRole('button', { name: 'Choose what to share' }).click();
  await settled(visit);
  const windows = patient.context.pages().filter((page) => page.url().includes('approve.html'));
  expect(windows).toEqual([]);
  await expect
    .poll(async () => (await live()).map(({ id }) => id).includes(wider!.id), { ...soon, intervals: [500] })
    .toBe(false);
  expect(await live()).toHaveLength(1);
});

test('a stop on a day is planned, told and given up; side panel and popup are the same screens', async () => {
  const { dashboard } = patient;
  await dashboard.bringToFront();
  await dashboard.getByRole('button', { name: 'Choose a day to stop sharing with Lakeview Cardiology' }).click();
  await dashboard.getByRole('button', { name: 'Stop on that day' }).click();
  await expect(dashboard.getByText(/^Stops on /)).toBeVisible(soon);
  expect((await live())[0]!.stopAt).toBeGreaterThan(Date.now());
  await dashboard.getByRole('button', { name: 'Keep sharing with Lakeview Cardiology until it ends' }).click();
  await expect(dashboard.getByText(/^Stops on /)).toBeHidden(soon);
  const panel = await patient.context.newPage();
  await panel.goto(address('sidepanel.html'));
  await expect(panel.getByRole('heading', { name: 'Sharing now' })).toBeVisible(soon);
  await expect(panel.getByRole('button', { name: 'Keep open beside the page' })).toHaveCount(0);
  await expect(panel.getByRole('button', { name: /approve/i })).toHaveCount(0);
  await panel.close();
});
