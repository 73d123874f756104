import type { Page } from '@playwright/test';
import { type LaunchOptions, launchProfile, type Profile } from './browsers.ts';
import { signIn } from './portals.ts';

/** A clinician at their own browser, without the extension. */
export interface Clinician extends Profile {
  page: Page;
}

export async function launchClinician(
  lakeview: string,
  options: Omit<LaunchOptions, 'extensions'> = {},
): Promise<Clinician> {
  const profile = await launchProfile(options);
  const page = await profile.context.newPage();
  await signIn(page, lakeview, 'clinician');
  return { ...profile, page };
}

/** Opens the patient's shared records on the staff page and waits until they are readable. */
export async function openRecords(page: Page, lakeview: string): Promise<void> {
  await page.goto(`${lakeview}/staff/patients/patient-1/outside-records`);
  const records = page.locator('chartkey-records');
  const open = records.getByRole('button', { name: 'Open records' });
  const shown = records.getByText(/^Shared by the patient until/);
  await open.or(shown).first().waitFor({ timeout: 30_000 });
  if (await open.isVisible()) await open.click();
  await shown.first().waitFor({ timeout: 60_000 });
}

/** Everything the page was able to decrypt, resource texts verbatim. */
export async function exportRecords(page: Page): Promise<string[]> {
  const ndjson = await page
    .locator('chartkey-records')
    .evaluate((element) => (element as HTMLElement & { export(): Promise<string> }).export());
  return ndjson.split('\n').filter((line) => line !== '');
}
