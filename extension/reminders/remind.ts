import browser from 'webextension-polyfill';
import type { Context } from '../background/context.ts';
import { workerWords } from '../background/worker-words.ts';
import { liveGrants } from '../storage/ledger.ts';
import { changeReminders, mayNotify, readReminders } from './reminder-store.ts';
import { isDueNow, type Reminder, reminderTimes } from './reminder-times.ts';

export const reminderAlarm = 'reminder';
/** One notification: a later one takes its place. */
export const reminderName = 'chartkey-reminder';

/** While unlocked: keeps the moments to come of one person, so that a locked browser can remind of them. */
export async function keepReminders({ db, ledger, now }: Pick<Context, 'db' | 'ledger' | 'now'>): Promise<void> {
  const { on } = await readReminders();
  const shares = on ? liveGrants(await ledger.read(), now()) : [];
  const times = reminderTimes(
    shares.map(({ at, grant }) => ({ sharedAt: at, expires: grant.expires })),
    now(),
  );
  await changeReminders((kept) => {
    const { [db.name]: _, ...others } = kept.times ?? {};
    return { ...kept, times: times.length > 0 ? { ...others, [db.name]: times } : others };
  });
  await armReminder(now());
}

/** Those of whoever is gone: what they share is theirs to be reminded of. Safe to repeat (X10). */
export async function forgetReminders(databases: ReadonlySet<string>, now: number): Promise<void> {
  const { times = {} } = await readReminders();
  if (!Object.keys(times).some((name) => databases.has(name))) return;
  await changeReminders((kept) => {
    const left = Object.entries(kept.times ?? {}).filter(([name]) => !databases.has(name));
    return { ...kept, times: Object.fromEntries(left) };
  });
  await armReminder(now);
}

const allTimes = (times: Record<string, Reminder[]> | undefined): Reminder[] => Object.values(times ?? {}).flat();

async function armReminder(now: number): Promise<void> {
  const { on, last, times } = await readReminders();
  const next = allTimes(times)
    .filter(({ at, until }) => until > now && at > Math.max(now, last ?? 0))
    .sort((a, b) => a.at - b.at)[0];
  if (on && next) await browser.alarms.create(reminderAlarm, { when: next.at });
  else await browser.alarms.clear(reminderAlarm);
}

/**
 * Shows the one reminder that may be due: that a share ends soon, and nothing of whose, with whom or of what, since anybody
 * may see a screen. At most once a day, and not where the person or the browser does not want it. Safe to repeat (X10): it is
 * written down before it is shown, so that a death shows it never rather than twice.
 */
export async function remind(now: number): Promise<void> {
  const { on, last, times } = await readReminders();
  if (!on || !isDueNow(allTimes(times), last, now) || !(await mayNotify())) return armReminder(now);
  await changeReminders((kept) => ({ ...kept, last: now }));
  const { reminderTitle, reminderText } = await workerWords();
  await browser.notifications.create(reminderName, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icon/128.png'),
    title: reminderTitle,
    message: reminderText,
  });
  await armReminder(now);
}

/** A click on it leads to where one can do something about it. */
export function openFromReminder(name: string): void {
  if (name === reminderName) void browser.tabs.create({ url: browser.runtime.getURL('dashboard.html#sharing') });
}
