import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Worker } from '@playwright/test';
import { aside } from './second-extension-aside.ts';
import { inPage } from './second-extension-page.ts';

/** A real extension of somebody else's, with everything a store still lets through, `debugger` excepted. */
const manifest = {
  manifest_version: 3,
  name: 'Second extension',
  version: '1',
  permissions: [
    'tabs',
    'scripting',
    'storage',
    'activeTab',
    'webNavigation',
    'webRequest',
    'declarativeNetRequest',
    'management',
  ],
  host_permissions: ['<all_urls>'],
  background: { service_worker: 'background.js' },
  content_scripts: [
    { js: ['page.js'], world: 'MAIN' },
    { js: ['aside.js'], world: 'ISOLATED' },
  ].map((script) => ({
    ...script,
    matches: ['<all_urls>'],
    all_frames: true,
    match_about_blank: true,
    match_origin_as_fallback: true,
    run_at: 'document_start',
  })),
};

export interface SecondExtension {
  folder: string;
  remove(): Promise<void>;
}

/** Written to a folder of its own, for `--load-extension`. */
export async function writeSecondExtension(): Promise<SecondExtension> {
  const folder = await mkdtemp(join(tmpdir(), 'chartkey-second-'));
  const files = {
    'manifest.json': JSON.stringify(manifest),
    'page.js': `(${inPage})();`,
    'aside.js': `(${aside})();`,
    'framing.html': '<!doctype html><title>Framing</title>',
    // What it does is said by the test, through `secondWorker`; what it sees of requests it writes down.
    'background.js': `globalThis.requests = [];
      chrome.webRequest.onBeforeRequest.addListener(({ url, initiator }) => requests.push({ url, initiator }),
        { urls: ['<all_urls>'] });
      chrome.runtime.onMessage.addListener(() => undefined);`,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Its background, in which a test does what it likes. */
export async function secondWorker(context: BrowserContext, own: string): Promise<Worker> {
  const isSecond = (worker: Worker) => !worker.url().startsWith(`chrome-extension://${own}/`);
  const known = context.serviceWorkers().findLast(isSecond);
  return known ?? context.waitForEvent('serviceworker', { predicate: isSecond, timeout: 10_000 });
}

/** Tells its script in the tab with that address to do something, and returns what it answers. */
export const tellAside = <T>(worker: Worker, url: string, order: unknown): Promise<T> =>
  worker.evaluate(
    async ([address, said]) => {
      const tabs = await chrome.tabs.query({});
      const tab = tabs.find((one) => one.url === address);
      if (!tab?.id) throw new Error(`no tab ${address}`);
      return chrome.tabs.sendMessage(tab.id, said, { frameId: 0 });
    },
    [url, order] as const,
  ) as Promise<T>;
