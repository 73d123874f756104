import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { chromiumId } from '../../extension/id.ts';
import type { Institution } from '../../extension/testing/institution.ts';
import { launchProfile } from './browsers.ts';
import { probe } from './hostile/probe.ts';
import { RawAgent } from './hostile/raw-agent.ts';
import { extensionFolder, openScene, type Scene } from './hostile/scene.ts';

/** What a page can see of the extension. Real Chromium, once with it and once without. */
let scene: Scene;
let asker: Institution;
let files: string[];
let documents: string[];
test.beforeAll(async () => {
  scene = await openScene();
  asker = await scene.institution('asker', 'Lakeview Cardiology');
  await scene.connect(asker.origin);
  const listed = await readdir(extensionFolder(), { recursive: true, withFileTypes: true });
  files = listed
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(extensionFolder().length + 1))
    .sort();
  documents = files.filter((file) => file.endsWith('.html'));
});
test.afterAll(() => scene?.stop());

test('X9 a page that is not connected sees the same with the extension as without it, and nothing of it loads', async () => {
  const stranger = scene.sites.originOf('stranger');
  const plain = await launchProfile();
  try {
    const seen = [];
    for (const { context } of [plain, scene.patient]) {
      const page = await context.newPage();
      await page.goto(stranger);
      seen.push(await page.evaluate(probe, { extensionId: chromiumId, files }));
      await expect(RawAgent.open(page)).rejects.toThrow('no bridge');
      await page.close();
    }
    expect(files.length).toBeGreaterThan(5);
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[1]).toMatchObject({ heard: ['message "last"'], changed: [], found: [], runtime: 'none' });
  } finally {
    await plain.close();
  }
});

test('X8 a connected page loads no file of the extension and finds no door besides the port', async () => {
  const agent = await scene.visit(asker.origin);
  const seen = await agent.page.evaluate(probe, { extensionId: chromiumId, files });
  expect(seen).toMatchObject({ found: [], changed: [], scripts: 0, frames: 0, runtime: 'none' });
  await agent.page.close();
});

test('X9 after Disconnect nothing is left: the port is dead, nobody answers, also in new pages', async () => {
  const site = scene.sites.originOf('passing');
  await scene.connect(site);
  const agent = await scene.visit(site);
  expect(await agent.call('agent.hello', {})).toMatchObject({ state: 'ready' });
  await scene.tell('portals.disconnect', { origin: site });
  await expect(RawAgent.open(agent.page)).rejects.toThrow('no bridge');
  await agent.page.reload();
  await expect(RawAgent.open(agent.page)).rejects.toThrow('no bridge');
  const elsewhere = await scene.visit(asker.origin);
  expect(await elsewhere.call('agent.hello', {})).toMatchObject({ state: 'ready' });
  await agent.page.close();
  await elsewhere.page.close();
});

test('X8 the shipped manifest opens no door: no accessible resource, no outside messages, a closed policy', async () => {
  const manifest = JSON.parse(await readFile(`${extensionFolder()}/manifest.json`, 'utf8')) as Record<string, unknown>;
  for (const door of ['web_accessible_resources', 'externally_connectable', 'content_scripts', 'host_permissions'])
    expect([door, manifest[door]]).toEqual([door, undefined]);
  const { extension_pages: policy } = manifest.content_security_policy as { extension_pages: string };
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
  expect(policy).toContain("frame-ancestors 'none'");
  for (const document of documents) {
    const html = await readFile(`${extensionFolder()}/${document}`, 'utf8');
    expect(html).not.toMatch(/<script(?![^>]*src=)|\son\w+=|https?:\/\//i);
  }
});

test('X8 no page frames, opens or navigates to a document of the extension', async () => {
  const agent = await scene.visit(asker.origin);
  const { page } = agent;
  expect(documents).toEqual(expect.arrayContaining(['approve.html', 'dashboard.html', 'popup.html']));
  for (const document of documents) {
    const address = `chrome-extension://${chromiumId}/${document}`;
    await page.evaluate(
      (src) =>
        new Promise((loaded) => {
          const frame = window.document.createElement('iframe');
          frame.onload = loaded;
          frame.src = src;
          window.document.body.append(frame);
        }),
      address,
    );
    const [frame] = page.frames().slice(-1);
    expect(frame!.url()).toBe('chrome-error://chromewebdata/');
    expect(await frame!.locator('#root').count()).toBe(0);
    const before = scene.patient.context.pages().length;
    const opened = page.context().waitForEvent('page');
    await page.evaluate((src) => void window.open(src), address);
    const popup = await opened;
    await expect.poll(() => popup.url()).not.toBe('');
    expect(popup.url()).not.toContain(`${chromiumId}/`);
    await popup.close();
    expect(scene.patient.context.pages().length).toBe(before);
  }
  await page.close();
});
