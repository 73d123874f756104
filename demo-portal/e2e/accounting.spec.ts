import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, type Page, test } from '@playwright/test';
import { testOutput, testPorts } from '../../scripts/ports.ts';
import { type Stack, startStack } from '../../scripts/stack.ts';
import { type Clinician, launchClinician, openRecords } from './clinician.ts';
import { askBackground } from './hostile/own-screen.ts';
import { answerYes, launchPatient, type Patient, setUp } from './patient.ts';
import { ask, settled, signIn, takeCopy } from './portals.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dataDir = `${root}.chartkey/accounting-${testPorts.chain}`;
const soon = { timeout: 60_000, intervals: [1_000] };
let stack: Stack;
let patient: Patient;
let clinician: Clinician;
let page: Page;

test.beforeAll(async () => {
  test.setTimeout(90_000);
  stack = await startStack({ ports: testPorts, dataDir, anchorSeconds: 2 });
  patient = await launchPatient({ extension: `${root}${testOutput}/chrome-mv3` });
  await setUp(patient);
  await askBackground(patient.dashboard, 'settings.set', { undoSeconds: 0 });
  const portal = await patient.context.newPage();
  await signIn(portal, stack.riverside, 'patient');
  await patient.connect(portal);
  await takeCopy(patient, portal, stack.riverside);
  await signIn(portal, stack.lakeview, 'patient');
  await patient.connect(portal);
  const window = await ask(patient, portal, stack.lakeview, '/visit');
  await answerYes(window, 'Approve');
  await window.getByText(/can read what you shared/).waitFor({ timeout: 60_000 });
  await window.close();
  await settled(portal);
  clinician = await launchClinician(stack.lakeview);
  await openRecords(clinician.page, stack.lakeview);
  page = patient.dashboard;
  await page.goto(`${page.url().split('#')[0]}#activity`);
  await page.reload();
});
test.afterAll(async () => {
  await clinician?.close();
  await patient?.close();
  await stack?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

test('D3 an opening is on public record two cadences later, and log, storage and chain say the same', async () => {
  await expect(async () => {
    await page.getByRole('button', { name: 'Check now' }).click();
    await expect(page.getByText(/^On public record since/).first()).toBeVisible({ timeout: 1_000 });
  }).toPass(soon);
  await expect(page.getByText('1 opening, all on public record.')).toBeVisible();
  await expect(page.getByText(/^Everything fits/)).toBeVisible();
  // The storage goes on with the same log after a restart.
  await stack.restartGateway();
  await expect(async () => {
    await page.getByRole('button', { name: 'Check now' }).click();
    await expect(page.getByText(/^Everything fits/)).toBeVisible({ timeout: 1_000 });
  }).toPass(soon);
});

test('the accounting is taken along as table, page, FHIR and proofs, and an auditor checks the proofs on the chain', async () => {
  await page.getByText('Save or print', { exact: true }).click();
  const save = async (name: string): Promise<string> => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    const path = join(dataDir, download.suggestedFilename());
    await download.saveAs(path);
    return path;
  };
  const table = await readFile(await save('Table (CSV)'), 'utf8');
  expect(table.trim().split('\r\n').length).toBeGreaterThan(3);
  expect(table).toContain('"Lakeview Cardiology"');
  expect(table).toContain('"treatment"');
  const html = await readFile(await save('Page to read or print'), 'utf8');
  expect(html).toContain('Accounting of disclosures');
  const bundle = JSON.parse(await readFile(await save('For other health software (FHIR)'), 'utf8')) as {
    entry: { resource: { resourceType: string; subtype: { code: string }[] } }[];
  };
  const disclosed = bundle.entry.filter(({ resource }) => resource.subtype.some(({ code }) => code === 'disclose'));
  expect(disclosed).toHaveLength(1);
  const proofs = await save('Proofs, for an auditor');
  const args = ['--no-warnings', 'scripts/check-openings.ts', proofs, stack.rpcUrl];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
  expect(stdout).toMatch(
    /^0x[0-9a-f]{64} {2}share holds, signature holds, reader holds, inclusion holds, anchor holds$/m,
  );
  expect(stdout).toMatch(/^1 openings: 1 proven, 0 that do not hold, 0 not proven\n$/m);
});

test('the list is narrowed by kind, institution and words', async () => {
  const rows = page.locator('.activity-day li');
  await page.getByLabel('Show').selectOption('opened');
  await expect(rows).toHaveCount(1);
  await page.getByRole('button', { name: /^More about: Lakeview Cardiology opened/ }).click();
  await expect(rows.getByText('Madison, Wisconsin')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search the list' }).fill('xylophone');
  await expect(page.getByText('Nothing fits these choices')).toBeVisible();
  await page.getByRole('button', { name: 'Show everything again' }).click();
  await expect(rows.first()).toBeVisible();
});
