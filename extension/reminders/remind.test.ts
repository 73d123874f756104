import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { expiresAt } from '#protocol/grant-rules';
import type { Engine } from '../background/create-context.ts';
import { resume } from '../background/resume.ts';
import { stopGrants } from '../grants/stop-grants.ts';
import { addShare } from '../testing/add-share.ts';
import { createClinic, createTestEngine, memoryGateway, vouchingBlocks } from '../testing/engine.ts';
import { fakeBrowser } from '../testing/fake-browser.ts';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { createVault } from '../vault/create-vault.ts';
import { endSession } from '../vault/session.ts';
import { newWords } from '../vault/words.ts';
import { keepReminders, remind, reminderAlarm } from './remind.ts';
import { reminderHandlers } from './reminder-handlers.ts';
import { isDueNow, reminderTimes } from './reminder-times.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

const day = 24 * 60 * 60_000;
const noon = new Date(2026, 10, 20, 12).getTime();
const share = (days: number, sharedAt = noon) => ({ sharedAt, expires: expiresAt(noon / 1000, days as 7) });

it('in the morning a week and a day before the end, not before the share began, several ends as one', () => {
  const [week, last] = reminderTimes([share(30)], noon);
  for (const { at } of [week!, last!]) expect(new Date(at).getHours()).toBe(10);
  expect(Math.round((last!.at - week!.at) / day)).toBe(6);
  expect(last!.until - last!.at).toBeGreaterThan(0);
  expect(last!.until - last!.at).toBeLessThan(2 * day);
  expect(reminderTimes([share(7)], noon).length).toBeLessThanOrEqual(2);
  expect(reminderTimes([share(1, noon + day)], noon)).toEqual([]);
  expect(reminderTimes([share(30), share(30)], noon)).toHaveLength(2);
  expect(reminderTimes([share(30)], noon + 40 * day)).toEqual([]);
});

it('once for each moment, at most once a day, never after the end (alert budget)', () => {
  const times = [
    { at: noon, until: noon + 2 * day },
    { at: noon + 3_600_000, until: noon + 9 * day },
  ];
  expect(isDueNow(times, undefined, noon - 1)).toBe(false);
  expect(isDueNow(times, undefined, noon)).toBe(true);
  expect(isDueNow(times, noon, noon + 4_000_000)).toBe(false);
  expect(isDueNow(times, noon, noon + day)).toBe(true);
  expect(isDueNow(times, noon + day, noon + 3 * day)).toBe(false);
  expect(isDueNow(times, undefined, noon + 10 * day)).toBe(false);
});

let engine: Engine;
beforeEach(async () => {
  await createVault('correct horse battery', newWords(12));
  const blocks = await vouchingBlocks(await createClinic());
  engine = await createTestEngine({ blocks, gateway: memoryGateway().client });
  await engine.store.write({ facts: [{ kind: 'device', lane: 7 }] });
  fakeBrowser.notes.length = 0;
  fakeBrowser.allowed.clear();
});
afterEach(async () => {
  engine.db.close();
  await endSession();
  await wipeDatabase();
  await fakeBrowser.storage.local.clear();
});
const handlers = () => reminderHandlers(async () => [engine]);

it('the note names nobody and nothing, comes from a locked browser as well, and is not kept with names (browser APIs in memory)', async () => {
  const id = await addShare(engine, { granteeName: 'Birchwood HIV Clinic', origin: 'https://birchwood.example' });
  await fakeBrowser.permissions.request({ permissions: ['notifications'] });
  expect(await handlers()['reminders.set']({ on: true })).toEqual({ on: true, allowed: true });
  const { grant } = (await engine.ledger.read()).grants.get(id)!;
  expect(fakeBrowser.alarmList.get(reminderAlarm)?.when).toBeLessThan(grant.expires * 1000);
  expect(fakeBrowser.storage.local.dump()).not.toMatch(/birchwood|hiv|clinic/i);
  await endSession();
  engine.forget();
  const before = grant.expires * 1000 - 6 * day;
  await remind(before);
  await remind(before);
  expect(fakeBrowser.notes).toHaveLength(1);
  expect(fakeBrowser.notes[0]).toMatchObject({
    title: 'Chartkey',
    message: 'A share ends soon. Open Chartkey to see.',
  });
  expect(JSON.stringify(fakeBrowser.notes)).not.toMatch(/birchwood|hiv|0x/i);
  await remind(grant.expires * 1000 - 2 * 60 * 60_000);
  expect(fakeBrowser.notes).toHaveLength(2);
});

it('nothing is shown where it was switched off, not allowed, or the share was stopped (browser APIs in memory)', async () => {
  const id = await addShare(engine);
  const { grant } = (await engine.ledger.read()).grants.get(id)!;
  const late = grant.expires * 1000 - 60 * 60_000;
  await remind(late);
  await handlers()['reminders.set']({ on: true });
  expect(await handlers()['reminders.get']({})).toEqual({ on: false, allowed: false });
  await remind(late);
  await fakeBrowser.permissions.request({ permissions: ['notifications'] });
  await stopGrants(engine, [id]);
  await resume(engine);
  await remind(late);
  expect(fakeBrowser.notes).toEqual([]);
  await keepReminders(engine);
  expect(fakeBrowser.alarmList.has(reminderAlarm)).toBe(false);
});
