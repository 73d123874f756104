import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type Anvil, startAnvil } from '#contracts/anvil';
import { deploy } from '#contracts/deploy';
import { smallChart, smallChartCount } from '../../extension/testing/small-chart.ts';
import { type RunningGateway, startGateway } from '../../gateway/start.ts';
import { testPorts } from '../../scripts/ports.ts';
import { askBackground } from './hostile/own-screen.ts';
import { extensionFolder } from './hostile/scene.ts';
import { launchPatient, type Patient, password, setUp } from './patient.ts';

const day = 24 * 60 * 60;
const passphrase = 'copper lantern meadow nine';
const newPassword = 'harbour violin seven clouds';
const gatewayUrl = `http://localhost:${testPorts.gateway}`;

let folder: string;
let anvil: Anvil;
let gateway: RunningGateway;
/** Seconds that the gateway's clock is ahead. */
let ahead = 0;
let patient: Patient;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  folder = await mkdtemp(join(tmpdir(), 'chartkey-recovery-'));
  anvil = await startAnvil({ port: testPorts.chain });
  const [deployer, authority, relay] = anvil.accounts;
  const deployment = await deploy({
    rpcUrl: anvil.rpcUrl,
    deployerKey: deployer!.privateKey,
    authority: authority!.address,
  });
  gateway = await startGateway({
    port: testPorts.gateway,
    url: gatewayUrl,
    rpcUrl: anvil.rpcUrl,
    deployment,
    relayKey: relay!.privateKey,
    dataDir: folder,
    flushMs: 100,
    logLevel: 'fatal',
    now: () => Math.floor(Date.now() / 1000) + ahead,
  });
  patient = await launchPatient({ extension: extensionFolder() });
  await setUp(patient);
  const page = patient.dashboard;
  await press(page, 'Open my records');
  await visit(page, 'add');
  const file = { name: 'chart.json', mimeType: 'application/json', buffer: Buffer.from(smallChart) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText(`${smallChartCount} items`).first().waitFor({ timeout: 30_000 });
});
test.afterAll(async () => {
  await patient?.close();
  await gateway?.stop();
  await anvil?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A section of the dashboard; afterwards its heading is there. */
async function visit(page: Page, section: string): Promise<void> {
  await page.evaluate((name) => {
    location.hash = `#${name}`;
  }, section);
  await page.locator('main.page h1').waitFor();
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const fill = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);

/** The records of the small chart, on a browser that has just come back. */
async function expectRecords(page: Page): Promise<void> {
  await press(page, 'Open my records');
  await expect(page.getByText('Lab results').first()).toBeVisible({ timeout: 30_000 });
  const { total } = await askBackground(page, 'records.items', {});
  expect(total).toBe(smallChartCount);
}

/** Lets the gateway's clock run on while requests wait, and sets it back: signed times are of now. */
async function waitDays(days: number, escrow: string): Promise<void> {
  ahead = days * day;
  await fetch(`${gatewayUrl}/escrows/${escrow}`);
  ahead = 0;
}

async function enterShares(page: Page, shares: readonly string[]): Promise<void> {
  for (const [i, share] of shares.entries()) await fill(page, `Share ${i + 1}`, share);
}

test('a backup file, saved from the Keys page, brings a bare browser back', async () => {
  test.setTimeout(240_000);
  const page = patient.dashboard;
  await visit(page, 'backup');
  await fill(page, 'Your Chartkey password', password);
  await fill(page, 'Passphrase for the file', passphrase);
  await fill(page, 'The same passphrase again', passphrase);
  await press(page, 'Make the backup');
  const save = page.getByRole('button', { name: 'Save the file' });
  await save.waitFor({ timeout: 90_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
  expect(download.suggestedFilename()).toMatch(/^chartkey-\d{4}-\d\d-\d\d\.age$/);
  const file = join(folder, 'backup.age');
  await download.saveAs(file);

  const bare = await launchPatient({ extension: extensionFolder() });
  try {
    const other = bare.dashboard;
    await press(other, 'A backup file');
    await other.locator('input[type=file]').setInputFiles(file);
    await fill(other, 'Passphrase of the file', 'not this one at all');
    await fill(other, 'New password', newPassword);
    await fill(other, 'The same password again', newPassword);
    await press(other, 'Restore');
    await expect(other.getByText('That passphrase does not open this file.')).toBeVisible({ timeout: 60_000 });
    await fill(other, 'Passphrase of the file', passphrase);
    await press(other, 'Restore');
    await other.getByRole('heading', { name: 'Your records are back' }).waitFor({ timeout: 90_000 });
    await expectRecords(other);
  } finally {
    await bare.close();
  }
});

test('K12 two of three guardians: their request is seen and refused; the next waits anew, and then brings a bare browser back', async () => {
  test.setTimeout(300_000);
  const page = patient.dashboard;
  await visit(page, 'guardians');
  for (const [i, name] of ['Ana', 'Ben', 'Carla'].entries()) await fill(page, `Name of guardian ${i + 1}`, name);
  await fill(page, 'Your name on the sheets', 'Elena Marsh');
  await fill(page, 'Your Chartkey password', password);
  await press(page, 'Make the shares');
  const shares: string[] = [];
  for (const [i, name] of ['Ana', 'Ben', 'Carla'].entries()) {
    await page.getByRole('heading', { name: `Share ${i + 1} of 3: ${name}` }).waitFor({ timeout: 60_000 });
    const again = page.getByRole('button', { name: 'Show again' });
    if (await again.isVisible()) await again.click();
    shares.push((await page.locator('.share-text').textContent())!);
    await page.getByLabel(`${name}’s share is on paper or saved`).check();
    await press(page, i < 2 ? 'Next share' : 'Finish');
  }
  await page.getByText('Your guardians are set').waitFor({ timeout: 30_000 });
  expect(new Set(shares).size).toBe(3);

  const bare = await launchPatient({ extension: extensionFolder() });
  try {
    const other = bare.dashboard;
    const ask = async (two: readonly string[]) => {
      await enterShares(other, two);
      await press(other, 'Ask for my keys');
    };
    const waiting = other.getByText('The waiting time runs');
    await press(other, 'Guardians');
    await ask([shares[0]!, shares[0]!]);
    await expect(other.getByText('You have entered that share already.', { exact: false })).toBeVisible();
    await ask([shares[0]!, shares[2]!]);
    await waiting.waitFor({ timeout: 30_000 });

    // The patient's own browser sees it, and refuses.
    const noticed = page.getByText('Somebody asks for the keys to your records');
    await expect(async () => {
      await askBackground(page, 'popup.view', {});
      await expect(noticed).toBeVisible({ timeout: 1_500 });
    }).toPass({ timeout: 30_000 });
    const escrow = await page.evaluate(async () => {
      const { recoveryWatch } = (await chrome.storage.local.get('recoveryWatch')) as {
        recoveryWatch: { escrows: string[] };
      };
      return recoveryWatch.escrows[0]!;
    });
    await press(page, 'Refuse');
    await expect(page.getByText('Refused. Nobody gets your keys by that request.', { exact: false })).toBeVisible();
    await expect(noticed).toBeHidden();

    // After the refusal no wait helps: another request waits from its own beginning.
    await waitDays(3, escrow);
    await other.waitForTimeout(1_100);
    await ask([shares[0]!, shares[2]!]);
    await expect(other.getByLabel('Share 1', { exact: true })).toHaveValue('', { timeout: 30_000 });
    await expect(other.getByRole('heading', { name: 'Your keys are ready' })).toBeHidden();
    await waitDays(3, escrow);
    await ask([shares[1]!, shares[2]!]);
    await other.getByRole('heading', { name: 'Your keys are ready' }).waitFor({ timeout: 30_000 });
    await fill(other, 'New password', newPassword);
    await fill(other, 'The same password again', newPassword);
    await press(other, 'Open my records');
    await other.getByRole('heading', { name: 'Your records are back' }).waitFor({ timeout: 90_000 });
    await expectRecords(other);
  } finally {
    await bare.close();
  }
});
