import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumId, manifestKey } from '../id.ts';
import { readFolder, zipFiles } from './zip-folder.ts';

/** What the browser is asked for: every line here is a promise to the patient. Changing one is a decision, not a fix. */
const promised = {
  permissions: ['storage', 'alarms', 'scripting', 'idle', 'activeTab'],
  /** Reminders before a share ends; asked for by a click in the settings, and taken back there by the browser. */
  optional_permissions: ['notifications'],
  optional_host_permissions: ['*://*/*'],
  /** Keys that work in the browser only, and that a person may change; neither gives anything away. */
  commands: {
    'lock-now': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_lockNow__' },
    'panic-stop': { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_panicStop__' },
  },
  policy:
    "script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'; form-action 'none'; " +
    "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types chartkey; connect-src 'self' https://gateway.example https://rpc.example " +
    'https://metamask-sdk.api.cx.metamask.io wss://metamask-sdk.api.cx.metamask.io',
};

/** Bytes, gzip: parts of the zip that the consent trip never loads. */
const onDemand = {
  /** How long a new password would hold: its lists. */
  'judge-password': 475_000,
  /** A patient's own wallet on a phone: MetaMask's software, under its own licence. */
  'metamask-sdk': 165_000,
};

let out: string;
beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'chartkey-build-'));
  const env = {
    ...process.env,
    CHARTKEY_OUTPUT: out,
    CHARTKEY_GATEWAY: 'https://gateway.example',
    CHARTKEY_RPC: 'https://rpc.example/v1/key',
  };
  for (const target of ['chrome', 'firefox'])
    execFileSync('node_modules/.bin/wxt', ['build', '-b', target, '--mv3'], { env, stdio: 'pipe' });
}, 120_000);
afterAll(() => rmSync(out, { recursive: true, force: true }));

