import { expect } from '@playwright/test';
import { type Patient, password } from './patient.ts';

/**
 * Restores from words on a bare profile, as a person does: from the first page to the last. Resolves with what the last page
 * says, name by name. `from` is what is pressed first, `chosen` the new password.
 */
export async function restoreFromWords(
  patient: Patient,
  words: readonly string[],
  { from = 'I already have words', chosen = password } = {},
): Promise<Record<string, string>> {
  const page = patient.dashboard;
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await press(from);
  for (const [place, word] of words.entries()) await page.getByLabel(`Word ${place + 1}`, { exact: true }).fill(word);
  await press('Find my records');
  await expect(page.getByRole('heading', { name: 'We found your records' })).toBeVisible({ timeout: 15_000 });
  await press('Choose a password');
  await page.getByLabel('Password', { exact: true }).fill(chosen);
  await page.getByLabel('The same password again').fill(chosen);
  await press('Continue');
  await expect(page.getByRole('heading', { name: 'Your records are back' })).toBeVisible({ timeout: 60_000 });
  const rows = await page.locator('dl.restored > div').all();
  const told = await Promise.all(
    rows.map(async (row) => [await row.locator('dt').textContent(), await row.locator('dd').textContent()] as const),
  );
  return Object.fromEntries(told);
}
