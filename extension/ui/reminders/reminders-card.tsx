import { useState } from 'preact/hooks';
import { worker as words } from '../../strings/words.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Switch } from '../components/switch.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useView } from '../hooks/use-view.ts';
import { usePlatform } from '../platform.ts';

/** Off until somebody wants it; the browser is asked in that very click. */
export function RemindersCard() {
  const platform = usePlatform();
  const { data, put } = useView('reminders.get', {}, ['settings']);
  const { error, run } = useAction();
  const [said, setSaid] = useState('');
  if (!data) return null;
  const set = (on: boolean) => {
    // The browser asks only inside the click itself: ask first, await after.
    const allowed = on ? platform.allowReminders() : Promise.resolve(true);
    void run(async () => {
      const isAllowed = await allowed;
      put(await platform.call('reminders.set', { on: on && isAllowed }));
      setSaid(isAllowed ? words.remindersSaved : words.remindersBlocked);
    });
  };
  return (
    <section class="card setting">
      <h2>{words.remindersTitle}</h2>
      <p class="small quiet" id="reminders-text">
        {words.remindersText}
      </p>
      <label class="setting-switch" for="reminders">
        <span>{words.remindersOn}</span>
        <Switch id="reminders" label={words.remindersOn} describedBy="reminders-text" checked={data.on} change={set} />
      </label>
      {error && <ErrorNotice code={error.code} />}
      <p class="small quiet" role="status">
        {said}
      </p>
    </section>
  );
}
