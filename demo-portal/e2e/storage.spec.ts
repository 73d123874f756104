import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { killWorker } from './hostile/kill-worker.ts';
import { askBackground } from './hostile/own-screen.ts';
import { extensionFolder } from './hostile/scene.ts';
import { address, launchPatient, type Patient } from './patient.ts';

/** Real Chromium and extension, no servers: the storage needs none. */
test.describe.configure({ mode: 'serial', timeout: 90_000 });

interface Dump {
  version: number;
  password: string;
  tables: Record<string, [unknown, unknown][]>;
}
const dump: Dump = JSON.parse(
  readFileSync(new URL('../../extension/storage/fixtures/version-1.json', import.meta.url), 'utf8'),
);

let patient: Patient;
let page: Page;
test.beforeAll(async () => {
  patient = await launchPatient({ extension: extensionFolder() });
  page = patient.dashboard;
});
test.afterAll(() => patient?.close());

/** Puts the profile of an older release in place of this one's; every window and the worker start anew. */
async function layDump(): Promise<void> {
  // The worker opens storage that goes under its feet again at the next question: nobody is there to ask one.
  await page.goto(address('manifest.json'));
  await killWorker(page, 'stop');
  await page.evaluate(async ({ version, tables }) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const bytesAgain = (value: unknown): unknown => {
      if (typeof value !== 'object' || value === null) return value;
      if ('base64' in value) return Uint8Array.from(atob(String(value.base64)), (letter) => letter.charCodeAt(0));
      if (Array.isArray(value)) return value.map(bytesAgain);
      return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, bytesAgain(part)]));
    };
    await done(indexedDB.deleteDatabase('chartkey'));
    const opening = indexedDB.open('chartkey', version);
    opening.onupgradeneeded = () =>
      Object.keys(tables).forEach((table) => void opening.result.createObjectStore(table));
    const db = await done(opening);
    for (const [table, rows] of Object.entries(tables)) {
      const tx = db.transaction(table, 'readwrite');
      for (const [key, value] of rows) tx.objectStore(table).put(bytesAgain(value), key as IDBValidKey);
      await new Promise((resolve) => {
        tx.oncomplete = resolve;
      });
    }
    db.close();
  }, dump);
  await page.goto(address('dashboard.html#sharing'));
}
const unlock = async () => {
  await page.getByLabel('Password', { exact: true }).fill(dump.password);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await page.getByRole('button', { name: 'Lock', exact: true }).waitFor();
};
const versionNow = () =>
  page.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === 'chartkey')?.version);

test('a browser of the first release opens with its password and has everything it had', async () => {
  await layDump();
  await expect(page.getByRole('heading', { name: 'Unlock Chartkey' })).toBeVisible();
  await unlock();
  expect(await versionNow()).toBeGreaterThan(1);
  await expect(page.getByText('Lakeview Cardiology').first()).toBeVisible();
  await page.goto(address('dashboard.html#activity'));
  await page.getByLabel('Show').selectOption('opened');
  await expect(page.locator('.activity-day li')).toHaveCount(2);
  await page.getByLabel('Show').selectOption('portals');
  await expect(page.getByText(/^100 of 261 shown$/)).toBeVisible();
  await page.getByRole('button', { name: 'Show older' }).click();
  await expect(page.locator('.activity-day li')).toHaveCount(200);
  await expect(page.getByText('Part of the history on this browser is damaged')).toHaveCount(0);
});

test('history that something took out of the disk is said on every page, and all the rest works on', async () => {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('chartkey');
        opening.onsuccess = () => {
          const tx = opening.result.transaction('log', 'readwrite');
          tx.objectStore('log').delete(1);
          tx.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await unlock();
  await expect(page.getByText('Part of the history on this browser is damaged')).toBeVisible();
  // What is written now goes into a new log, since nothing can be chained to the lost one.
  await askBackground(page, 'settings.set', { undoSeconds: 5 });
  expect(await askBackground(page, 'settings.get', {})).toMatchObject({ undoSeconds: 5 });
  await page.goto(address('dashboard.html#sharing'));
  await expect(page.getByText('Lakeview Cardiology').first()).toBeVisible();
});
