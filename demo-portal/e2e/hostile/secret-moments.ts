import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { joinKey } from '../../../extension/recovery/recovery-key.ts';
import { ella } from '../../../extension/testing/profiles.ts';
import { type Patient, password } from '../patient.ts';
import { VirtualPasskeys } from '../virtual-passkeys.ts';
import { type Needle, spellings, wordNeedles } from './needles.ts';
import { askBackground } from './own-screen.ts';

export const passphrase = 'copper lantern meadow nine';
export const newPassword = 'harbour violin seven clouds';

/** What other browsers of the same patient have, made once and only where a moment needs it. */
export interface Elsewhere {
  words: readonly string[];
  /** A backup file under `passphrase`, on disk. */
  backup(): Promise<string>;
  /** Shares of three guardians. */
  shares(): Promise<readonly string[]>;
}

/** A moment at which the browser dies, with a secret on the screen or just passed on. */
export interface Moment {
  name: string;
  /** Needs a vault of its own; otherwise a browser that was never set up. */
  own?: true;
  /** Brings it about; what may be nowhere afterwards, besides the vault's own secrets. */
  act(patient: Patient, elsewhere: Elsewhere): Promise<Needle[]>;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const fill = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);
const named = (name: string, text: string): Needle[] => spellings(name, Buffer.from(text));
async function visit(page: Page, section: string): Promise<void> {
  await page.evaluate((name) => {
    location.hash = name;
  }, section);
  await page.locator('main.page h1').first().waitFor();
}
const typeWords = async (page: Page, words: readonly string[]) => {
  for (const [place, word] of words.entries()) await fill(page, `Word ${place + 1}`, word);
};
const typeTwice = async (page: Page, label: string, chosen: string) => {
  await fill(page, label, chosen);
  await fill(page, 'The same password again', chosen);
};
const shownWords = (page: Page) => page.locator('ol.words b').allTextContents();

