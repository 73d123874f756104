import { expect, type Page } from '@playwright/test';
import type { Patient } from '../patient.ts';
import { type Needle, spellings } from './needles.ts';
import { scanFolder } from './scan-folder.ts';

/** Three words each, of the same list as recovery words, that are looked for like a secret and must be found. */
const controls = {
  database: 'abandon ability able',
  storage: 'about above absent',
  form: 'absorb abstract absurd',
};
const planted: Needle[] = Object.entries(controls).flatMap(([place, words]) =>
  spellings(`planted ${place}`, Buffer.from(words)),
);
const all = new Set(Object.keys(controls).map((place) => `planted ${place}`));

/** Which of the controls lie on disk now. */
export async function controlsFound(folder: string): Promise<Set<string>> {
  const { found } = await scanFolder(folder, planted);
  return new Set(found.map((one) => one.replace(/ in .*/, '')));
}

/**
 * Leaves text where a careless extension would leave a secret: in its database, in its storage, and in a field of a form,
 * which the browser's own session store writes down (the way of the Demonic leak). Returns when all of it is on disk.
 */
export async function plantControls({ context, dashboard, folder }: Patient, site: string): Promise<void> {
  await plantInExtension(dashboard);
  const form = await context.newPage();
  await form.goto(site);
  await form.evaluate(() => {
    document.body.innerHTML = '<form><input id="field" name="field"></form>';
  });
  await form.locator('#field').fill(controls.form);
  await dashboard.bringToFront();
  await expect.poll(() => controlsFound(folder), { timeout: 30_000, intervals: [300] }).toEqual(all);
}

const plantInExtension = (page: Page): Promise<void> =>
  page.evaluate(async ({ database, storage }) => {
    const opening = indexedDB.open('planted', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const write = opening.result.transaction('rows', 'readwrite', { durability: 'strict' });
    write.objectStore('rows').put(database, 'row');
    await new Promise((resolve) => {
      write.oncomplete = resolve;
    });
    await chrome.storage.local.set({ planted: storage });
  }, controls);

/** Ends the browser as a crash does: nothing is tidied up. */
export async function crash({ context }: Patient): Promise<void> {
  const cdp = await context.browser()!.newBrowserCDPSession();
  const gone = new Promise((resolve) => context.once('close', resolve));
  await cdp.send('Browser.crash').catch(() => undefined);
  await gone;
}
