import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { expect, type Frame, test } from '@playwright/test';
import { chromiumId } from '../../extension/id.ts';
import type { Institution } from '../../extension/testing/institution.ts';
import { launchProfile } from './browsers.ts';
import { ownDocuments } from './hostile/own-documents.ts';
import { probe } from './hostile/probe.ts';
import { RawAgent } from './hostile/raw-agent.ts';
import {
  closeQuestions,
  extensionFolder,
  openScene,
  questionOf,
  questionWindows,
  type Scene,
} from './hostile/scene.ts';

/** What a document can see and reach, whatever kind of document it is. Real Chromium, extension, chain and gateway. */
let scene: Scene;
let asker: Institution;
let other: Institution;
let files: string[];
let documents: string[];
test.beforeAll(async () => {
  scene = await openScene();
  asker = await scene.institution('asker', 'Lakeview Cardiology');
  other = await scene.institution('other', 'Harbour Clinic');
  await scene.connect(asker.origin, other.origin);
  const listed = await readdir(extensionFolder(), { recursive: true, withFileTypes: true });
  files = listed
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(extensionFolder().length + 1))
    .sort();
  documents = files.filter((file) => file.endsWith('.html'));
});
test.afterAll(() => scene?.stop());
test.afterEach(() => closeQuestions(scene.patient));

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
  // All that is shipped: another document is another door.
  expect(documents).toEqual(ownDocuments);
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

/** How a page can make a document inside itself, as source run in the page that returns when it has loaded. */
const kinds = (): Record<string, string> => ({
  'the same origin': `frame.src = '/inner'`,
  'another connected origin': `frame.src = '${other.origin}/inner'`,
  'an unconnected origin': `frame.src = '${scene.sites.originOf('stranger')}/inner'`,
  srcdoc: `frame.srcdoc = '<p>inner</p>'`,
  blob: `frame.src = URL.createObjectURL(new Blob(['<p>inner</p>'], { type: 'text/html' }))`,
  data: `frame.src = 'data:text/html,<p>inner</p>'`,
  'about:blank': `frame.src = 'about:blank'`,
  sandboxed: `frame.sandbox = 'allow-scripts'; frame.src = '/inner'`,
  'sandboxed with its origin': `frame.sandbox = 'allow-scripts allow-same-origin'; frame.src = '/inner'`,
  'sandboxed srcdoc': `frame.sandbox = 'allow-scripts'; frame.srcdoc = '<p>inner</p>'`,
});

async function frameOf({ page }: RawAgent, make: string): Promise<Frame> {
  await page.evaluate(
    `new Promise((done) => { const frame = document.createElement('iframe'); frame.onload = done; ${make};
      document.body.append(frame); }).then(() => true)`,
  );
  return page.frames().at(-1)!;
}

/** Whether anybody answers the discovery event in that document; runs in it. */
const answered = (): Promise<boolean> =>
  new Promise((done) => {
    // An insecure frame has no randomUUID.
    const nonce = String(Math.random());
    window.addEventListener('message', ({ data }) => {
      if (data?.nonce === nonce) done(data.type === 'chartkey:port');
    });
    document.dispatchEvent(new CustomEvent('chartkey:discover', { detail: nonce }));
    window.postMessage({ type: 'none', nonce }, '*');
  });

test('X3 no document inside a page has a bridge, whatever its origin', async () => {
  for (const [kind, make] of Object.entries(kinds())) {
    const agent = await scene.visit(asker.origin);
    const frame = await frameOf(agent, make);
    expect([kind, await frame.evaluate(answered)]).toEqual([kind, false]);
    // The page around it is not disturbed.
    expect(await agent.call('agent.hello', {})).toMatchObject({ state: 'ready' });
    await agent.page.close();
  }
});

