import { expect, type Page } from '@playwright/test';
import { answerYes, type Patient } from './patient.ts';

/** The clinics' pages as their visitors use them. */
export async function signIn(page: Page, origin: string, who: 'patient' | 'clinician'): Promise<void> {
  await page.goto(origin);
  await page
    .getByRole('button', { name: who === 'patient' ? /sign in as (?!.*MD)/i : /sign in as .*MD/i })
    .first()
    .click();
  await page.waitForLoadState();
}

/** Riverside gives the patient a copy; resolves when it is filed. Returns how many items were. */
export async function takeCopy(
  patient: Patient,
  page: Page,
  riverside: string,
  shoot?: (page: Page, name: string) => Promise<void>,
): Promise<number> {
  await page.goto(`${riverside}/copy`);
  await page.locator('chartkey-deposit').getByRole('button', { name: 'Take my copy' }).click();
  const window = await patient.question();
  await expect(window.getByRole('button', { name: 'Accept', exact: true })).toBeVisible();
  await shoot?.(window, 'deposit-offer');
  await answerYes(window, 'Accept');
  const filed = page.locator('chartkey-deposit').getByText(/items from .* are in your Chartkey/);
  await filed.waitFor({ timeout: 90_000 });
  await window.close();
  return Number(/^([\d,]+) items/.exec((await filed.textContent())!.trim())?.[1]?.replaceAll(',', ''));
}

/** Lakeview asks, on `path`; resolves with the approval window. */
export async function ask(patient: Patient, page: Page, lakeview: string, path: string): Promise<Page> {
  await page.goto(`${lakeview}${path}`);
  await page.locator('chartkey-request').getByRole('button', { name: 'Choose what to share' }).click();
  const window = await patient.question();
  await expect(window.getByRole('button', { name: 'Approve', exact: true })).toBeVisible();
  return window;
}

/** Waits until the portal's page believes the grant; takes a counter-offer where the patient gave less. */
export async function settled(page: Page): Promise<void> {
  const request = page.locator('chartkey-request');
  const accept = request.getByRole('button', { name: 'Accept' });
  const granted = request.getByRole('heading', { name: /^Shared until / });
  await accept.or(granted).first().waitFor({ timeout: 30_000 });
  if (await accept.isVisible()) await accept.click();
  await granted.waitFor({ timeout: 30_000 });
}

/** Thirty days instead of ninety: less than was asked. */
export async function narrow(window: Page): Promise<void> {
  await window.getByRole('radio', { name: '30 days' }).click();
  await expect(window.getByText('Your offer is smaller than they asked')).toBeVisible();
}

/** Includes every sensitive topic that is left out, each with its second press, as a person would. */
export async function includeEverything(window: Page): Promise<void> {
  const sensitive = window.locator('.sensitive:not(.hint)').filter({ hasText: 'Leave' });
  const include = window.getByRole('button', { name: /^Include / });
  await expect(window.getByRole('button', { name: 'Approve', exact: true })).toHaveAttribute('aria-disabled', 'false');
  for (let round = 0; round < 20; round++) {
    const waiting = sensitive.filter({ hasNotText: ': included.' });
    if ((await waiting.count()) > 0) {
      await waiting.first().getByRole('radio', { name: 'Include' }).click();
    } else if ((await include.count()) > 0) {
      await include.first().click();
    } else {
      return;
    }
    const yes = window.getByRole('button', { name: /^Yes, include / }).first();
    await yes.click();
    await expect(window.getByRole('button', { name: 'Approve', exact: true })).toHaveAttribute(
      'aria-disabled',
      'false',
    );
  }
}
