import type { Page } from '@playwright/test';
import { argon2id } from 'hash-wasm';
import { askBackground } from '../../demo-portal/e2e/hostile/own-screen.ts';
import { address, type Patient, password } from '../../demo-portal/e2e/patient.ts';
import { VirtualPasskeys } from '../../demo-portal/e2e/virtual-passkeys.ts';
import { kdfNow } from '../../extension/vault/kdf-costs.ts';
import { type Figure, median, quantile, round } from './figure.ts';

/** Presses the button inside the page; milliseconds from the click until what was locked away is there and painted. */
const pressed = (page: Page, name: string): Promise<number> =>
  page.getByRole('button', { name, exact: true }).evaluate(
    (button: HTMLButtonElement) =>
      new Promise<number>((resolve) => {
        let began = 0;
        new MutationObserver((_, seen) => {
          if (document.querySelector('.unlock')) return;
          seen.disconnect();
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - began);
          requestAnimationFrame(() => port2.postMessage(undefined));
        }).observe(document.body, { childList: true, subtree: true });
        began = performance.now();
        button.click();
      }),
  );

/** Argon2id at today's cost and nothing else, by the same WebAssembly; milliseconds. */
async function rawArgon(): Promise<number> {
  const { memoryKiB: memorySize, passes: iterations, lanes: parallelism } = kdfNow;
  const began = performance.now();
  await argon2id({ password, salt: new Uint8Array(16), memorySize, iterations, parallelism, hashLength: 32 });
  return performance.now() - began;
}

/**
 * Unlocking a page that was just opened, by password and by passkey (Chromium's virtual authenticator, which answers the
 * gesture at once). The control, in turns with it, is the one thing that is slow on purpose.
 */
export async function unlockSpeed({ patient }: { patient: Patient }, runs: number): Promise<Figure[]> {
  const page = await patient.context.newPage();
  await page.goto(address('dashboard.html#keys'));
  await VirtualPasskeys.in(page, { prf: true });
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByLabel('Your password now').fill(password);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('Your passkey opens Chartkey from now on.').waitFor();

  const locked = async () => {
    await askBackground(page, 'vault.lock', {});
    await page.reload();
    await page.getByLabel('Password', { exact: true }).waitFor();
  };
  const [typed, touched, raw]: [number[], number[], number[]] = [[], [], []];
  for (let run = -1; run < runs; run++) {
    await locked();
    await page.getByLabel('Password', { exact: true }).fill(password);
    const byPassword = await pressed(page, 'Unlock');
    const argon = await rawArgon();
    await locked();
    const byPasskey = await pressed(page, 'Unlock with a passkey');
    // The first turn warms up the browser's caches.
    if (run < 0) continue;
    typed.push(byPassword);
    raw.push(argon);
    touched.push(byPasskey);
  }
  await page.close();
  const figure = (name: string, values: number[], atMost: number, note: string): Figure => ({
    name,
    value: round(quantile(values, 0.75), 0),
    unit: 'ms p75',
    limit: { atMost },
    note: `${runs} runs, p50 ${round(median(values), 0)}${note}`,
  });
  const control = `; Argon2id alone p75 ${round(quantile(raw, 0.75), 0)}, p50 ${round(median(raw), 0)} ms`;
  return [
    figure('unlock: password to records', typed, 700, control),
    figure('unlock: passkey to records, after the gesture', touched, 100, ''),
  ];
}
