import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { Contract, JsonRpcProvider } from 'ethers';
import { grantsAbi } from '#contracts/abi';
import { checksumAddress } from '#protocol/checksum-address';
import { grantId } from '#protocol/typed-data';
import { type KeyWallet, keyWallet } from '../../extension/testing/key-wallet.ts';
import { metamaskIds } from '../../extension/wallet/metamask-ids.ts';
import { testOutput, testPorts } from '../../scripts/ports.ts';
import { type Stack, startStack } from '../../scripts/stack.ts';
import { exportRecords, launchClinician, openRecords } from './clinician.ts';
import { address, answerYes, launchPatient, type Patient, setUp } from './patient.ts';
import { ask, settled, signIn } from './portals.ts';
import { sharedGrants } from './trip-checks.ts';
import { offerPort, offerWallet, withSdkDouble } from './wallet-double.ts';
import { startWalletRelay } from './wallet-relay.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = `${root}${testOutput}/chrome-mv3`;
const dataDir = `${root}.chartkey/wallet-${testPorts.chain}`;
let stack: Stack;
let wallet: KeyWallet;
let patient: Patient;

test.beforeAll(async () => {
  stack = await startStack({ ports: testPorts, dataDir });
});
test.afterAll(async () => {
  await stack?.stop();
  await rm(dataDir, { recursive: true, force: true });
});
test.beforeEach(() => {
  wallet = keyWallet(`0x${'4d'.repeat(32)}`, stack.deployment.chainId);
});
test.afterEach(() => patient?.close());

const openWalletPage = async (): Promise<Page> => {
  const page = patient.dashboard;
  await page.goto(address('dashboard.html#wallet'));
  // Only the hash is another: the last page of the set-up would stay.
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Your own wallet' })).toBeVisible();
  return page;
};
const connected = async (by: string): Promise<Page> => {
  const page = await openWalletPage();
  await page.getByRole('button', { name: by }).click();
  await expect(page.getByText(checksumAddress(wallet.address))).toBeVisible();
  return page;
};
/** Presses Continue until nothing waits any more. */
const signAll = async (page: Page) => {
  await page.getByRole('button', { name: 'Continue in my wallet' }).click();
  await expect(page.getByText('Signed. Chartkey does the rest.')).toBeVisible({ timeout: 30_000 });
};
/** Riverside gives a copy that the wallet owns: it answers the custodian, and signs for what was filed. */
const ownCopy = async (page: Page, dashboard: Page) => {
  await page.goto(`${stack.riverside}/copy`);
  await page.locator('chartkey-deposit').getByRole('button', { name: 'Take my copy' }).click();
  const window = await patient.question();
  await answerYes(window, 'Accept');
  await expect(window.getByRole('heading', { name: 'One more step: your wallet' })).toBeVisible();
  await window.close();
  await dashboard.bringToFront();
  await expect(dashboard.getByRole('heading', { name: 'Take your copy from Riverside General' })).toBeVisible();
  await signAll(dashboard);
  expect(signedBy()).toBe(1);
  await page.bringToFront();
  await dashboard.getByRole('heading', { name: /^Own the copy/ }).waitFor({ timeout: 60_000 });
  await dashboard.bringToFront();
  await dashboard.getByRole('button', { name: 'Continue in my wallet' }).click();
  await page.bringToFront();
  await page
    .locator('chartkey-deposit')
    .getByText(/items from .* are in your Chartkey/)
    .waitFor({ timeout: 90_000 });
  expect(signedBy()).toBe(3);
};
const signedBy = () => wallet.asked.filter(({ method }) => method === 'eth_signTypedData_v4').length;

