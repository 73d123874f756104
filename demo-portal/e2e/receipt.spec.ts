import { readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { verifyReceipt } from '#protocol/consent/verify-receipt';
import { testOutput, testPorts } from '../../scripts/ports.ts';
import { type Stack, startStack } from '../../scripts/stack.ts';
import { askBackground } from './hostile/own-screen.ts';
import { answerYes, launchPatient, type Patient, setUp } from './patient.ts';
import { ask, settled, signIn, takeCopy } from './portals.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dataDir = `${root}.chartkey/receipt-${testPorts.chain}`;
let stack: Stack;
let patient: Patient;
let page: Page;
let approval: Page;

test.beforeAll(async () => {
  test.setTimeout(150_000);
  stack = await startStack({ ports: testPorts, dataDir });
  patient = await launchPatient({ extension: `${root}${testOutput}/chrome-mv3` });
  await setUp(patient);
  // Away from the last page of the set-up.
  await patient.dashboard.reload();
  await askBackground(patient.dashboard, 'settings.set', { undoSeconds: 0 });
  page = await patient.context.newPage();
  await signIn(page, stack.riverside, 'patient');
  await patient.connect(page);
  await takeCopy(patient, page, stack.riverside);
  await signIn(page, stack.lakeview, 'patient');
  await patient.connect(page);
  approval = await ask(patient, page, stack.lakeview, '/visit');
  await answerYes(approval, 'Approve');
  await approval.getByText(/can read what you shared/).waitFor({ timeout: 60_000 });
});
test.afterAll(async () => {
  await patient?.close();
  await stack?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const now = () => Math.floor(Date.now() / 1000);
async function saved(): Promise<string> {
  const { dashboard } = patient;
  const [download] = await Promise.all([
    dashboard.waitForEvent('download'),
    dashboard.getByRole('button', { name: 'Save receipt' }).click(),
  ]);
  return readFile(await download.path(), 'utf8');
}

test('the receipt of a share opens from the answer, is saved, and proves itself; stopped, it proves that too', async () => {
  test.setTimeout(120_000);
  const { dashboard } = patient;
  await approval.getByRole('button', { name: 'Receipt' }).click();
  await expect(dashboard.getByRole('heading', { name: 'Receipt', exact: true })).toBeVisible();
  await expect(dashboard.locator('.receipt-sentence')).toContainText('Lakeview Cardiology will be able to read');
  // On paper there is the sheet and nothing else.
  await dashboard.emulateMedia({ media: 'print' });
  await expect(dashboard.getByRole('navigation')).toBeHidden();
  expect((await dashboard.locator('.receipt-sheet').boundingBox())?.y).toBe(0);
  await dashboard.emulateMedia({ media: null });
  const live = await verifyReceipt(await saved(), now());
  expect([live.verdict, live.signed?.grant.terms.granteeName]).toEqual(['proven', 'Lakeview Cardiology']);

  // What the clinic files is the same consent.
  await approval.close();
  await settled(page);
  await signIn(page, stack.lakeview, 'clinician');
  const filed = await page.evaluate(async (grant) => {
    const answer = await fetch(`/chartkey/consent?grant=${grant}`);
    return [answer.status, await answer.text()] as const;
  }, new URL(dashboard.url()).hash.split('/')[1]!);
  expect(filed[0]).toBe(200);
  const consent = await verifyReceipt(filed[1], now());
  expect(consent).toMatchObject({ verdict: 'proven', file: 'fhirR4', signed: { grant: live.signed!.grant } });

  await dashboard.bringToFront();
  await dashboard.getByRole('link', { name: 'Sharing' }).first().click();
  await dashboard.getByRole('button', { name: 'Stop sharing with Lakeview Cardiology', exact: true }).click();
  await dashboard.getByText(/^you stopped/).waitFor();
  await dashboard.getByText('Details', { exact: true }).first().click();
  await dashboard.getByRole('link', { name: 'Receipt for sharing with Lakeview Cardiology' }).click();
  await expect(dashboard.getByText(/^Stopped on /)).toBeVisible();
  const { verdict, checks } = await verifyReceipt(await saved(), now());
  expect(verdict).toBe('proven');
  expect(checks).toContainEqual({ name: 'stop', outcome: 'pass' });
});
