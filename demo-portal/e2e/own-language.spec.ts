import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import * as arabic from '../../extension/strings/ar.ts';
import * as english from '../../extension/strings/en.ts';
import { testOutput } from '../../scripts/ports.ts';
import { address, launchPatient, type Patient, setUp } from './patient.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let patient: Patient;

test.beforeAll(async () => {
  test.setTimeout(90_000);
  patient = await launchPatient({ extension: `${root}${testOutput}/chrome-mv3` });
  await setUp(patient);
});
test.afterAll(() => patient?.close());

test('a language chosen in the settings is spoken by every page from then on, Arabic from right to left, and taken back', async () => {
  test.setTimeout(60_000);
  const page = patient.dashboard;
  await page.goto(address('dashboard.html#settings'));
  await page.reload();
  const choice = page.getByLabel(english.settings.languageTitle, { exact: true });
  await choice.selectOption('ar');
  await page.getByRole('button', { name: english.settings.languageUse }).click();
  await expect(page.getByRole('heading', { level: 1, name: arabic.settings.title })).toBeVisible({ timeout: 20_000 });
  const html = page.locator('html');
  await expect(html).toHaveAttribute('lang', 'ar');
  await expect(html).toHaveAttribute('dir', 'rtl');
  // The navigation stands where reading begins.
  const sides = await page.evaluate(() => {
    const at = (name: string) => document.querySelector(name)!.getBoundingClientRect().left;
    return { navigation: at('nav'), content: at('main') };
  });
  expect(sides.navigation).toBeGreaterThan(sides.content);

  const popup = await patient.popupTab();
  await expect(popup.getByText(arabic.popup.nobody)).toBeVisible({ timeout: 20_000 });
  await expect(popup.locator('html')).toHaveAttribute('dir', 'rtl');
  await popup.close();

  await page.getByLabel(arabic.settings.languageTitle, { exact: true }).selectOption('');
  await page.getByRole('button', { name: arabic.settings.languageUse }).click();
  await expect(page.getByRole('heading', { level: 1, name: english.settings.title })).toBeVisible({ timeout: 20_000 });
  await expect(html).toHaveAttribute('dir', 'ltr');
});