export async function makeBackup(page: Page, folder: string): Promise<string> {
  await visit(page, 'backup');
  await fill(page, 'Your Chartkey password', password);
  await fill(page, 'Passphrase for the file', passphrase);
  await fill(page, 'The same passphrase again', passphrase);
  await press(page, 'Make the backup');
  const save = page.getByRole('button', { name: 'Save the file' });
  await save.waitFor({ timeout: 60_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
  const file = join(folder, 'backup.age');
  await download.saveAs(file);
  return file;
}

/** Leaves the last share on the screen. */
export async function makeShares(page: Page): Promise<string[]> {
  await visit(page, 'guardians');
  const names = ['Ana', 'Ben', 'Carla'];
  for (const [i, name] of names.entries()) await fill(page, `Name of guardian ${i + 1}`, name);
  await fill(page, 'Your name on the sheets', 'Elena Marsh');
  await fill(page, 'Your Chartkey password', password);
  await press(page, 'Make the shares');
  const shares: string[] = [];
  for (const [i, name] of names.entries()) {
    await page.getByRole('heading', { name: `Share ${i + 1} of 3: ${name}` }).waitFor({ timeout: 60_000 });
    const again = page.getByRole('button', { name: 'Show again' });
    if (await again.isVisible()) await again.click();
    shares.push((await page.locator('.share-text').textContent())!);
    await page.getByLabel(`${name}’s share is on paper or saved`).check();
    if (i < 2) await press(page, 'Next share');
  }
  return shares;
}

/** As it is printed, without its spaces, and as the bytes that open. */
const shareNeedles = async (shares: readonly string[]): Promise<Needle[]> => [
  ...shares.flatMap((share, i) => [
    ...named(`share ${i + 1}`, share),
    ...named(`share ${i + 1}`, share.replaceAll(' ', '')),
  ]),
  ...spellings('recovery key', Buffer.from((await joinKey(shares.slice(0, 2))).key)),
];

export const moments: readonly Moment[] = [
  {
    name: 'recovery words typed, to come back',
    act: async ({ dashboard }, { words }) => {
      await press(dashboard, 'I already have words');
      await typeWords(dashboard, words);
      return wordNeedles(words);
    },
  },
  {
    name: 'the words found their copy, and a new password is typed',
    act: async ({ dashboard }, { words }) => {
      await press(dashboard, 'I already have words');
      await typeWords(dashboard, words);
      await press(dashboard, 'Find my records');
      await dashboard.getByRole('heading', { name: 'We found your records' }).waitFor({ timeout: 15_000 });
      await press(dashboard, 'Choose a password');
      await typeTwice(dashboard, 'Password', newPassword);
      return [...wordNeedles(words), ...named('new password', newPassword)];
    },
  },
  {
    name: 'a backup file and its passphrase, to come back',
    act: async ({ dashboard }, { backup }) => {
      await press(dashboard, 'A backup file');
      await dashboard.locator('input[type=file]').setInputFiles(await backup());
      await fill(dashboard, 'Passphrase of the file', passphrase);
      await typeTwice(dashboard, 'New password', newPassword);
      return [...named('passphrase', passphrase), ...named('new password', newPassword)];
    },
  },
  {
    name: 'two shares of guardians typed, to come back',
    act: async ({ dashboard }, elsewhere) => {
      const shares = await elsewhere.shares();
      await press(dashboard, 'Guardians');
      for (const [i, share] of shares.slice(0, 2).entries()) await fill(dashboard, `Share ${i + 1}`, share);
      return shareNeedles(shares);
    },
  },
  {
    name: 'the words on hold',
    own: true,
    act: async ({ dashboard, words }) => {
      await visit(dashboard, 'keys');
      await press(dashboard, 'Show my words again');
      await fill(dashboard, 'Your password', password);
      await press(dashboard, 'Go on');
      await dashboard.getByRole('button', { name: /show for 30 seconds/ }).click({ timeout: 30_000 });
      expect(await shownWords(dashboard)).toEqual(words);
      return [];
    },
  },
  {
    name: 'the recovery sheet, as it is printed',
    own: true,
    act: async ({ dashboard, words }) => {
      await visit(dashboard, 'kit');
      await fill(dashboard, 'Your Chartkey password', password);
      await press(dashboard, 'Show my words');
      await dashboard.locator('.print-sheet').waitFor({ timeout: 30_000 });
      await dashboard.emulateMedia({ media: 'print' });
      expect(await dashboard.locator('.print-sheet').textContent()).toContain(words[11]);
      return [];
    },
  },
  {
    name: 'a backup under a passphrase, just saved',
    own: true,
    act: async ({ dashboard, folder }) => {
      await makeBackup(dashboard, folder);
      return named('passphrase', passphrase);
    },
  },
  {
    name: 'the shares for the guardians, on the screen',
    own: true,
    act: async ({ dashboard }) => shareNeedles(await makeShares(dashboard)),
  },
  {
    name: 'a passkey, just added',
    own: true,
    act: async ({ dashboard }) => {
      await VirtualPasskeys.in(dashboard, { prf: true });
      await visit(dashboard, 'keys');
      await press(dashboard, 'Add a passkey');
      await fill(dashboard, 'Your password now', password);
      await press(dashboard, 'Continue');
      await dashboard.getByText('Your passkey opens Chartkey from now on.').waitFor({ timeout: 30_000 });
      return [];
    },
  },
  {
    name: 'the password, just changed',
    own: true,
    act: async ({ dashboard }) => {
      await visit(dashboard, 'keys');
      await press(dashboard, 'Change password');
      await fill(dashboard, 'Your password now', password);
      await typeTwice(dashboard, 'New password', newPassword);
      await press(dashboard, 'Save new password');
      await dashboard.getByText('Your password is changed.').waitFor({ timeout: 30_000 });
      return named('new password', newPassword);
    },
  },
  {
    name: 'the words of somebody who takes over, on the screen',
    own: true,
    act: async ({ dashboard }) => {
      await askBackground(dashboard, 'people.add', { profile: ella });
      await visit(dashboard, 'people');
      await press(dashboard, `Hand over to ${ella.name}`);
      await press(dashboard, 'Begin');
      await fill(dashboard, 'Your password', password);
      await press(dashboard, 'Go on to the words');
      await press(dashboard, 'Show the words');
      await expect(dashboard.locator('ol.words b')).toHaveCount(12, { timeout: 15_000 });
      return wordNeedles(await shownWords(dashboard));
    },
  },
  {
    name: 'the words typed, to try them out',
    own: true,
    act: async ({ dashboard, words }) => {
      await visit(dashboard, 'rehearse');
      await typeWords(dashboard, words);
      await press(dashboard, 'Try');
      await dashboard.getByText('Your words open this vault.').waitFor({ timeout: 30_000 });
      await typeWords(dashboard, words);
      return [];
    },
  },
];
