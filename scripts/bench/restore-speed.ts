import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { askBackground } from '../../demo-portal/e2e/hostile/own-screen.ts';
import { launchPatient, password } from '../../demo-portal/e2e/patient.ts';
import { chromiumId } from '../../extension/id.ts';
import { newWords } from '../../extension/vault/words.ts';
import { testOutput, testPorts } from '../ports.ts';
import { startStack } from '../stack.ts';
import { type Figure, median, quantile, round } from './figure.ts';
import { clock } from './journey-scene.ts';
import { type LargeLife, writeLargeLife } from './large-life.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const size = { bytes: 4_000_000, grants: 500 };

/**
 * From the words on a bare profile until everything is back: the click on “Find my records” to the last page, with the
 * choosing of a password in between as fast as a machine types. Each run is another browser.
 */
export async function restoreSpeed(runs: number): Promise<Figure[]> {
  const dataDir = `${root}.chartkey/restore-${testPorts.chain}`;
  const stack = await startStack({ ports: testPorts, dataDir });
  try {
    const words = newWords(12);
    const life = await writeLargeLife(words, stack.gatewayUrl, stack.deployment, size);
    const whole: number[] = [];
    const afterPassword: number[] = [];
    for (let run = 0; run < runs; run++) {
      const one = await restoreOnce(words, life);
      whole.push(one.whole);
      afterPassword.push(one.afterPassword);
    }
    const note = `${round(life.bytes / 1e6, 1)} MB, ${life.items} items, ${life.grants} grants, ${life.receipts} receipts; ${runs} bare browsers`;
    return [
      {
        name: 'restore: words to everything back',
        value: round(quantile(whole, 1) / 1000),
        unit: 's worst',
        limit: { atMost: 10 },
        note: `${note}, median ${round(median(whole) / 1000)} s`,
      },
      {
        name: 'restore: of that, from the new password on',
        value: round(median(afterPassword) / 1000),
        unit: 's median',
        note: 'Argon2id, vault, index, blobs, merge, cross-check with the chain',
      },
    ];
  } finally {
    await stack.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function restoreOnce(words: readonly string[], life: LargeLife) {
  const patient = await launchPatient({ extension: `${root}${testOutput}/chrome-mv3` });
  try {
    const page = patient.dashboard;
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    await press('I already have words');
    for (const [place, word] of words.entries()) await page.getByLabel(`Word ${place + 1}`, { exact: true }).fill(word);
    const began = clock();
    await press('Find my records');
    await press('Choose a password');
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByLabel('The same password again').fill(password);
    const chosen = clock();
    await press('Continue');
    await page.getByRole('heading', { name: 'Your records are back' }).waitFor({ timeout: 120_000 });
    const over = clock();
    const [sharing, records] = [
      await askBackground(page, 'sharing.list', {}),
      await askBackground(page, 'records.view', {}),
    ];
    const kept = await page.evaluate(receiptsKept);
    if (sharing.length !== life.grants || records.items < life.items || kept < life.receipts - 31)
      throw new Error(
        `${chromiumId}: only ${sharing.length} grants, ${records.items} items, ${kept} receipts came back`,
      );
    return { whole: over - began, afterPassword: over - chosen };
  } finally {
    await patient.close();
  }
}

/** In a page of the extension: whole receipts on disk. The last few, which fill no pack, come from the gateway later. */
const receiptsKept = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('chartkey');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const asked = opening.result
        .transaction('rows')
        .objectStore('rows')
        .count(IDBKeyRange.bound('receipt/', 'receipt/\uffff'));
      asked.onsuccess = () => {
        opening.result.close();
        resolve(asked.result);
      };
      asked.onerror = () => reject(asked.error);
    };
  });
