import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import type { Hex } from '#protocol/bytes';
import { checkErasure } from '#protocol/erasure';
import { readChart } from '#protocol/fhir/read-chart';
import type { ErasureCertificate } from '#protocol/wire/erasure';
import { chromiumId } from '../../extension/id.ts';
import type { Institution } from '../../extension/testing/institution.ts';
import { testPorts } from '../../scripts/ports.ts';
import { extensionWindow } from './browsers.ts';
import { compareWithSource } from './compare.ts';
import { findIn, type Needle } from './hostile/needles.ts';
import { scanFolder } from './hostile/scan-folder.ts';
import { closeQuestions, openScene, questionOf, type Scene } from './hostile/scene.ts';
import { address, answerYes, password } from './patient.ts';

/** What a patient can do with what is theirs: look at it, take it along, destroy it. Real Chromium, extension, chain, gateway. */
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const data = process.env.CHARTKEY_DATA ?? '../shared/data';
const chart = readFileSync(
  join(data, 'fhir-synthea/p040_Margarita_Montalvo_87ad8ed4-e0ef-498b-a2db-1d8d61368f8a.json'),
  'utf8',
);
const gatewayUrl = `http://localhost:${testPorts.gateway}`;

let scene: Scene;
let page: Page;
let asker: Institution;

test.beforeAll(async () => {
  scene = await openScene();
  page = scene.patient.dashboard;
  await page.getByRole('button', { name: 'Open my records' }).click();
  const custodian = await scene.institution('riverside', 'Riverside General');
  asker = await scene.institution('asker', 'Lakeview Cardiology');
  await scene.connect(custodian.origin, asker.origin);
  await scene.give(custodian, chart);
  const agent = await scene.visit(asker.origin);
  const requestId = randomUUID();
  await agent.call('access.request', { ...questionOf(asker, requestId), dataFrom: '1990-01' });
  const window = await extensionWindow(scene.patient.context, chromiumId, `approve.html#access=${requestId}`);
  await answerYes(window, 'Approve');
  await window.getByRole('button', { name: 'Share now' }).click();
  await expect.poll(async () => (await agent.call('access.status', { requestId })).state).toBe('granted');
  await agent.page.close();
  await closeQuestions(scene.patient);
});
test.afterAll(() => scene?.stop());

/** Presses a button that saves a file, and reads the file. */
async function saved(button: Locator): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return readFile(await download.path());
}
const go = (hash: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);
const shownWords = () => page.locator('ol.words b');

test('an export equals the source, token for token, and says what it is', async () => {
  await go('#settings');
  await expect(page.getByText('Lists of your records')).toBeVisible();
  await page.getByRole('button', { name: 'Make the file' }).click();
  await expect(page.getByText(/^The file is ready:/)).toBeVisible({ timeout: 60_000 });
  const files = unzipSync(new Uint8Array(await saved(page.getByRole('button', { name: 'Save the file' }))));
  const text = (path: string) => strFromU8(files[path]!);
  const texts = readChart(text('chart.json')).resources.map((resource) => resource.text);
  const compared = compareWithSource(chart, texts);
  expect(compared).toMatchObject({ lost: 0, invented: 0 });
  expect(compared.resourcesIn).toBeGreaterThan(100);
  console.log(`  ${compared.resourcesIn} resources, ${(text('chart.json').length / 1e6).toFixed(1)} MB of Bundle`);
  const { people } = JSON.parse(text('manifest.json')) as { people: { attested: number; problems: unknown[] }[] };
  expect(people).toMatchObject([{ attested: compared.resourcesIn, grants: 1, problems: [] }]);
});

test('X7 the words show only while held, by pointer or key, and never reach the clipboard', async () => {
  await go('#keys');
  await page.getByRole('button', { name: 'Show my words again' }).click();
  await page.getByLabel('Your password').fill(password);
  await page.getByRole('button', { name: 'Go on' }).click();
  const hold = page.getByRole('button', { name: 'Hold to show your words' });
  await expect(hold).toBeVisible({ timeout: 30_000 });
  await expect(shownWords()).toHaveCount(0);
  await hold.hover();
  await page.mouse.down();
  await expect(shownWords()).toHaveText(scene.patient.words);
  await page.mouse.up();
  await expect(shownWords()).toHaveCount(0);
  await hold.focus();
  await page.keyboard.down('Space');
  await expect(shownWords()).toHaveCount(12);
  // Leaving the window covers, also while the key is still down. The browser's own event: tests have no other window.
  await page.evaluate(() => window.dispatchEvent(new Event('blur')));
  await expect(shownWords()).toHaveCount(0);
  await page.keyboard.up('Space');
  await page.getByRole('button', { name: /show for 30 seconds/ }).click();
  await expect(shownWords()).toHaveCount(12);
  const reader = await scene.patient.context.newPage();
  await reader.goto(scene.sites.originOf('reader'));
  await scene.patient.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await reader.evaluate(() => navigator.clipboard.writeText('nothing yet'));
  await page.bringToFront();
  if ((await shownWords().count()) === 0) await page.getByRole('button', { name: /show for 30 seconds/ }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  await reader.bringToFront();
  const copied = await reader.evaluate(() => navigator.clipboard.readText());
  // Two of them in a row: one alone may stand in a sentence of the page as well.
  const { words } = scene.patient;
  const tokens = (copied.match(/[a-z]+/gi) ?? []).map((one) => one.toLowerCase());
  const pairs = tokens.filter((one, i) => words.indexOf(one) >= 0 && tokens[i + 1] === words[words.indexOf(one) + 1]);
  expect(tokens.length).toBeGreaterThan(0);
  expect(pairs).toEqual([]);
  await reader.close();
  await go('#records');
  await expect(shownWords()).toHaveCount(0);
});

test('records are covered while the person looks elsewhere', async () => {
  await go('#records');
  const title = page.getByText('Riverside General').first();
  await expect(title).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event('blur')));
  await expect(title).toBeHidden();
  await expect(page.getByText('Covered while you look elsewhere.')).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(title).toBeVisible();
});

