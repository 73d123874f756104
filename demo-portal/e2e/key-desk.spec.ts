import { mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import type { Hex } from '#protocol/bytes';
import { checksumAddress } from '#protocol/checksum-address';
import { testOutput, testPorts } from '../../scripts/ports.ts';
import { type Stack, startStack } from '../../scripts/stack.ts';
import { launchProfile, type Profile } from './browsers.ts';
import { launchClinician, openRecords } from './clinician.ts';
import { type AnnouncedWallet, announceWallet } from './institution-wallet.ts';
import { answerYes, launchPatient, type Patient, setUp } from './patient.ts';
import { ask, settled, signIn, takeCopy } from './portals.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const extension = `${root}${testOutput}/chrome-mv3`;
const dataDir = `${root}.chartkey/key-desk-${testPorts.chain}`;
/** Development: a folder for pictures of each state. */
const pictures = process.env.CHARTKEY_PICTURES;
const stranger = `0x${'5e'.repeat(32)}` as const;
const uuid = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-${digit.repeat(12)}`;

test.describe.configure({ mode: 'serial' });

let stack: Stack;
let officer: Profile;
let page: Page;

test.beforeAll(async () => {
  stack = await startStack({ ports: testPorts, dataDir, officerSigns: true });
  officer = await launchProfile();
});
test.afterAll(async () => {
  await officer?.close();
  await stack?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** What the page's policy had to refuse. */
const refusals: string[] = [];
const desk = () => page.locator('chartkey-key-desk');
const heading = (name: string | RegExp) => desk().getByRole('heading', { name });
const press = (name: string | RegExp) => desk().getByRole('button', { name }).click();
/** Every state is a card without a finding of axe; pictures where they are wanted. */
const shown = async (name: string | RegExp, picture: string) => {
  await expect(heading(name)).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  if (!pictures) return;
  await mkdir(pictures, { recursive: true });
  for (const [look, width, colorScheme] of [
    ['light', 1000, 'light'],
    ['dark', 1000, 'dark'],
    ['narrow', 320, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 720 });
    await page.emulateMedia({ colorScheme });
    // A button changes its colour within 120 ms.
    await page.waitForTimeout(250);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.screenshot({ path: `${pictures}/${picture}-${look}.png`, fullPage: true });
  }
};
/** The officer's page in a tab of its own, with these wallets in it. */
const openDesk = async (...wallets: { key: Hex; name: string; digit: string; late?: boolean }[]) => {
  await page?.close();
  page = await officer.context.newPage();
  page.on('console', (message) => {
    if (/content security policy|trusted/i.test(message.text())) refusals.push(message.text());
  });
  const { rpcUrl, deployment } = stack;
  const announced: AnnouncedWallet[] = [];
  for (const { digit, ...rest } of wallets)
    announced.push(await announceWallet(page, { ...rest, uuid: uuid(digit), rpcUrl, chainId: deployment.chainId }));
  await page.goto(stack.lakeview);
  await page.getByRole('button', { name: 'Sign in as Ruth Okoye' }).click();
  await expect(page.getByRole('heading', { name: 'Key desk', exact: true })).toBeVisible();
  return announced;
};
const published = async () => {
  const answer = await page.request.get(`http://127.0.0.1:${testPorts.lakeview}/.well-known/chartkey.json`, {
    headers: { host: new URL(stack.lakeview).host },
  });
  return (await answer.json()) as { code?: string; keys?: unknown[] };
};

/** A script of the page's announces what no wallet would, at each asking, and with the uuid of one. */
const announceOddly = ([taken, odd]: readonly [string, string]) => {
  const announce = (detail: unknown) => window.dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail }));
  const provider = { request: () => Promise.reject(new Error('no')) };
  const info = { uuid: odd, name: 'Odd <img src=x> Wallet', rdns: 'test.odd', icon: 'https://evil.example/a.png' };
  window.addEventListener('eip6963:requestProvider', () => {
    announce({ info, provider });
    announce({ info: { ...info, name: 'Again' }, provider });
    announce({
      get info(): never {
        throw new Error('read');
      },
      provider,
    });
    announce(null);
    announce({ info: { ...info, uuid: taken, name: 'Impostor' }, provider });
  });
};