describe.each(['chrome', 'firefox'])('%s build', (target) => {
  const folder = () => join(out, `${target}-mv3`);
  const manifest = () => JSON.parse(readFileSync(join(folder(), 'manifest.json'), 'utf8')) as Record<string, unknown>;

  it('X8 asks for exactly what was promised, and shows nothing to pages', () => {
    const built = manifest();
    expect(built.manifest_version).toBe(3);
    // The side panel: Chromium names it a permission, warns of nothing, and it opens nothing that was closed.
    expect(built.permissions).toEqual(
      target === 'chrome' ? [...promised.permissions, 'sidePanel'] : promised.permissions,
    );
    expect(target === 'chrome' ? built.side_panel : built.sidebar_action).toMatchObject(
      target === 'chrome' ? { default_path: 'sidepanel.html' } : { default_panel: 'sidepanel.html' },
    );
    expect(built.optional_permissions).toEqual(promised.optional_permissions);
    expect(built.optional_host_permissions).toEqual(promised.optional_host_permissions);
    expect(built.commands).toEqual(promised.commands);
    expect(built.content_security_policy).toEqual({ extension_pages: promised.policy });
    for (const absent of ['host_permissions', 'content_scripts', 'web_accessible_resources', 'externally_connectable'])
      expect(built[absent], absent).toBeUndefined();
    expect(built.incognito).toBe('not_allowed');
  });

  it('says of itself in five languages what it is, short enough for every store', () => {
    const built = JSON.stringify(manifest());
    const asked = [...built.matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name!);
    expect(manifest().default_locale).toBe('en');
    expect(new Set(asked)).toEqual(new Set(['description', 'lockNow', 'panicStop']));
    const texts = ['en', 'es', 'de', 'zh_CN', 'ar'].map((locale) => {
      const file = join(folder(), '_locales', locale, 'messages.json');
      const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
      expect(Object.keys(messages).sort(), locale).toEqual([...new Set(asked)].sort());
      expect([...messages.description!.message].length, locale).toBeLessThanOrEqual(132);
      return messages.description!.message;
    });
    expect(new Set(texts).size).toBe(5);
  });

  it('X8 no page loads or evaluates code from elsewhere', () => {
    for (const name of readdirSync(folder()).filter((file) => file.endsWith('.html'))) {
      const html = readFileSync(join(folder(), name), 'utf8');
      expect(html, name).not.toMatch(/<script(?![^>]*src=)/);
      expect(html, name).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
      expect(html, name).not.toMatch(/\son[a-z]+=/);
    }
  });

  it('the bridge is small and holds nothing but the bridge', () => {
    const bridge = readFileSync(join(folder(), 'bridge.js'), 'utf8');
    expect(bridge.length).toBeLessThan(4_000);
    expect(bridge).not.toMatch(/innerHTML|appendChild|createElement|attachShadow|localStorage|indexedDB|fetch\(/);
  });
});

it('the fixed key gives the fixed id, and Firefox has its own', () => {
  const digest = createHash('sha256').update(Buffer.from(manifestKey, 'base64')).digest().subarray(0, 16);
  const letters = [...digest].map((byte) => String.fromCharCode(97 + (byte >> 4), 97 + (byte & 15))).join('');
  expect(letters).toBe(chromiumId);
  const read = (target: string) => JSON.parse(readFileSync(join(out, `${target}-mv3/manifest.json`), 'utf8'));
  expect(read('chrome').key).toBe(manifestKey);
  expect(read('firefox').key).toBeUndefined();
  expect(read('firefox').browser_specific_settings.gecko.id).toBe('chartkey@chartkey.org');
});

it('a zip depends on names and contents alone, and fits a store', async () => {
  const files = await readFolder(join(out, 'chrome-mv3'));
  const zip = zipFiles(files);
  const reversed = zipFiles(new Map([...files].reverse()));
  expect(Buffer.compare(Buffer.from(zip), Buffer.from(reversed))).toBe(0);
  expect(zip.length).toBeLessThan(2_000_000);
});

it('X8 the wallet’s SDK is a file of its own: background, popup, approval window and dashboard load nothing of it by themselves', async () => {
  const files = await readFolder(join(out, 'chrome-mv3'));
  const text = (name: string) => Buffer.from(files.get(name) ?? []).toString();
  const ofSdk = /metamask\.app\.link\/connect|metamask-sdk\.api|sdk-communication-layer/;
  /** A page or worker with everything it imports before it runs; what `import()` names is loaded when it is asked for. */
  const atOnce = (entry: string): string[] => {
    const seen = new Set<string>();
    const open = [entry];
    for (let name = open.pop(); name; name = open.pop()) {
      if (seen.has(name)) continue;
      seen.add(name);
      const links =
        entry === name && name.endsWith('.html')
          ? /(?:src|href)="\/?([^"]+\.js)"/g
          : /(?:from|import)\s*[`"']\.\/([^`"']+\.js)[`"']/g;
      for (const [, found] of text(name).matchAll(links))
        open.push(name.endsWith('.html') ? found! : `chunks/${found}`);
    }
    return [...seen];
  };
  const sdk = [...files.keys()].filter((name) => /^chunks\/metamask-sdk-/.test(name));
  expect(sdk).toHaveLength(1);
  expect(text(sdk[0]!)).toMatch(ofSdk);
  for (const entry of [
    'background.js',
    'popup.html',
    'sidepanel.html',
    'approve.html',
    'dashboard.html',
    'bridge.js',
  ]) {
    const loaded = atOnce(entry);
    if (entry.endsWith('.html')) expect(loaded.length, entry).toBeGreaterThan(3);
    expect(loaded, entry).not.toContain(sdk[0]);
    // The policy and our own settings name the server; nothing else of the SDK is there.
    for (const name of loaded.filter((file) => file.endsWith('.js')))
      expect(text(name).replaceAll('https://metamask-sdk.api.cx.metamask.io', ''), name).not.toMatch(ofSdk);
  }
});

it('what is loaded only when it is used is a file of its own, within its committed size', async () => {
  const files = [...(await readFolder(join(out, 'chrome-mv3')))];
  const sizes = Object.fromEntries(
    Object.keys(onDemand).map((part) => {
      const [found, ...more] = files.filter(([name]) => name.startsWith(`chunks/${part}-`));
      expect(more).toEqual([]);
      return [part, gzipSync(found![1]).length];
    }),
  );
  for (const [part, limit] of Object.entries(onDemand)) expect(sizes[part], part).toBeLessThan(limit);
});
