import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { type Bytes, type Hex, toBase64url, toHex } from '#protocol/bytes';
import type { AccessRequest } from '#protocol/wire/agent';
import { chromiumId } from '../../../extension/id.ts';
import type { ScreenInput, ScreenMethod, ScreenResults } from '../../../extension/messages/protocol.ts';
import type { Institution } from '../../../extension/testing/institution.ts';
import { smallChart } from '../../../extension/testing/small-chart.ts';
import { testOutput } from '../../../scripts/ports.ts';
import { allowSite } from '../browsers.ts';
import { launchPatient, type Patient, type PatientOptions, password, setUp } from '../patient.ts';
import { type HostileStack, startHostileStack } from './hostile-stack.ts';
import { askBackground } from './own-screen.ts';
import { RawAgent } from './raw-agent.ts';

/** A patient with a vault, a stack whose wires can be held, and sites that speak the raw protocol. */
export interface Scene extends HostileStack {
  patient: Patient;
  /** What a screen of the extension would be told. */
  tell<M extends ScreenMethod>(method: M, params: ScreenInput<M>): Promise<ScreenResults[M]>;
  /** Gives the site its bridge, as the patient's click on Connect does. */
  connect(...origins: string[]): Promise<void>;
  /** A new tab on that origin with a port to the extension. */
  visit(origin: string, path?: string): Promise<RawAgent>;
  /** The patient has this chart from that custodian: offered, accepted, sent and filed. */
  give(custodian: Institution, chart?: string): Promise<void>;
  /** Types the password where a screen of the extension asks for it. */
  unlock(screen: Page): Promise<void>;
  /** Questions and offers that wait for an answer. */
  waiting(): Promise<ScreenResults['popup.view']['needsAnswer']>;
}

/** Looks often: what is waited for comes within milliseconds. */
export const soon = { intervals: [40], timeout: 20_000 };
/** For what is asked through a page: the extension slows one that asks more than about once a second for long (V3). */
export const asked = { intervals: [40, 200, 1000], timeout: 20_000 };

export const extensionFolder = (): string =>
  fileURLToPath(new URL(`../../../${testOutput}/chrome-mv3`, import.meta.url));

export async function openScene(
  pages: Readonly<Record<string, string>> = {},
  browser: Omit<PatientOptions, 'extension'> = {},
): Promise<Scene> {
  const stack = await startHostileStack(pages);
  const patient = await launchPatient({ extension: extensionFolder(), ...browser }).catch(async (error) => {
    await stack.stop();
    throw error;
  });
  const tell: Scene['tell'] = (method, params) => askBackground(patient.dashboard, method, params);
  const scene: Scene = {
    ...stack,
    patient,
    tell,
    connect: async (...origins) => {
      for (const origin of origins) {
        await allowSite(patient.context, chromiumId, origin);
        await patient.dashboard.evaluate((site) => chrome.permissions.request({ origins: [`${site}/*`] }), origin);
        await tell('portals.connect', { origin });
      }
    },
    visit: async (origin, path = '/') => {
      const page = await patient.context.newPage();
      await page.goto(`${origin}${path}`);
      return RawAgent.open(page);
    },
    give: async (custodian, chart = smallChart) => {
      const agent = await scene.visit(custodian.origin);
      const depositId = randomUUID();
      await agent.call('record.deposit', offerOf(custodian, depositId));
      await tell('deposit.accept', { depositId });
      const { owner } = await agent.call('record.status', { depositId });
      const bytes = await custodian.packageOf(chart, owner as Hex, Math.floor(Date.now() / 1000));
      await sendPackage(agent, depositId, bytes);
      await expect.poll(async () => (await tell('deposit.get', { depositId })).state, soon).toBe('filed');
      await agent.page.close();
      await closeQuestions(patient);
    },
    unlock: async (screen) => {
      await screen.getByLabel('Password', { exact: true }).fill(password);
      await screen.getByRole('button', { name: 'Unlock' }).click();
      await expect.poll(async () => (await tell('state.get', {})).phase, soon).toBe('ready');
    },
    waiting: async () => (await tell('popup.view', {})).needsAnswer,
    stop: async () => {
      await patient.close();
      await stack.stop();
    },
  };
  try {
    await setUp(patient);
    return scene;
  } catch (error) {
    await scene.stop();
    throw error;
  }
}

/** A question that the small chart can answer. */
export const questionOf = (asker: Institution, requestId: string): AccessRequest => ({
  requestId,
  desk: asker.desk,
  scopes: ['patient/Observation.rs?category=laboratory'],
  optionalScopes: [],
  purpose: 'TREAT',
  dataFrom: '2019-01',
  dataUntil: '2026-11',
  days: 90,
  reason: 'Before your visit',
});

export const offerOf = (custodian: Institution, depositId: string) => ({
  depositId,
  desk: custodian.desk,
  nonce: toHex(crypto.getRandomValues(new Uint8Array(32))),
  title: 'Your chart',
  count: 7,
});

/** Sends the package from `from` on, in pieces of `piece` bytes. */
export async function sendPackage(agent: RawAgent, depositId: string, bytes: Bytes, from = 0, piece = 100_000) {
  for (let offset = from; offset < bytes.length; offset += piece) {
    const data = toBase64url(bytes.subarray(offset, offset + piece));
    await agent.call('record.chunk', { depositId, offset, data, last: offset + piece >= bytes.length });
  }
}

const isQuestion = (page: Page) => page.url().startsWith(`chrome-extension://${chromiumId}/approve.html`);
export const questionWindows = ({ context }: Pick<Patient, 'context'>): Page[] => context.pages().filter(isQuestion);

export async function closeQuestions(patient: Pick<Patient, 'context'>): Promise<void> {
  for (const page of questionWindows(patient)) await page.close();
}