test('X3 should a script of ours ever run in a frame, the background refuses it by what the browser says', async () => {
  const { dashboard } = scene.patient;
  const question = questionOf(asker, randomUUID());
  const call = { v: 1, id: randomUUID(), method: 'access.request', params: question };
  const refused: Record<string, string[]> = {};
  for (const [kind, make] of Object.entries(kinds())) {
    const agent = await scene.visit(asker.origin);
    await frameOf(agent, make);
    const codes = await dashboard.evaluate(
      async ([origin, text]) => {
        const [tab] = await chrome.tabs.query({ url: `${origin}/*` });
        const results = await chrome.scripting.executeScript({
          target: { tabId: tab!.id!, allFrames: true },
          args: [text!],
          func: async (agentText: string) => {
            if (window.top === window) return 'top';
            const reply = await chrome.runtime.sendMessage({
              agent: agentText,
              active: true,
              document: '6b6a1d0e-6f6e-4d4b-9f53-3b1f6f0f2a11',
            });
            return reply?.error?.code ?? `answered ${JSON.stringify(reply)}`;
          },
        });
        return results.map(({ result }) => String(result));
      },
      [asker.origin, JSON.stringify(call)],
    );
    refused[kind] = codes.filter((code) => code !== 'top');
    await agent.page.close();
  }
  const all = Object.values(refused).flat();
  expect(new Set(all)).toEqual(new Set(['FRAME_NOT_ALLOWED']));
  // The browser itself lets no script into the rest.
  expect(Object.entries(refused).flatMap(([kind, codes]) => (codes.length > 0 ? [kind] : []))).toEqual(
    expect.arrayContaining(['the same origin', 'another connected origin', 'srcdoc', 'about:blank']),
  );
  expect(await scene.waiting()).toEqual([]);
  expect(questionWindows(scene.patient)).toEqual([]);
});

test('X1 neither the page nor a script of ours in it can give the patient’s answer', async () => {
  const agent = await scene.visit(asker.origin);
  const { dashboard } = scene.patient;
  const requestId = randomUUID();
  await agent.call('access.request', questionOf(asker, requestId));
  const calls = [
    { screen: 'approval.approve', params: { requestId, digest: `0x${'00'.repeat(32)}` } },
    { screen: 'approval.send', params: { requestId } },
    { screen: 'approval.get', params: { requestId } },
    { screen: 'approval.refuse', params: { requestId } },
    { screen: 'records.items', params: {} },
    { screen: 'sharing.list', params: {} },
    { screen: 'portals.connect', params: { origin: other.origin } },
    { screen: 'settings.set', params: { autoLockMinutes: 60 } },
    { screen: 'vault.lock', params: {} },
  ];
  // As the page: there is nobody to talk to.
  expect(
    await agent.page.evaluate(() => typeof (window as { chrome?: typeof chrome }).chrome?.runtime?.sendMessage),
  ).toBe('undefined');
  // As a bridge that was taken over: the background answers pages of our own only.
  const answers = await dashboard.evaluate(
    async ([origin, text]) => {
      const [tab] = await chrome.tabs.query({ url: `${origin}/*` });
      const [first] = await chrome.scripting.executeScript({
        target: { tabId: tab!.id! },
        args: [text!],
        func: async (list: string) => {
          const heard: unknown[] = [];
          for (const message of JSON.parse(list)) heard.push((await chrome.runtime.sendMessage(message)) ?? 'nothing');
          const stored = await chrome.storage.session.get(null).catch(() => 'hidden');
          return [...heard, JSON.stringify(stored) === '{}' ? 'hidden' : stored];
        },
      });
      return first!.result as unknown[];
    },
    [asker.origin, JSON.stringify(calls)],
  );
  expect(answers).toEqual([...calls.map(() => 'nothing'), 'hidden']);
  expect(await agent.call('access.status', { requestId })).toEqual({ requestId, state: 'pending' });
  expect((await scene.tell('state.get', {})).phase).toBe('ready');
  await agent.call('access.cancel', { requestId });
});
