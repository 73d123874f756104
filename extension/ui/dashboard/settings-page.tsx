import { useState } from 'preact/hooks';
import type { ScreenInput } from '../../messages/protocol.ts';
import { common, settings as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Segmented } from '../components/segmented.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useView } from '../hooks/use-view.ts';
import { EraseCard } from '../hygiene/erase-card.tsx';
import { ExportCard } from '../hygiene/export-card.tsx';
import { StorageCard } from '../hygiene/storage-card.tsx';
import { ShortcutsCard } from '../pause/shortcuts-card.tsx';
import { usePlatform } from '../platform.ts';
import { RemindersCard } from '../reminders/reminders-card.tsx';
import { WalletCard } from '../wallet/wallet-card.tsx';
import { LanguageCard } from './language-card.tsx';
import { PageHead } from './page-head.tsx';

const minutes = [1, 5, 15, 30, 60];
const seconds = [0, 5, 10] as const;

/** "Never" is not on offer: a vault that stays open is none (X6). */
export function SettingsPage() {
  const platform = usePlatform();
  const { data, error, reload, put } = useView('settings.get', {}, ['settings']);
  const action = useAction();
  const [said, setSaid] = useState('');
  const set = (change: ScreenInput<'settings.set'>) =>
    void action.run(async () => {
      put(await platform.call('settings.set', change));
      setSaid(words.saved);
    });
  const undo = seconds.find((option) => option === data?.undoSeconds) ?? 10;
  return (
    <>
      <PageHead title={words.title} />
      {(error ?? action.error) && <ErrorNotice code={(error ?? action.error)!.code} retry={reload} />}
      {!data && !error && <Busy text={common.loading} />}
      <LanguageCard />
      {data && (
        <>
          <section class="card setting">
            <h2>{words.lockTitle}</h2>
            <p class="small quiet">{words.lockText}</p>
            <Segmented
              label={words.lockTitle}
              options={[...new Set([...minutes, data.autoLockMinutes])]
                .sort((a, b) => a - b)
                .map((value) => ({ value, text: words.minutes(value) }))}
              value={data.autoLockMinutes}
              change={(autoLockMinutes) => set({ autoLockMinutes })}
            />
          </section>
          <section class="card setting">
            <h2>{words.undoTitle}</h2>
            <p class="small quiet">{words.undoText}</p>
            <Segmented
              label={words.undoTitle}
              options={seconds.map((value) => ({ value, text: words.seconds(value) }))}
              value={undo}
              change={(undoSeconds) => set({ undoSeconds })}
            />
          </section>
          <RemindersCard />
          <ShortcutsCard />
          <StorageCard />
          <ExportCard />
          <EraseCard />
        </>
      )}
      <WalletCard />
      <p class="small quiet" role="status">
        {said}
      </p>
    </>
  );
}
