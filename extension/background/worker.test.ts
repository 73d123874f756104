import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { agentMethods } from '#protocol/wire/agent';
import { config } from '../config.ts';
import { boxesOf } from '../storage/boxes.ts';
import { openDatabase } from '../storage/database.ts';
import { logPlace, readLog } from '../storage/log.ts';
import { createClinic } from '../testing/engine.ts';
import { fakeBrowser } from '../testing/fake-browser.ts';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { openPage, screen } from '../testing/worker.ts';
import { createVault } from '../vault/create-vault.ts';
import { readSession } from '../vault/session.ts';
import { unlockVault } from '../vault/unlock-vault.ts';
import { newWords } from '../vault/words.ts';
import { start } from './start.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

const password = 'correct horse battery';
const origin = 'https://portal.example';
const nowhere = 'http://127.0.0.1:9';

beforeAll(() => start({ ...config, gateway: nowhere, relay: nowhere, rpc: nowhere }));
beforeEach(async () => {
  const scripts = await fakeBrowser.scripting.getRegisteredContentScripts();
  await fakeBrowser.scripting.unregisterContentScripts({ ids: scripts.map(({ id }) => id) });
  fakeBrowser.allowed.clear();
  await createVault(password, newWords(12));
  await screen('vault.opened', {});
});
afterEach(async () => {
  await screen('vault.lock', {});
  await wipeDatabase();
});

const phase = async () => (await screen('state.get', {})).phase;
const connect = async () => {
  fakeBrowser.allowed.add(`${origin}/*`);
  await screen('portals.connect', { origin });
};
const eventually = async (look: () => Promise<boolean>) => {
  for (let i = 0; i < 100 && !(await look()); i++) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(await look()).toBe(true);
};

it('X6 second and third leg: the alarm and an idle or locked computer lock it (browser APIs in memory)', async () => {
  expect(await phase()).toBe('ready');
  const deadline = (await screen('state.get', {})).lockAt!;
  expect(fakeBrowser.alarmList.get('lock')?.when).toBe(deadline);
  const ended = { ...JSON.parse(fakeBrowser.storage.session.dump()).session, deadline: Date.now() - 1 };
  await fakeBrowser.storage.session.set({ session: ended });
  fakeBrowser.alarms.onAlarm.emit({ name: 'lock' });
  await eventually(async () => !fakeBrowser.storage.session.dump().includes('"key"'));
  expect(await phase()).toBe('locked');
  for (const idle of ['idle', 'locked']) {
    await unlockVault(password);
    expect(await phase()).toBe('ready');
    fakeBrowser.idle.onStateChanged.emit(idle);
    await eventually(async () => (await phase()) === 'locked');
  }
});

it('X6 while locked every method that needs a key says LOCKED, and pages are told', async () => {
  await connect();
  const page = openPage(origin);
  await screen('vault.lock', {});
  await eventually(async () => JSON.stringify(page.heard).includes('"state":"locked"'));
  for (const method of ['popup.view', 'sharing.list', 'records.view', 'activity.list', 'settings.get'] as const)
    await expect(screen(method, {}), method).rejects.toMatchObject({ code: 'LOCKED' });
  expect(await page.call('agent.hello', {})).toMatchObject({ state: 'locked' });
  await expect(page.call('access.status', { requestId: randomUUID() })).rejects.toMatchObject({ code: 'LOCKED' });
  await unlockVault(password);
  await eventually(async () => JSON.stringify(page.heard.at(-1)).includes('"state":"ready"'));
  page.leave();
});

it('X6 a shorter auto-lock holds at once, and "never" is not offered', async () => {
  await screen('settings.set', { autoLockMinutes: 1 });
  const { lockAt } = await screen('state.get', {});
  expect(lockAt! - Date.now()).toBeLessThanOrEqual(60_000);
  for (const autoLockMinutes of [0, 61, -1, 1.5])
    await expect(screen('settings.set', { autoLockMinutes })).rejects.toMatchObject({ code: 'BAD_MESSAGE' });
  await screen('settings.set', { autoLockMinutes: 15 });
});

it('X6 a screen that only asks again what it shows does not keep the vault open', async () => {
  const asked = [
    'popup.view',
    'records.view',
    'records.items',
    'portals.list',
    'activity.list',
    'settings.get',
  ] as const;
  const row = JSON.parse(fakeBrowser.storage.session.dump()).session;
  const session = { ...row, deadline: Date.now() + 60_000 };
  await fakeBrowser.storage.session.set({ session });
  for (const method of asked) await screen(method, {});
  expect((await screen('state.get', {})).lockAt).toBe(session.deadline);
  await screen('records.continue', {});
  expect((await screen('state.get', {})).lockAt).toBeGreaterThan(session.deadline);
});

