import type { Page } from '@playwright/test';
import type { Scene } from './scenes.ts';

/** The words that the samples' new vault has (`sample-platform.ts`). */
const sampleWords = 'ladder velvet cabin ocean dizzy maple tonic brave lunar swift olive crane'.split(' ');

/** Western or Arabic digits. */
const numberIn = (text: string): number =>
  Number(/\d+/.exec(text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)))?.[0]);

/** What to do in a scene, in the words of the language it is shown in; `question` is asked by the quiz, with 0 for the number. */
export type Play = Pick<Scene, 'press' | 'unfold' | 'choose' | 'fill' | 'password' | 'stay' | 'quiz' | 'last'> & {
  question: string;
};

/** Does in an open page what its scene says to do before looking at it (`main.tsx` leaves that there). */
export async function playScene(page: Page): Promise<void> {
  const said = await page.evaluate(() => document.documentElement.dataset.play);
  const {
    press = [],
    unfold = [],
    choose = [],
    fill = {},
    password,
    stay,
    quiz,
    last = [],
    question: asks,
  } = JSON.parse(said ?? '{}') as Partial<Play>;
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
  const question = quiz && asks && new RegExp(`^${asks.replace('?', '\\?').replace(/[0٠]/, '[\\d٠-٩]+')}$`);
  for (let answered = 0; question && answered < 3; answered++) {
    const asked = page.getByText(question).last();
    const place = numberIn((await asked.textContent()) ?? '');
    await page.getByRole('button', { name: sampleWords[place - 1]!, exact: true }).click();
    await page.waitForTimeout(50);
  }
  for (const name of last) await page.getByRole('button', { name, exact: true }).click();
}
