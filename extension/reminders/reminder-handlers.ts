import type { Engine } from '../background/create-context.ts';
import type { ScreenHandlers } from '../background/screen-handlers.ts';
import type { RemindersView } from '../messages/reminders-view.ts';
import { keepReminders } from './remind.ts';
import { changeReminders, mayNotify, readReminders } from './reminder-store.ts';

/** Whether this browser reminds of shares that end; for everybody whose records it keeps. */
export function reminderHandlers(
  everyone: () => Promise<readonly Engine[]>,
): Pick<ScreenHandlers, 'reminders.get' | 'reminders.set'> {
  const view = async (): Promise<RemindersView> => {
    const [{ on = false }, allowed] = [await readReminders(), await mayNotify()];
    return { on: on && allowed, allowed };
  };
  return {
    'reminders.get': view,
    'reminders.set': async ({ on }) => {
      await changeReminders(({ times: _, ...kept }) => ({ ...kept, on }));
      for (const engine of await everyone()) await keepReminders(engine);
      return view();
    },
  };
}
