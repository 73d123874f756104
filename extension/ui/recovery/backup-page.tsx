import Check from 'lucide/dist/esm/icons/check.mjs';
import Download from 'lucide/dist/esm/icons/download.mjs';
import { useState } from 'preact/hooks';
import type { Bytes } from '#protocol/bytes';
import { common, keys, recovery as words } from '../../strings/words.ts';
import { Empty } from '../components/empty.tsx';
import { Icon } from '../components/icon.tsx';
import { useNewPassword } from '../components/new-password.tsx';
import { WorkStatus } from '../components/work-status.tsx';
import { PageHead } from '../dashboard/page-head.tsx';
import { focusWhenLost } from '../hooks/focus-when-lost.ts';
import { useLongWork } from '../hooks/use-long-work.ts';
import { useConfirmYou } from '../keys/confirm-you.tsx';
import { usePlatform } from '../platform.ts';
import { BackLink } from './back-link.tsx';
import { BringBack } from './bring-back.tsx';

/** A backup made in this page, tried before it is offered, and saved where the person says. */
export function BackupPage() {
  const { recovery } = usePlatform();
  const [made, setMade] = useState<{ name: string; bytes: Bytes }>();
  return (
    <>
      <BackLink />
      <PageHead title={words.backupTitle} />
      {made ? (
        <section class="card setting" tabIndex={-1} ref={focusWhenLost} aria-label={words.backupMade}>
          <Empty icon={Check} title={words.backupMade} text={words.backupMadeText}>
            <p class="wrap">{made.name}</p>
            <div class="actions">
              <button type="button" class="button button-primary" onClick={() => recovery.save(made.name, made.bytes)}>
                <Icon nodes={Download} size="small" />
                {words.saveFile}
              </button>
              <button type="button" class="button" onClick={() => setMade(undefined)}>
                {words.another}
              </button>
            </div>
          </Empty>
        </section>
      ) : (
        <MakeBackup made={setMade} />
      )}
      <BringBack />
    </>
  );
}

function MakeBackup({ made }: { made(file: { name: string; bytes: Bytes }): void }) {
  const platform = usePlatform();
  const [records, setRecords] = useState(true);
  const work = useLongWork<string>();
  const busy = work.progress !== undefined;
  const you = useConfirmYou({ label: words.yourPassword, disabled: busy });
  const passphrase = useNewPassword({
    label: words.passphraseNew,
    labelAgain: words.passphraseAgain,
    file: true,
    disabled: busy,
  });

  const submit = (event: Event) => {
    event.preventDefault();
    void work.run(you.byPasskey ? keys.asking : words.tryingIt, async (signal, tell) => {
      const chosen = await passphrase.take();
      if (chosen === undefined) return;
      await you.confirm(async (proof) => {
        const file = await platform.recovery.makeBackup({
          proof,
          passphrase: chosen,
          records,
          signal,
          progress: (at, done, total) =>
            tell(
              at === 'records' ? words.readingRecords(done, total) : at === 'sealing' ? words.sealing : words.trying,
            ),
        });
        passphrase.clear();
        await platform.call('recovery.changed', {});
        made(file);
      }, signal);
    });
  };
  return (
    <form class="card setting setting-form" onSubmit={submit}>
      <p class="quiet measure">{words.backupIntro}</p>
      {you.fields}
      {passphrase.fields}
      <label class="check">
        <input
          type="checkbox"
          checked={records}
          disabled={busy}
          onChange={(event) => setRecords(event.currentTarget.checked)}
        />
        <span>
          {words.withRecords}
          <span class="small quiet block">{words.withRecordsHint}</span>
        </span>
      </label>
      <WorkStatus work={work} cancelled={words.cancelled} />
      <div class="actions">
        <button type="submit" class="button button-primary" disabled={busy}>
          {words.makeBackup}
        </button>
        {busy && (
          <button type="button" class="button" onClick={work.cancel}>
            {common.cancel}
          </button>
        )}
      </div>
    </form>
  );
}