test('own wallet at a double of MetaMask’s SDK: it owns a copy; a share it signed is on the chain, is read by the clinic, and is stopped without it', async () => {
  test.setTimeout(240_000);
  const extension = await withSdkDouble(built);
  patient = await launchPatient({ extension });
  await offerWallet(patient.context, wallet);
  await setUp(patient);
  const dashboard = await connected('MetaMask on my phone');
  expect(await dashboard.evaluate(() => (globalThis as { walletDouble?: object }).walletDouble)).toMatchObject({
    enableAnalytics: false,
    headless: true,
    storage: { enabled: false },
  });
  for (const use of ['Sign new shares with it', 'Own new copies of records with it']) {
    await dashboard.getByLabel(use).click();
    await expect(dashboard.getByLabel(use)).toBeChecked();
  }
  await expect(dashboard.getByText('Saved.')).toBeVisible();

  const page = await patient.context.newPage();
  await signIn(page, stack.riverside, 'patient');
  await patient.connect(page);
  await ownCopy(page, dashboard);
  await signIn(page, stack.lakeview, 'patient');
  await patient.connect(page);
  const window = await ask(patient, page, stack.lakeview, '/visit');
  await expect(window.getByText('Your own wallet will sign this.', { exact: false })).toBeVisible();
  await answerYes(window, 'Approve');
  await window.getByRole('button', { name: 'Share now' }).click();
  await expect(window.getByRole('heading', { name: 'One more step: your wallet' })).toBeVisible();
  expect(signedBy()).toBe(3);

  await dashboard.bringToFront();
  const task = dashboard.locator('.wallet-task');
  await expect(task.getByText('Lakeview Cardiology will be able to read', { exact: false })).toBeVisible();
  await expect(task.getByText('Step 1 of 3')).toBeVisible();
  // The person says no at first: said in words, and nothing is lost.
  wallet.state.refuse = 4001;
  await task.getByRole('button', { name: 'Continue in my wallet' }).click();
  await expect(dashboard.getByText('You said no in MetaMask.', { exact: false })).toBeVisible();
  wallet.state.refuse = undefined;
  // The tab is closed and opened again: it still waits (X10).
  await dashboard.reload();
  await signAll(dashboard);
  expect(signedBy()).toBe(6);
  await page.bringToFront();
  await settled(page);

  const [grant] = await sharedGrants(stack);
  expect(grant!.patient).toBe(wallet.address);
  const provider = new JsonRpcProvider(stack.rpcUrl, stack.deployment.chainId, {
    staticNetwork: true,
    cacheTimeout: -1,
  });
  const isActive = () =>
    new Contract(stack.deployment.grants, grantsAbi, provider).getFunction('isActive')(grantId(grant!));
  await expect.poll(isActive, { timeout: 20_000 }).toBe(true);
  const clinician = await launchClinician(stack.lakeview);
  try {
    await openRecords(clinician.page, stack.lakeview);
    expect((await exportRecords(clinician.page)).length).toBeGreaterThan(10);
    // Attested, by links that the wallet's agent signed: nothing failed its proof.
    await expect(clinician.page.locator('chartkey-records').getByText(/couldn’t be checked/)).toHaveCount(0);

    const before = wallet.asked.length;
    const popup = await patient.popupTab();
    await popup
      .getByText(/Lakeview Cardiology opened/)
      .first()
      .waitFor();
    await popup.getByRole('button', { name: /^Stop/ }).first().click();
    await clinician.page
      .locator('chartkey-records')
      .getByText(/stopped sharing/)
      .first()
      .waitFor({ timeout: 15_000 });
    await expect.poll(isActive, { timeout: 30_000 }).toBe(false);
    expect(wallet.asked.length).toBe(before);
  } finally {
    await clinician.close();
    provider.destroy();
    await rm(extension, { recursive: true, force: true });
  }
});

test('own wallet at a double of MetaMask’s port: connected, of another network, of another account, gone: each said with its next step', async () => {
  patient = await launchPatient({ extension: built });
  await setUp(patient);
  const page = await openWalletPage();
  await page.getByRole('button', { name: 'MetaMask in this browser' }).click();
  await expect(page.getByText('We could not reach MetaMask.', { exact: false })).toBeVisible();
  await offerWallet(patient.context, wallet);
  await offerPort(patient.context, metamaskIds.chromium);
  await page.reload();
  wallet.state.refuse = -32002;
  await page.getByRole('button', { name: 'MetaMask in this browser' }).click();
  await expect(page.getByText('MetaMask is still showing a question.', { exact: false })).toBeVisible();
  wallet.state.refuse = undefined;
  await connected('MetaMask in this browser');
  expect(signedBy()).toBe(0);
  await page.getByLabel('Address').fill('0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAee');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('That is not complete, or a letter is wrong.', { exact: false })).toBeVisible();
  await page.getByLabel('Address').fill('0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Rewards go to 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed.')).toBeVisible();
});

test('X8 the real SDK is not loaded before its button is pressed, and then only the configured server is spoken to', async () => {
  const relay = await startWalletRelay(testPorts.walletRelay!);
  try {
    patient = await launchPatient({ extension: built });
    const asked: string[] = [];
    patient.context.on('request', (request) => asked.push(request.url()));
    await setUp(patient);
    const page = await openWalletPage();
    await page.waitForTimeout(500);
    expect(asked.filter((url) => /metamask-sdk/.test(url))).toEqual([]);
    expect(relay.requests).toEqual([]);
    await page.getByRole('button', { name: 'MetaMask on my phone' }).click();
    await expect(page.getByRole('img', { name: 'A code for the camera of your phone' })).toBeVisible({
      timeout: 20_000,
    });
    await page.waitForTimeout(3_000);
    expect(asked.filter((url) => /\/metamask-sdk-/.test(url)).length).toBe(1);
    const configured = [testPorts.gateway, testPorts.chain, testPorts.walletRelay].map(
      (port) => `http://localhost:${port}/`,
    );
    const elsewhere = asked.filter(
      (url) => !/^(?:chrome-extension|blob|data):/.test(url) && !configured.some((host) => url.startsWith(host)),
    );
    expect(elsewhere).toEqual([]);
    expect(relay.requests.length).toBeGreaterThan(0);
    for (const line of relay.requests) expect(line).toMatch(/^upgrade \/socket\.io\//);
    expect(relay.events.filter((event) => !event.startsWith('["join_channel"'))).toEqual([]);
    // Nothing of the channel is left in this browser (X7).
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toMatch(/channel|key|ecies|sdk/i);
    await page.getByRole('button', { name: 'Stop waiting' }).click();
    await expect(page.getByRole('button', { name: 'MetaMask on my phone' })).toBeVisible();
  } finally {
    await relay.stop();
  }
});
