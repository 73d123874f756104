import type { Page } from '@playwright/test';
import { argon2id } from 'hash-wasm';
import { askBackground } from '../../demo-portal/e2e/hostile/own-screen.ts';
import { address, type Patient, password } from '../../demo-portal/e2e/patient.ts';
import { VirtualPasskeys } from '../../demo-portal/e2e/virtual-passkeys.ts';
import { kdfNow } from '../../extension/vault/kdf-costs.ts';
import { type Figure, median, quantile, round } from './figure.ts';

/** Milliseconds from the click, and from the passkey's answer where one was asked, until what was locked away is painted. */
interface Unlocked {
  sinceClick: number;
  sinceAnswer: number | undefined;
}

/** Presses the button inside the page. */
const pressed = (page: Page, name: string): Promise<Unlocked> =>
  page.getByRole('button', { name, exact: true }).evaluate(
    (button: HTMLButtonElement) =>
      new Promise<Unlocked>((resolve) => {
        let clicked = 0;
        let answered: number | undefined;
        const ask = navigator.credentials.get.bind(navigator.credentials);
        navigator.credentials.get = async (options) => {
          const answer = await ask(options);
          answered = performance.now();
          return answer;
        };
        const painted = () => {
          const now = performance.now();
          resolve({ sinceClick: now - clicked, sinceAnswer: answered && now - answered });
        };
        new MutationObserver((_, seen) => {
          if (document.querySelector('.unlock')) return;
          seen.disconnect();
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = painted;
          requestAnimationFrame(() => port2.postMessage(undefined));
        }).observe(document.body, { childList: true, subtree: true });
        clicked = performance.now();
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
 * Unlocking a page that was just opened, by password and by passkey (Chromium's virtual authenticator). The controls, in
 * turns with it, are what we wait for ourselves: the one thing that is slow on purpose, and the browser asking its
 * authenticator.
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
  const [typed, touched, asking, raw]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let run = -1; run < runs; run++) {
    await locked();
    await page.getByLabel('Password', { exact: true }).fill(password);
    const byPassword = await pressed(page, 'Unlock');
    const argon = await rawArgon();
    await locked();
    const byPasskey = await pressed(page, 'Unlock with a passkey');
    // The first turn warms up the browser's caches.
    if (run < 0) continue;
    typed.push(byPassword.sinceClick);
    raw.push(argon);
    touched.push(byPasskey.sinceAnswer!);
    asking.push(byPasskey.sinceClick - byPasskey.sinceAnswer!);
  }
  await page.close();
  const figure = (name: string, values: number[], atMost: number, note: string): Figure => ({
    name,
    value: round(quantile(values, 0.75), 0),
    unit: 'ms p75',
    limit: { atMost },
    note: `${runs} runs, p50 ${round(median(values), 0)}${note}`,
  });
  const ceremony = `; from click to the authenticator's answer p50 ${round(median(asking), 0)} ms`;
  const control = `; Argon2id alone p75 ${round(quantile(raw, 0.75), 0)}, p50 ${round(median(raw), 0)} ms`;
  return [
    figure('unlock: password to records', typed, 700, control),
    figure('unlock: passkey to records, after the gesture', touched, 100, ceremony),
  ];
}