/** What must be gone from the gateway's folder: the middle of each blob, and what else was sent there sealed. */
async function gatewayNeedles(): Promise<Needle[]> {
  const needles: Needle[] = [];
  const folder = join(scene.gatewayFolder, 'blobs');
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile())
      needles.push({ name: 'blob', bytes: (await readFile(join(entry.parentPath, entry.name))).subarray(100, 140) });
  for (const { method, path, sent } of scene.gateway.exchanges) {
    const sealed = /"(?:body|capsule)":"([\w-]{80,})"/.exec(sent)?.[1];
    // The newest index only: older ones were replaced, and are not the erasure's doing.
    if (sealed && /^\/(?:deposits|heads|index)/.test(path))
      needles.push({ name: `${method} ${path.split('/')[1]}`, bytes: Buffer.from(sealed.slice(20, 70)) });
  }
  return needles;
}

/** Sealed values of this vault as they lie in IndexedDB: their bytes must be gone from the profile. */
async function profileNeedles(): Promise<Needle[]> {
  const values = await page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('chartkey'));
    const all = async (table: string) => (await done(db.transaction(table).objectStore(table).getAll())) as unknown[];
    const boxes = [...(await all('rows')), ...(await all('log'))] as { data: Uint8Array }[];
    const vault = JSON.stringify(await all('vault'));
    db.close();
    return { vault, boxes: boxes.map(({ data: bytes }) => [...bytes.slice(0, 24)]) };
  });
  const texts = [...values.vault.matchAll(/"data":"([\w-]{40,})"/g)].map(([, text]) => text!);
  return [
    ...texts.map((text) => ({ name: 'vault', bytes: Buffer.from(text.slice(0, 40)) })),
    ...values.boxes.map((bytes) => ({ name: 'row', bytes: Buffer.from(bytes) })),
  ];
}

test('K13 erase everything: nothing is left at the gateway, with a certificate, and nothing in the profile', async () => {
  const [stored, kept] = [await gatewayNeedles(), await profileNeedles()];
  const namesIn = async (folder: string, needles: readonly Needle[]) =>
    new Set((await scanFolder(folder, needles)).found.map((found) => found.replace(/ in .*/, '')));
  // Controls: the same search finds all of it before.
  expect(await namesIn(scene.gatewayFolder, stored)).toEqual(
    new Set(['blob', 'POST deposits', 'PUT heads', 'PUT index']),
  );
  expect(await namesIn(scene.patient.folder, kept)).toEqual(new Set(['vault', 'row']));
  const { identity } = (await (await fetch(gatewayUrl)).json()) as { identity: Hex };

  await go('#erase');
  const start = page.getByRole('button', { name: 'Stop sharing and destroy what is stored' });
  await expect(start).toBeDisabled();
  await page.getByLabel('To go on, type ERASE').fill('erase');
  await start.click();
  await expect(page.getByRole('heading', { name: 'Destroyed, and proven' })).toBeVisible({ timeout: 60_000 });
  expect(await namesIn(scene.gatewayFolder, stored)).toEqual(new Set());
  const file = JSON.parse((await saved(page.getByRole('button', { name: 'Save the certificate' }))).toString()) as {
    certificates: ErasureCertificate[];
  };
  expect(file.certificates.length).toBeGreaterThan(2);
  for (const certificate of file.certificates)
    await checkErasure(
      certificate,
      { account: certificate.report.account, url: gatewayUrl, identity },
      scene.deployment,
    );
  const blobs = file.certificates.reduce((sum, { report }) => sum + report.shredded.blobs, 0);
  expect(blobs).toBeGreaterThanOrEqual(stored.filter(({ name }) => name === 'blob').length);

  const stop = scene.gateway.exchanges.findIndex(({ path }) => path === '/revocations');
  const shred = scene.gateway.exchanges.findIndex(({ path }) => path === '/shreds');
  expect(stop).toBeGreaterThan(0);
  expect(stop).toBeLessThan(shred);

  await page.getByRole('button', { name: 'Empty this browser' }).click();
  await expect(page.getByRole('heading', { name: 'Everything is erased' })).toBeVisible({ timeout: 30_000 });
  expect((await scene.tell('state.get', {})).phase).toBe('not-set-up');
  const left = await page.evaluate(async () => ({
    local: await chrome.storage.local.get(),
    scripts: (await chrome.scripting.getRegisteredContentScripts()).length,
    sites: (await chrome.permissions.getAll()).origins ?? [],
  }));
  expect(left).toEqual({ local: {}, scripts: 0, sites: [] });
  await page.goto(address('dashboard.html'));
  await expect(page.getByRole('button', { name: 'Start' })).toBeVisible();
  // The browser rewrites its files in the background.
  await expect
    .poll(() => namesIn(scene.patient.folder, kept), { timeout: 30_000, intervals: [1_000] })
    .toEqual(new Set());
  await scene.patient.context.close();
  expect(await namesIn(scene.patient.folder, kept)).toEqual(new Set());
  // The gateway keeps no secret of the browser either; one more look at what it has now.
  const find = findIn(stored);
  for (const { path, answered } of scene.gateway.exchanges.slice(shred))
    expect(find(Buffer.from(answered, 'latin1')), path).toEqual([]);
});
