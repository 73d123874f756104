import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { Contract, JsonRpcProvider } from 'ethers';
import { grantsAbi } from '#contracts/abi';
import type { Hex } from '#protocol/bytes';
import { type Clinician, launchClinician } from '../../demo-portal/e2e/clinician.ts';
import { askBackground } from '../../demo-portal/e2e/hostile/own-screen.ts';
import { launchPatient, type Patient, setUp } from '../../demo-portal/e2e/patient.ts';
import { signIn } from '../../demo-portal/e2e/portals.ts';
import { testOutput, testPorts } from '../ports.ts';
import { type Stack, startStack } from '../stack.ts';

/** The local stack with a patient who has a vault, and a clinician: two browsers. The patient's has a control extension beside ours. */
export interface JourneyScene {
  stack: Stack;
  patient: Patient;
  clinician: Clinician;
  /** A tab of the patient's, signed in where it was last sent. */
  portal: Page;
  /** Address of a page of the control extension. */
  control(page: string): string;
  /** Whether a grant is a live token on the chain, by its id. */
  isActive(grant: Hex): Promise<boolean>;
  stop(): Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
export const controlFolder = fileURLToPath(new URL('control-extension', import.meta.url));

/** What Chromium calls an unpacked extension without a key: the SHA-256 of its folder's path, in letters a to p. */
const idOfFolder = (folder: string): string =>
  createHash('sha256')
    .update(folder)
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));

/** Address of a page of the control extension. */
export const controlPage = (page: string): string => `chrome-extension://${idOfFolder(controlFolder)}/${page}`;

export async function openJourneyScene(beforeSetUp: (scene: Omit<JourneyScene, 'clinician'>) => Promise<void>) {
  const stack = await startStack({ ports: testPorts, dataDir: `${root}.chartkey/journeys-${testPorts.chain}` });
  const stops: (() => Promise<unknown>)[] = [stack.stop];
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  try {
    const patient = await launchPatient({
      extension: `${root}${testOutput}/chrome-mv3`,
      alongside: [controlFolder],
    });
    stops.push(patient.close);
    const provider = new JsonRpcProvider(stack.rpcUrl, stack.deployment.chainId, {
      staticNetwork: true,
      cacheTimeout: -1,
    });
    stops.push(async () => provider.destroy());
    const grants = new Contract(stack.deployment.grants, grantsAbi, provider);
    const scene = {
      stack,
      patient,
      portal: await patient.context.newPage(),
      control: controlPage,
      isActive: (grant: Hex): Promise<boolean> => grants.getFunction('isActive')(grant),
      stop,
    };
    await beforeSetUp(scene);
    await setUp(patient);
    // The bench takes longer than a pause at a desk; and what is clicked is meant, so nothing waits to be undone.
    await askBackground(patient.dashboard, 'settings.set', { autoLockMinutes: 60, undoSeconds: 0 });
    for (const origin of [stack.riverside, stack.lakeview]) {
      await signIn(scene.portal, origin, 'patient');
      await patient.connect(scene.portal);
    }
    const clinician = await launchClinician(stack.lakeview);
    stops.push(clinician.close);
    return { ...scene, clinician } satisfies JourneyScene;
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Unix milliseconds with a fraction, on the one clock that every process of this machine shares. */
export const clock = (): number => performance.timeOrigin + performance.now();

/** Clicks, and tells when the page itself heard the click, as `clock`: the driver's own time does not count. */
export async function clickedAt(page: Page, button: Locator): Promise<number> {
  await page.evaluate(() => {
    const note = (event: Event) => {
      document.documentElement.dataset.clickedAt = String(performance.timeOrigin + event.timeStamp);
    };
    addEventListener('click', note, { capture: true, once: true });
  });
  await button.click();
  return Number(await page.evaluate(() => document.documentElement.dataset.clickedAt));
}

/** Keeps when the page hears `event` for the next time, as `clock`. */
export async function noteEvent(page: Page, event: string): Promise<void> {
  await page.evaluate((name) => {
    delete document.documentElement.dataset.heardAt;
    const note = () => {
      document.documentElement.dataset.heardAt = String(performance.timeOrigin + performance.now());
    };
    addEventListener(name, note, { once: true });
  }, event);
}

export async function notedAt(page: Page, timeout = 60_000): Promise<number> {
  const heard = page.locator('html[data-heard-at]');
  await heard.waitFor({ state: 'attached', timeout });
  return Number(await heard.getAttribute('data-heard-at'));
}

/** Asks every 20 ms until it holds; the moment it did, as `clock`. */
export async function whenTrue(holds: () => Promise<boolean>, what: string): Promise<number> {
  const deadline = clock() + 30_000;
  while (!(await holds())) {
    if (clock() > deadline) throw new Error(`not within 30 s: ${what}`);
    await sleep(20);
  }
  return clock();
}
