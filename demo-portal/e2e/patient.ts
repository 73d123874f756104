import { expect, type Locator, type Page } from '@playwright/test';
import { chromiumId } from '../../extension/id.ts';
import { allowSite, extensionWindow, type LaunchOptions, launchProfile, type Profile } from './browsers.ts';
import { openToolbarPopup, type ToolbarPopup } from './toolbar-popup.ts';

export const password = 'quiet river lanterns';

/** A patient at their own browser: what a person does, by the names a person reads. */
export interface Patient extends Profile {
  /** The dashboard, always open. */
  dashboard: Page;
  /** The recovery words as they were shown, for tests that look for them where they must not be. */
  words: string[];
  connect(page: Page): Promise<void>;
  openPopup(over: Page): Promise<ToolbarPopup>;
  /** The popup's page in a tab: the same page, drivable in full. */
  popupTab(): Promise<Page>;
  /** The window that asks. */
  question(): Promise<Page>;
}

export const address = (path: string): string => `chrome-extension://${chromiumId}/${path}`;

export interface PatientOptions extends Omit<LaunchOptions, 'extensions'> {
  extension: string;
  /** Other extensions the patient has. */
  alongside?: string[];
}

export async function launchPatient(options: PatientOptions): Promise<Patient> {
  const { extension, alongside = [], ...rest } = options;
  const profile = await launchProfile({ ...rest, extensions: [extension, ...alongside] });
  const { context } = profile;
  // Installing opens it; a tab of our own would lie hidden behind it, and hidden tabs are slowed down.
  const dashboard = await extensionWindow(context, chromiumId, 'dashboard.html');
  await dashboard.waitForLoadState();
  const openPopup = (over: Page) => openToolbarPopup(over, dashboard);
  return {
    ...profile,
    dashboard,
    words: [],
    openPopup,
    connect: async (page) => {
      await allowSite(context, chromiumId, new URL(page.url()).origin);
      const popup = await openPopup(page);
      await popup.press('Connect');
      await popup.waitFor('is connected');
      await page.bringToFront();
    },
    popupTab: async () => {
      const page = await context.newPage();
      await page.setViewportSize({ width: 380, height: 600 });
      await page.goto(address('popup.html'));
      return page;
    },
    question: async () => {
      const window = await extensionWindow(context, chromiumId, 'approve.html');
      await window.setViewportSize({ width: 420, height: 720 });
      return window;
    },
  };
}

/** First run, from welcome to done; fills `patient.words`. */
export async function setUp(patient: Patient, screenshot?: (page: Page, name: string) => Promise<void>): Promise<void> {
  const page = patient.dashboard;
  const shoot = async (name: string) => screenshot?.(page, name);
  const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
  await page.getByRole('button', { name: 'Start' }).waitFor();
  await shoot('setup-welcome');
  await press('Start');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('The same password again').fill(password);
  await shoot('setup-password');
  await press('Continue');
  await press('Show the words');
  await shoot('setup-words');
  const shown = page.locator('ol.words b');
  await expect(shown).toHaveCount(12);
  patient.words.splice(0, patient.words.length, ...(await shown.allTextContents()));
  await press('I have written them down');
  for (let answered = 0; answered < 3; answered++) {
    const question = page.getByText(/^Which is word \d+\?$/);
    const asked = (await question.first().textContent()) ?? '';
    if (answered === 0) await shoot('setup-quiz');
    const position = Number(/\d+/.exec(asked)?.[0]);
    await page.getByRole('button', { name: patient.words[position - 1]!, exact: true }).click();
    if (answered < 2) await expect(page.getByText(asked, { exact: true })).toBeHidden();
  }
  const onward = page.getByRole('button', { name: 'Continue' });
  const done = page.getByRole('heading', { name: 'Chartkey is ready' });
  await onward.or(done).first().waitFor();
  if (await onward.isVisible()) await onward.click();
  await done.waitFor({ timeout: 30_000 });
  await shoot('setup-done');
}

/** Waits until a button that says yes works. */
export async function armed(window: Page, name: 'Approve' | 'Accept' | 'Share now'): Promise<Locator> {
  const yes = window.getByRole('button', { name, exact: true });
  await expect(yes).toHaveAttribute('aria-disabled', 'false', { timeout: 15_000 });
  return yes;
}

/** Presses the twin that says yes, once it is armed. */
export async function answerYes(window: Page, name: 'Approve' | 'Accept'): Promise<void> {
  await (await armed(window, name)).click();
}
