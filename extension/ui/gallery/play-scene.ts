import type { Page } from '@playwright/test';
import { setup } from '../../strings/words.ts';
import type { Scene } from './scenes.ts';

/** The words that the samples' new vault has (`sample-platform.ts`). */
const sampleWords = 'ladder velvet cabin ocean dizzy maple tonic brave lunar swift olive crane'.split(' ');

/** Does in an open page what the scene says to do before looking at it. */
export async function playScene(
  page: Page,
  { press = [], unfold = [], choose = [], fill = {}, password, stay, quiz, last = [] }: Scene,
): Promise<void> {
  const secrets = page.locator('input[type=password]:visible');
  const submit = page.locator('button[type=submit]').first();
  const type = async () => {
    for (const field of await secrets.all()) await field.fill(password ?? '');
  };
  for (const [label, text] of Object.entries(fill)) await page.getByLabel(label, { exact: true }).fill(text);
  for (const name of press) {
    if (password) await type();
    if (password && (await secrets.count()) > 1 && (await submit.count()) > 0) await submit.click();
    await page.getByRole('button', { name, exact: true }).click();
  }
  for (const text of unfold) await page.getByText(text, { exact: true }).first().click();
  for (const name of choose) await page.getByRole('radio', { name, exact: true }).check({ force: true });
  if (password && (await secrets.count()) > 1) {
    await type();
    if (stay) await page.waitForTimeout(400);
    else await submit.click();
  }
  const question = quiz && new RegExp(`^${setup.quizQuestion(0).replace('?', '\\?').replace('0', '\\d+')}$`);
  for (let answered = 0; question && answered < 3; answered++) {
    const asked = page.getByText(question).last();
    const place = Number(/\d+/.exec((await asked.textContent()) ?? '')?.[0]);
    await page.getByRole('button', { name: sampleWords[place - 1]!, exact: true }).click();
    await page.waitForTimeout(50);
  }
  for (const name of last) await page.getByRole('button', { name, exact: true }).click();
}
