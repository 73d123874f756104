import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { testOutput, testPorts } from '../../scripts/ports.ts';
import { type Stack, startStack } from '../../scripts/stack.ts';
import { askBackground } from './hostile/own-screen.ts';
import { answerYes, launchPatient, type Patient, setUp } from './patient.ts';
import { ask, narrow, signIn, takeCopy } from './portals.ts';

/** Giving less than was asked, without what could be guessed; and what becomes of it. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const dataDir = `${root}.chartkey/offer-${testPorts.chain}`;
let stack: Stack;
let patient: Patient;
let portal: Page;

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
});
test.afterAll(async () => {
  await patient?.close();
  await stack?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

test('K6 what is left out because it could be guessed from is neither shared nor told; an offer turned down is told to the patient, who stops it', async () => {
  test.setTimeout(90_000);
  const window = await ask(patient, portal, stack.lakeview, '/visit');
  const medications = window.getByRole('button', { name: /^Medications/ });
  const counted = async () => Number(/(\d+) (?:of \d+ )?items?/.exec((await medications.textContent()) ?? '')?.[1]);
  const before = await counted();
  await window.getByText('One topic could sometimes be guessed').click();
  const guess = window.locator('.hint');
  await expect(guess).toContainText('Spironolactone 25 mg');
  // Filed apart: nothing else leaves with it.
  await expect(guess).not.toContainText('also leaves out');
  await guess.getByRole('radio', { name: 'Leave out' }).check({ force: true });
  await expect(window.getByText('Items you left out because they hint at something')).toBeVisible();
  await expect.poll(counted, { intervals: [300] }).toBe(before - 1);
  await narrow(window);
  await answerYes(window, 'Approve');
  await window.getByText(/can read what you shared/).waitFor({ timeout: 30_000 });

  const request = portal.locator('chartkey-request');
  await request.getByRole('button', { name: 'Decline' }).waitFor({ timeout: 30_000 });
  expect(await request.evaluate((element) => element.shadowRoot?.textContent)).not.toMatch(
    /spironolactone|hint|guess/i,
  );
  await request.getByRole('button', { name: 'Decline' }).click();
  await expect(window.getByText('They turned your offer down')).toBeVisible();
  await window.getByRole('button', { name: 'Stop sharing' }).click();
  await expect(window.getByRole('heading', { name: 'Sharing stopped' })).toBeVisible();
  const share = async () => (await askBackground(patient.dashboard, 'sharing.list', {}))[0]!;
  // The window says so at the press; the list when the stop is written down.
  await expect.poll(async () => (await share()).state, { intervals: [300] }).not.toBe('active');
  expect(await share()).toMatchObject({ name: 'Lakeview Cardiology', declinedAt: expect.any(Number) });
});