test('W3 under the strict policy: no wallet, a no, another account, another network, each is told, and nothing is signed', async () => {
  await openDesk();
  await shown('The key desk needs your signature', 'unsigned');
  await press('Sign with a wallet');
  await shown('There is no wallet in this browser', 'no-wallet');

  const [own] = await openDesk({ key: stack.keys.lakeview, name: 'Officer Wallet', digit: '1' });
  const { wallet } = own!;
  wallet.state.refuse = 4001;
  await press('Sign with a wallet');
  await shown('You said no in Officer Wallet', 'rejected');
  wallet.state.refuse = -32002;
  await press('Try again');
  await shown('Officer Wallet is still showing a question', 'busy');
  wallet.state.refuse = 4900;
  await press('Try again');
  await shown('Officer Wallet does not answer', 'gone');
  wallet.state.refuse = undefined;

  const accounts = wallet.state.accounts;
  wallet.state.accounts = ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'];
  await press('Try again');
  await shown('Officer Wallet is open with another account', 'wrong-account');
  await expect(desk().getByText(checksumAddress(wallet.address))).toBeVisible();
  wallet.state.accounts = accounts;

  wallet.state.chainId = 1;
  wallet.state.knownChains = [1];
  await press('Try again');
  await shown('Officer Wallet is set to another network', 'wrong-network');
  expect(own!.methods()).not.toContain('eth_signTypedData_v4');
  expect(await published()).toMatchObject({ code: 'DESK_UNSIGNED' });
  expect(refusals).toEqual([]);
  // The control: what the policy refuses is heard here.
  await page.evaluate(() => Reflect.set(document.body, 'innerHTML', '<b>x</b>')).catch(() => undefined);
  await expect.poll(() => refusals.splice(0).length).toBeGreaterThan(0);
});

test('K10 two wallets: the chosen one signs with the real key; a patient’s request is then verified, shared and read', async () => {
  test.setTimeout(150_000);
  const [other, mine] = await openDesk(
    { key: stranger, name: 'Other Wallet', digit: '2' },
    { key: stack.keys.lakeview, name: 'Officer Wallet', digit: '3', late: true },
  );
  mine!.wallet.state.chainId = 1;
  await page.evaluate(announceOddly, [uuid('2'), uuid('4')] as const);
  await press('Sign with a wallet');
  await shown('Which wallet holds the institution’s account?', 'choose');
  await expect(desk().getByRole('button')).toHaveText(['Other Wallet', 'Officer Wallet', 'Odd <img src=x> Wallet']);
  await expect(desk().locator('img')).toHaveCount(2);
  expect(
    await desk()
      .locator('img')
      .first()
      .evaluate((image: HTMLImageElement) => image.naturalWidth),
  ).toBeGreaterThan(0);

  await press('Other Wallet');
  await shown('Other Wallet is open with another account', 'wrong-account-2');
  await press('Use another wallet');
  await press('Officer Wallet');
  await shown(/^Signed until /, 'signed');
  // It was on another network, and said yes to the change.
  expect(mine!.methods()).toContain('wallet_switchEthereumChain');
  expect(mine!.methods().filter((method) => method === 'eth_signTypedData_v4').length).toBe(2);
  expect(other!.methods()).toEqual(['eth_requestAccounts']);
  expect((await published()).keys?.length).toBe(1);

  const patient: Patient = await launchPatient({ extension });
  try {
    await setUp(patient);
    const portal = await patient.context.newPage();
    await signIn(portal, stack.riverside, 'patient');
    await patient.connect(portal);
    await takeCopy(patient, portal, stack.riverside);
    await signIn(portal, stack.lakeview, 'patient');
    await patient.connect(portal);
    const window = await ask(patient, portal, stack.lakeview, '/visit');
    await expect(window.getByText('Verified clinic in Madison, Wisconsin')).toBeVisible();
    await answerYes(window, 'Approve');
    await window.getByRole('button', { name: 'Share now' }).click();
    await portal.bringToFront();
    await settled(portal);
    const clinician = await launchClinician(stack.lakeview);
    try {
      await openRecords(clinician.page, stack.lakeview);
    } finally {
      await clinician.close();
    }
    expect(refusals).toEqual([]);
    // The receipt of that opening, by a session the desk vouched for with the account the officer named, was believed.
    const popup = await patient.popupTab();
    await expect(popup.getByText(/Lakeview Cardiology opened/).first()).toBeVisible({ timeout: 20_000 });
  } finally {
    await patient.close();
  }
});
