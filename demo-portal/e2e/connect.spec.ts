import { expect, type Page, test } from '@playwright/test';
import { chromiumId } from '../../extension/id.ts';
import { testPorts } from '../../scripts/ports.ts';
import { allowSite } from './browsers.ts';
import { askBackground } from './hostile/own-screen.ts';
import { extensionFolder } from './hostile/scene.ts';
import { type SiteServer, serveSites } from './hostile/site-server.ts';
import { launchPatient, type Patient, setUp } from './patient.ts';

/**
 * Connecting a site from the real toolbar popup, whose browser takes it away when it asks its own question. No test can click
 * that question: `sayYes` gives the access that its button gives, and the worker hears of it in the same way.
 */
test.describe.configure({ mode: 'serial', timeout: 60_000 });

let sites: SiteServer;
let patient: Patient;

test.beforeAll(async () => {
  sites = await serveSites(testPorts.lakeview);
  patient = await launchPatient({ extension: extensionFolder() });
  await setUp(patient);
});
test.afterAll(async () => {
  await patient?.close();
  await sites?.stop();
});

const connected = async (): Promise<string[]> =>
  (await askBackground(patient.dashboard, 'portals.list', {})).map(({ origin }) => origin);
const deeds = async (origin: string): Promise<number> => {
  const { entries } = await askBackground(patient.dashboard, 'activity.list', { limit: 100 });
  return entries.filter(({ kind, name }) => kind === 'connected' && origin.endsWith(name)).length;
};
const bridges = (origin: string): Promise<number> =>
  patient.dashboard.evaluate(
    async (site) =>
      (await chrome.scripting.getRegisteredContentScripts()).filter(({ matches }) => matches?.includes(`${site}/*`))
        .length,
    origin,
  );
/** The browser allows it, and no page of ours asks the worker for anything. */
const sayYes = async (origin: string): Promise<void> => {
  await allowSite(patient.context, chromiumId, origin);
  await patient.dashboard.evaluate((site) => chrome.permissions.request({ origins: [`${site}/*`] }), origin);
};
const visit = async (name: string): Promise<Page> => {
  const page = await patient.context.newPage();
  await page.goto(sites.originOf(name));
  return page;
};

test('X9 X10 Connect holds though the popup is gone before the browser’s question is answered, and is written down once', async () => {
  const page = await visit('lakeview');
  const origin = sites.originOf('lakeview');
  const popup = await patient.openPopup(page);
  await popup.press('Connect');
  await popup.close();
  await page.waitForTimeout(300);
  expect(await connected()).toEqual([]);
  await sayYes(origin);
  await expect.poll(connected, { intervals: [100] }).toEqual([origin]);
  expect([await bridges(origin), await deeds(origin)]).toEqual([1, 1]);
  await page.close();
});

test('X9 access that is given without a click of ours connects nothing', async () => {
  const origin = sites.originOf('elsewhere');
  await sayYes(origin);
  await patient.dashboard.waitForTimeout(500);
  expect([await connected(), await bridges(origin)]).toEqual([[sites.originOf('lakeview')], 0]);
});

test('a popup that stays says that the site is connected; six in a row', async () => {
  for (const name of ['one', 'two', 'three', 'four', 'five', 'six']) {
    const page = await visit(name);
    await patient.connect(page);
    await page.close();
  }
  const origin = sites.originOf('six');
  expect([(await connected()).length, await bridges(origin), await deeds(origin)]).toEqual([7, 1, 1]);
});
