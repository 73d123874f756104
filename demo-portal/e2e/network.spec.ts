import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { chromiumId } from '../../extension/id.ts';
import { extensionEnv, testOutput, testPorts } from '../../scripts/ports.ts';
import { type Stack, startStack } from '../../scripts/stack.ts';
import { launchClinician, openRecords } from './clinician.ts';
import { type NetLog, netLogFlags, readNetLog } from './hostile/net-log.ts';
import { askBackground } from './hostile/own-screen.ts';
import { type SiteServer, serveSites } from './hostile/site-server.ts';
import { answerYes, launchPatient, type Patient, password, setUp } from './patient.ts';
import { ask, settled, signIn, takeCopy } from './portals.ts';

/**
 * A whole run, recorded by the browsers themselves (Chromium's net log): set-up, both sites connected, a copy, a question,
 * an opening, settings, keys, backup, guardians, a rehearsal, export, stop, erasing. Real stack, portals and browsers.
 */
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const root = fileURLToPath(new URL('../..', import.meta.url));
const dataDir = `${root}.chartkey/network-${testPorts.chain}`;
/** Nothing of ours is there: what asks for it must be found. */
const elsewhere = 'http://tracker.elsewhere.example';
const passphrase = 'copper lantern meadow nine';

let stack: Stack;
let folder: string;
/** A site with no policy of its own: its page loads what it likes, and the record must show it. */
let sites: SiteServer;
const careless = () => sites.originOf('careless');
const logs: Record<'patient' | 'clinician', NetLog | undefined> = { patient: undefined, clinician: undefined };