it('X9 nothing is on a site before it is connected, and nothing is left after it is disconnected', async () => {
  const page = openPage(origin);
  const registered = () => fakeBrowser.scripting.getRegisteredContentScripts();
  expect(await registered()).toEqual([]);
  await expect(screen('portals.connect', { origin })).rejects.toMatchObject({ code: 'NOT_CONNECTED' });
  await expect(page.call('agent.hello', {})).rejects.toMatchObject({ code: 'NOT_CONNECTED' });
  await connect();
  expect(await registered()).toMatchObject([{ matches: [`${origin}/*`], js: ['bridge.js'], allFrames: false }]);
  expect(fakeBrowser.injected.at(-1)).toEqual({ tabId: page.tabId, files: ['bridge.js'] });
  expect(await page.call('agent.hello', {})).toMatchObject({ state: 'ready', protocol: 1 });
  await screen('portals.disconnect', { origin });
  expect(await registered()).toEqual([]);
  expect(fakeBrowser.allowed.has(`${origin}/*`)).toBe(false);
  expect(page.heard.at(-1)).toEqual({ bridge: 'leave' });
  await expect(page.call('agent.hello', {})).rejects.toMatchObject({ code: 'NOT_CONNECTED' });
  page.leave();
});

it('X9 an update of the extension puts bridges back on the origins allowed one by one, and on no other', async () => {
  const page = openPage(origin);
  for (const pattern of [`${origin}/*`, '*://*/*', 'https://*.example/*', 'http://plain.example/*', '<all_urls>'])
    fakeBrowser.allowed.add(pattern);
  fakeBrowser.runtime.onInstalled.emit({ reason: 'update' });
  await eventually(async () => fakeBrowser.injected.at(-1)?.tabId === page.tabId);
  const registered = await fakeBrowser.scripting.getRegisteredContentScripts();
  expect(registered.map(({ matches }) => matches)).toEqual([[`${origin}/*`]]);
  page.leave();
});

it('a device log that was cut is noticed at unlock', async () => {
  await connect();
  const db = await openDatabase();
  const boxes = await boxesOf((await readSession(Date.now())).key);
  const [first, ...rest] = await readLog(db, boxes);
  await db.put('log', await boxes.seal(logPlace(0), [{ ...first, at: 1 }, ...rest]), 0);
  db.close();
  await screen('vault.lock', {});
  await unlockVault(password);
  await eventually(async () => (await screen('state.get', {})).problem === 'VAULT_DAMAGED');
});

it('X9 only whole secure origins can be connected', async () => {
  for (const bad of ['http://portal.example', 'file:///etc', 'javascript:alert(1)', 'https://', 'chrome://settings'])
    await expect(screen('portals.connect', { origin: bad }), bad).rejects.toMatchObject({ code: 'BAD_MESSAGE' });
});

it('X1 no message of a page approves, refuses, accepts or unlocks: those methods are not there for it', async () => {
  await connect();
  const page = openPage(origin);
  const names = Object.keys(agentMethods);
  expect(names.filter((name) => /approve|accept|refuse|sign|export|connect/.test(name))).toEqual([]);
  await screen('vault.lock', {});
  const windows = fakeBrowser.windowList.length;
  await expect(page.call('agent.unlock', {}, false)).rejects.toMatchObject({ code: 'USER_ACTIVATION' });
  expect(fakeBrowser.windowList.length).toBe(windows);
  await page.call('agent.unlock', {});
  expect(await phase()).toBe('locked');
  await unlockVault(password);
  page.leave();
});

it('a chain that never answered is said, not guessed: nothing is asked of the patient', async () => {
  const clinic = await createClinic();
  fakeBrowser.allowed.add(`${clinic.origin}/*`);
  await screen('portals.connect', { origin: clinic.origin });
  const page = openPage(clinic.origin);
  const request = {
    requestId: randomUUID(),
    desk: clinic.desk,
    scopes: ['patient/*.rs'],
    optionalScopes: [],
    purpose: 'TREAT' as const,
    dataFrom: '2019-01',
    dataUntil: '2026-11',
    days: 30 as const,
    reason: 'Visit',
  };
  await expect(page.call('access.request', request)).rejects.toMatchObject({ code: 'OFFLINE', retryable: true });
  expect((await screen('popup.view', {})).needsAnswer).toEqual([]);
  page.leave();
});
