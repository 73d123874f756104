import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { askBackground } from '../../demo-portal/e2e/hostile/own-screen.ts';
import { launchPatient, type Patient, password } from '../../demo-portal/e2e/patient.ts';
import type { Profile } from '../../extension/profiles/profile.ts';
import { newWords } from '../../extension/vault/words.ts';
import { testOutput, testPorts } from '../ports.ts';
import { startStack } from '../stack.ts';
import type { Figure } from './figure.ts';
import { controlFolder, controlPage } from './journey-scene.ts';
import { writeLargeLife } from './large-life.ts';
import { coldPopup, popupPaint } from './popup-speed.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** 500 grants of 60 portals, 8 openings each: 5,000 rows of activity. */
const size = { bytes: 10_000_000, grants: 500, live: 100, portals: 60, openings: 8 };
const people = 4;

const profileOf = (n: number): Profile => ({
  name: `Child ${n}`,
  birthDate: `20${String(10 + n)}-05-04`,
  adultAt: 18,
  acting: { relation: 'child', authority: 'parent' },
});

/** The popup of somebody who has lived long with Chartkey, acts for four others, and whose browser has put the worker to sleep. */
export async function powerPatient(runs: number): Promise<Figure[]> {
  const dataDir = `${root}.chartkey/power-${testPorts.chain}`;
  const stack = await startStack({ ports: testPorts, dataDir });
  try {
    const words = newWords(12);
    const life = await writeLargeLife(words, stack.gatewayUrl, stack.deployment, size);
    const patient = await launchPatient({
      extension: `${root}${testOutput}/chrome-mv3`,
      alongside: [controlFolder],
    });
    try {
      await restore(patient, words);
      await askBackground(patient.dashboard, 'settings.set', { autoLockMinutes: 60 });
      for (let n = 1; n <= people; n++) await askBackground(patient.dashboard, 'people.add', { profile: profileOf(n) });
      await askBackground(patient.dashboard, 'people.switch', {});
      const { total } = await askBackground(patient.dashboard, 'activity.list', { limit: 1 });
      const vault = `${life.grants} grants, ${size.portals} portals, ${people + 1} profiles, ${total} rows of activity, ${life.items} items`;
      const scene = { patient, control: controlPage };
      const named = (figure: Figure): Figure => ({
        ...figure,
        name: figure.name.replace('popup:', 'power patient:'),
        note: `${figure.note}; ${vault}`,
      });
      const paint = await popupPaint(scene, runs, 'awake');
      const cold = await coldPopup(scene, runs);
      return [{ ...named(paint), limit: { atMost: 100 } }, ...cold.map(named)];
    } finally {
      await patient.close();
    }
  } finally {
    await stack.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** From the words, as anybody comes back: nothing is put into the browser by the back door. */
async function restore({ dashboard: page }: Patient, words: readonly string[]): Promise<void> {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await press('I already have words');
  for (const [place, word] of words.entries()) await page.getByLabel(`Word ${place + 1}`, { exact: true }).fill(word);
  await press('Find my records');
  await press('Choose a password');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('The same password again').fill(password);
  await press('Continue');
  await page.getByRole('heading', { name: 'Your records are back' }).waitFor({ timeout: 180_000 });
}