test.beforeAll(async () => {
  stack = await startStack({ ports: testPorts, dataDir });
  sites = await serveSites(testPorts.walletRelay!);
  folder = await mkdtemp(join(tmpdir(), 'chartkey-network-'));
});
test.afterAll(async () => {
  await sites?.stop();
  await stack?.stop();
  await rm(dataDir, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const fill = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);
const visit = async (page: Page, section: string) => {
  await page.evaluate((name) => {
    location.hash = name;
  }, section);
  await page.locator('main h1').first().waitFor();
};

async function useKeys(page: Page): Promise<void> {
  await visit(page, 'backup');
  await fill(page, 'Your Chartkey password', password);
  await fill(page, 'Passphrase for the file', passphrase);
  await fill(page, 'The same passphrase again', passphrase);
  await press(page, 'Make the backup');
  await page.getByRole('button', { name: 'Save the file' }).waitFor({ timeout: 60_000 });
  await visit(page, 'guardians');
  for (const [i, name] of ['Ana', 'Ben', 'Carla'].entries()) await fill(page, `Name of guardian ${i + 1}`, name);
  await fill(page, 'Your name on the sheets', 'Elena Marsh');
  await fill(page, 'Your Chartkey password', password);
  await press(page, 'Make the shares');
  await page.getByRole('heading', { name: 'Share 1 of 3: Ana' }).waitFor({ timeout: 60_000 });
}

async function rehearse(page: Page, words: readonly string[]): Promise<void> {
  await visit(page, 'rehearse');
  for (const [i, word] of words.entries()) await fill(page, `Word ${i + 1}`, word);
  await press(page, 'Try');
  await page
    .getByText(/^Last rehearsed on/)
    .first()
    .waitFor({ timeout: 30_000 });
}

/** Every section, and both of the longest works: what they load is loaded. */
async function useEverything(page: Page, patient: Patient): Promise<void> {
  for (const section of ['records', 'sharing', 'activity', 'portals', 'people', 'keys', 'settings'])
    await visit(page, section);
  await press(page, 'Make the file');
  await page.getByText(/^The file is ready:/).waitFor({ timeout: 60_000 });
  await useKeys(page);
  await rehearse(page, patient.words);
}

async function erase(page: Page): Promise<void> {
  await visit(page, 'erase');
  await page.getByLabel('To go on, type ERASE').fill('erase');
  await press(page, 'Stop sharing and destroy what is stored');
  await page.getByRole('heading', { name: 'Destroyed, and proven' }).waitFor({ timeout: 60_000 });
  await press(page, 'Empty this browser');
  await page.getByRole('heading', { name: 'Everything is erased' }).waitFor({ timeout: 60_000 });
}

/** A page of ours that is told to load something from elsewhere, and a site that does: the first may not. */
async function control(page: Page, site: Page): Promise<void> {
  const refused = await page.evaluate(
    (url) =>
      fetch(url).then(
        () => 'answered',
        () => 'refused',
      ),
    `${elsewhere}/from-the-extension`,
  );
  expect(refused).toBe('refused');
  await site.goto(careless());
  await site.evaluate(
    (url) =>
      new Promise((done) => {
        const picture = new Image();
        picture.onerror = done;
        picture.onload = done;
        picture.src = url;
        document.documentElement.append(picture);
      }),
    `${elsewhere}/pixel.png`,
  );
}

test('the run', async () => {
  const recorded = (who: string) => join(folder, `${who}.json`);
  const patient = await launchPatient({
    extension: `${root}${testOutput}/chrome-mv3`,
    flags: netLogFlags(recorded('patient')),
  });
  const page = patient.dashboard;
  // What hangs is named.
  patient.context.setDefaultTimeout(30_000);
  try {
    await setUp(patient);
    await askBackground(page, 'settings.set', { undoSeconds: 0 });
    const site = await patient.context.newPage();
    await signIn(site, stack.riverside, 'patient');
    await patient.connect(site);
    await takeCopy(patient, site, stack.riverside);
    await signIn(site, stack.lakeview, 'patient');
    await patient.connect(site);
    const window = await ask(patient, site, stack.lakeview, '/visit');
    await answerYes(window, 'Approve');
    await window.getByText(/can read what you shared/).waitFor({ timeout: 60_000 });
    await window.close();
    await settled(site);
    const clinician = await launchClinician(stack.lakeview, { flags: netLogFlags(recorded('clinician')) });
    try {
      await openRecords(clinician.page, stack.lakeview);
    } finally {
      await clinician.context.close();
      logs.clinician = await readNetLog(recorded('clinician'));
      await clinician.close();
    }
    await page.reload();
    await useEverything(page, patient);
    const popup = await patient.popupTab();
    await popup
      .getByRole('button', { name: /^Stop sharing with/ })
      .first()
      .click();
    await popup
      .getByText(/^Stopped sharing with/)
      .first()
      .waitFor({ timeout: 30_000 });
    await popup.close();
    await page.bringToFront();
    await control(page, site);
    await erase(page);
  } finally {
    await patient.context.close();
    logs.patient = await readNetLog(recorded('patient'));
    await patient.close();
  }
});

/** What the extension was built for. */
const { CHARTKEY_GATEWAY, CHARTKEY_RPC } = extensionEnv(testPorts);
const configured = () => [CHARTKEY_GATEWAY!, CHARTKEY_RPC!].map((url) => new URL(url).host);
const portals = () => [stack.riverside, stack.lakeview].map((url) => new URL(url).host);
const extension = `chrome-extension://${chromiumId}`;

/** Where what asked under that origin went. */
const reached = ({ requests }: NetLog, origin: string): string[] =>
  [...new Set(requests.filter(({ initiator }) => initiator === origin).map(({ url }) => url.host))].sort();
const isWeb = ({ url }: { url: URL }) => /^(?:https?|wss?):$/.test(url.protocol);

test('X8 in a whole recorded run the extension spoke to the configured gateway and chain, and to nobody else', () => {
  const log = logs.patient!;
  expect(log.requests.filter(isWeb).length).toBeGreaterThan(100);
  expect(reached(log, extension)).toEqual(configured().sort());
});

test('X8 the pages of both clinics spoke to their own servers and the configured ones', () => {
  const allowed = [...configured(), ...portals()];
  for (const log of [logs.patient!, logs.clinician!])
    for (const origin of [stack.riverside, stack.lakeview])
      expect(reached(log, origin).filter((host) => !allowed.includes(host))).toEqual([]);
  expect(reached(logs.patient!, stack.riverside)).toContain(new URL(stack.riverside).host);
  expect(reached(logs.clinician!, stack.lakeview)).toContain(configured()[0]);
});

test('X8 the control: a page that loads a picture from elsewhere is found, by its request and by the name it looked up', () => {
  expect(reached(logs.patient!, careless())).toContain(new URL(elsewhere).host);
  expect(logs.patient!.lookups).toContain(new URL(elsewhere).hostname);
});

/**
 * What Chromium asks by itself, before any page does and with or without extensions: its own start-up, and whether the
 * network is a hotel's. `--disable-background-networking` leaves these.
 */
const chromiumsOwn = /(?:^|\.)(?:google\.com|googleapis\.com|gstatic\.com|gvt1\.com)$/;

test('X8 nobody else in either browser asked for anything, but Chromium itself', () => {
  for (const log of [logs.patient!, logs.clinician!]) {
    const ours = new Set([...configured(), ...portals(), ...[careless(), elsewhere].map((url) => new URL(url).host)]);
    const asked = log.requests.filter(isWeb).filter(({ url }) => !ours.has(url.host));
    const others = asked.filter(({ url, initiator }) => initiator !== undefined || !chromiumsOwn.test(url.hostname));
    expect(others.map(({ url, initiator }) => `${url.origin} for ${initiator}`)).toEqual([]);
    const names = new Set(log.lookups.filter((host) => !/(?:^|\.)localhost$|^127\.0\.0\.1$/.test(host)));
    const unnamed = [...names].filter((host) => !chromiumsOwn.test(host) && host !== new URL(elsewhere).hostname);
    expect(unnamed).toEqual([]);
    console.log(
      `  ${log.requests.length} requests; Chromium itself: ${[...new Set(asked.map(({ url }) => url.host))]}`,
    );
  }
});
