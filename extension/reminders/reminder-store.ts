import browser from 'webextension-polyfill';
import type { Reminder } from './reminder-times.ts';

/**
 * In clear in `storage.local`, because a locked browser reminds as well: whether it is wanted, when somebody was last
 * reminded, and the moments to come of each person. No name, no kind of record, no number of shares.
 */
interface Kept {
  on?: boolean;
  last?: number;
  /** By name of the person's database. */
  times?: Record<string, Reminder[]>;
}

const name = 'reminders';

export const readReminders = async (): Promise<Kept> =>
  ((await browser.storage.local.get(name))[name] as Kept | undefined) ?? {};

/** One change at a time. */
export const changeReminders = (change: (kept: Kept) => Kept): Promise<void> =>
  navigator.locks.request('chartkey.reminders', async () => {
    const kept = await readReminders();
    const next = change(kept);
    if (JSON.stringify(next) !== JSON.stringify(kept)) await browser.storage.local.set({ [name]: next });
  });

/** Whether the browser lets us: it was asked by a click in the settings. */
export const mayNotify = (): Promise<boolean> => browser.permissions.contains({ permissions: ['notifications'] });
