import { expect, type Page, test } from '@playwright/test';
import { toBase64url } from '#protocol/bytes';
import { extensionFolder } from './hostile/scene.ts';
import { address, launchPatient, type Patient, password, setUp } from './patient.ts';
import { VirtualPasskeys } from './virtual-passkeys.ts';

/** Real Chromium and extension; the authenticator is Chromium's virtual one. No servers: the vault needs none. */
test.describe.configure({ mode: 'serial', timeout: 60_000 });

let patient: Patient;
let page: Page;
let passkeys: VirtualPasskeys;

test.beforeAll(async () => {
  patient = await launchPatient({ extension: extensionFolder() });
  page = patient.dashboard;
  passkeys = await VirtualPasskeys.in(page, { prf: false });
  await setUp(patient);
  await press('Open my records');
});
test.afterAll(() => patient?.close());

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const field = (name: string) => page.getByLabel(name, { exact: true });
const byPasskey = () => page.getByRole('button', { name: 'Unlock with a passkey' });
const openKeys = async () => {
  await page.goto(page.url().replace(/(#.*)?$/, '#keys'));
  await expect(page.getByRole('heading', { name: 'Passkeys' })).toBeVisible();
};
const lock = async () => {
  await press('Lock');
  await expect(page.getByRole('heading', { name: 'Unlock Chartkey' })).toBeVisible();
};
const unlocked = () => expect(page.getByRole('button', { name: 'Lock', exact: true })).toBeVisible();
const unlockBy = async (typed: string) => {
  await field('Password').fill(typed);
  await press('Unlock');
};
const startAdding = async (typed = password) => {
  await press('Add a passkey');
  await field('Your password now').fill(typed);
  await press('Continue');
};

test('a passkey without PRF is explained, nothing of it is kept, and the password works on', async () => {
  await openKeys();
  await startAdding();
  await expect(page.getByText('it cannot unlock Chartkey')).toBeVisible();
  await expect(page.getByText('What usually works')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try another passkey' })).toBeVisible();
  await press('Cancel');
  await expect(page.getByText('No passkey was added. Your password works as before.')).toBeVisible();
  await lock();
  await expect(field('Password')).toBeVisible();
  await expect(byPasskey()).toHaveCount(0);
  await unlockBy(password);
  await unlocked();
});

test('adding one that is refused, cancelled, or asked for with a wrong password adds nothing', async () => {
  await passkeys.plugIn({ prf: true, recognised: false });
  await openKeys();
  await startAdding();
  await expect(page.getByText('No passkey was added.')).toBeVisible();
  await passkeys.plugIn({ prf: true, touched: false });
  await startAdding();
  await expect(page.getByText('Your browser asks for your passkey.')).toBeVisible();
  await press('Cancel');
  await expect(page.getByText('No passkey was added.')).toBeVisible();
  await startAdding('not the password');
  await expect(page.getByText('That is not the password you have now.')).toBeVisible();
  await press('Cancel');
  expect(await passkeys.credentials()).toEqual([]);
  await expect(page.getByText('On this device')).toHaveCount(0);
});

test('X2 X7 a passkey opens the vault by its PRF, without the password, and nothing of it is messaged', async () => {
  await passkeys.plugIn({ prf: true });
  const said = await listenToMessages(page);
  await openKeys();
  await startAdding();
  await expect(page.getByText('Your passkey opens Chartkey from now on.')).toBeVisible();
  await expect(page.getByText('On this device')).toBeVisible();
  const [credential] = await passkeys.credentials();
  // The relying party is left to the browser. Chromium takes the extension's whole origin for it.
  expect(credential?.rpId).toBe(address('').replace(/\/$/, ''));
  await lock();
  await byPasskey().click();
  await unlocked();
  const messages = await said();
  expect(messages.some((text) => text.includes('vault.opened'))).toBe(true);
  const vaultKey = await page.evaluate(async () => {
    const { session } = await chrome.storage.session.get<{ session: { key: string } }>('session');
    return session.key;
  });
  expect(vaultKey).toHaveLength(43);
  const id = toBase64url(Buffer.from(credential!.credentialId, 'base64'));
  expect(messages.filter((text) => [password, vaultKey, id].some((secret) => text.includes(secret)))).toEqual([]);
});

test('refused or cancelled at unlocking: said plainly, nothing lost, and the password opens', async () => {
  await lock();
  await passkeys.recognise(false);
  await byPasskey().click();
  await expect(page.getByText('The passkey was not used.')).toBeVisible();
  await passkeys.recognise(true);
  await passkeys.touch(false);
  await byPasskey().click();
  await expect(page.getByText('Your browser asks for your passkey.')).toBeVisible();
  await press('Cancel');
  await expect(page.getByText('The passkey was not used.')).toBeVisible();
  await passkeys.touch(true);
  await unlockBy(password);
  await unlocked();
});

test('a passkey that answers without PRF at unlocking leads back to the password', async () => {
  await lock();
  await passkeys.moveTo({ prf: false });
  await byPasskey().click();
  await expect(page.getByText('Your passkey did not open Chartkey.')).toBeVisible();
  await unlockBy(password);
  await unlocked();
});

test('changing the password rewrites one way in: the old one is refused, the new one and a new passkey open', async () => {
  await passkeys.plugIn({ prf: true });
  await openKeys();
  await startAdding();
  await expect(page.getByText('On this device')).toHaveCount(2);
  await press('Change password');
  await press('I don’t know it: use a passkey instead');
  const next = 'seven umbrellas beside a grey harbour';
  await field('New password').fill('summer2024');
  await field('The same password again').fill('summer2024');
  await expect(page.getByText('Too easy to guess.')).toBeVisible();
  await press('Save new password');
  await expect(page.getByText('That one is easy to guess.')).toBeVisible();
  await field('New password').fill(next);
  await field('The same password again').fill(next);
  await expect(page.getByText('would need more than 1,000 years')).toBeVisible();
  await press('Save new password');
  await expect(page.getByText('Your password is changed.')).toBeVisible();
  await lock();
  await unlockBy(password);
  await expect(page.getByText('That password did not open it.').first()).toBeVisible();
  await unlockBy(next);
  await unlocked();
  await lock();
  await byPasskey().click();
  await unlocked();
});

test('a backup is made on the word of a passkey; meanwhile the page lives, and Cancel ends it in the middle', async () => {
  await page.goto(page.url().replace(/(#.*)?$/, '#backup'));
  await field('Passphrase for the file').fill('copper lantern meadow nine');
  await field('The same passphrase again').fill('copper lantern meadow nine');
  await page.getByLabel('Put my records in as well').uncheck();
  await press('Use a passkey instead');
  const cancelled = page.getByText('Cancelled. Nothing was made, and nothing was lost.');
  await passkeys.touch(false);
  await press('Make the backup');
  await expect(page.getByText('Your browser asks for your passkey. Follow')).toBeVisible();
  await press('Cancel');
  await expect(cancelled).toBeVisible();
  await passkeys.touch(true);
  await press('Make the backup');
  await expect(page.getByText('Locking the file.')).toBeVisible();
  await press('Cancel');
  await expect(cancelled).toBeVisible();
  const longest = await longestPause(page);
  await press('Make the backup');
  await expect(page.getByText('Your backup is ready')).toBeVisible({ timeout: 30_000 });
  // On the page's own thread scrypt alone would hold it for more than a second.
  expect(await longest()).toBeLessThan(500);
});

test('a removed passkey opens nothing, and the last one takes its button along', async () => {
  await openKeys();
  for (let left = 2; left > 0; left--) {
    await page
      .getByRole('button', { name: /^Remove the passkey/ })
      .first()
      .click();
    await page.locator('.passkey-remove').getByRole('button', { name: 'Remove', exact: true }).click();
    await expect(page.getByText('On this device')).toHaveCount(left - 1);
  }
  await expect(page.getByText('The passkey is removed.')).toBeVisible();
  await lock();
  await expect(field('Password')).toBeVisible();
  await expect(byPasskey()).toHaveCount(0);
});

/** Milliseconds that the page's own thread was busy in one go at most, from now on. */
async function longestPause(of: Page): Promise<() => Promise<number>> {
  await of.evaluate(() => {
    let last = performance.now();
    const state = { pause: 0 };
    setInterval(() => {
      const now = performance.now();
      state.pause = Math.max(state.pause, now - last);
      last = now;
    }, 20);
    Object.assign(globalThis, { longestPause: state });
  });
  return () => of.evaluate(() => (globalThis as unknown as { longestPause: { pause: number } }).longestPause.pause);
}

/** What this page sends to the background from now on, as text. */
async function listenToMessages(from: Page): Promise<() => Promise<string[]>> {
  await from.evaluate(() => {
    const heard: string[] = [];
    const { runtime } = chrome;
    const send = runtime.sendMessage.bind(runtime);
    Object.assign(globalThis, { heard });
    runtime.sendMessage = ((...given: Parameters<typeof send>) => {
      heard.push(JSON.stringify(given));
      return send(...given);
    }) as typeof runtime.sendMessage;
  });
  return () => from.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
}
