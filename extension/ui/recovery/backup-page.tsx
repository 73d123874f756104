import Check from 'lucide/dist/esm/icons/check.mjs';
import Download from 'lucide/dist/esm/icons/download.mjs';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Bytes } from '#protocol/bytes';
import { toChartkeyError } from '#protocol/errors';
import { common, recovery as words } from '../../strings/en.ts';
import { Busy } from '../components/busy.tsx';
import { Empty } from '../components/empty.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Icon } from '../components/icon.tsx';
import { useNewPassword } from '../components/new-password.tsx';
import { PasswordField } from '../components/password-field.tsx';
import { PageHead } from '../dashboard/page-head.tsx';
import { useAction } from '../hooks/use-action.ts';
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
        <section class="card setting">
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
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState(false);
  const [records, setRecords] = useState(true);
  const [stage, setStage] = useState('');
  const abort = useRef<AbortController | undefined>(undefined);
  const { busy, error, run } = useAction();
  const passphrase = useNewPassword({
    label: words.passphraseNew,
    labelAgain: words.passphraseAgain,
    disabled: busy,
  });
  useEffect(() => () => abort.current?.abort(), []);

  const submit = (event: Event) => {
    event.preventDefault();
    void run(async () => {
      setWrong(false);
      const chosen = await passphrase.take();
      if (chosen === undefined) return;
      if (password === '') return setWrong(true);
      abort.current = new AbortController();
      setStage(words.tryingIt);
      try {
        const file = await platform.recovery.makeBackup({
          proof: { password },
          passphrase: chosen,
          records,
          signal: abort.current.signal,
          progress: (at, done, total) =>
            setStage(
              at === 'records' ? words.readingRecords(done, total) : at === 'sealing' ? words.sealing : words.trying,
            ),
        });
        setPassword('');
        passphrase.clear();
        await platform.call('recovery.changed', {});
        made(file);
      } catch (thrown) {
        const { code } = toChartkeyError(thrown);
        if (code === 'WRONG_PASSWORD') setWrong(true);
        else if (code !== 'CANCELLED') throw thrown;
      }
    });
  };
  return (
    <form class="card setting setting-form" onSubmit={submit}>
      <p class="quiet measure">{words.backupIntro}</p>
      <PasswordField
        label={words.yourPassword}
        value={password}
        change={setPassword}
        autocomplete="current-password"
        error={wrong ? words.wrongPassword : undefined}
        disabled={busy}
      />
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
      {error && <ErrorNotice code={error.code} />}
      {busy && <Busy text={stage} />}
      <div class="actions">
        <button type="submit" class="button button-primary" disabled={busy}>
          {words.makeBackup}
        </button>
        {busy && (
          <button type="button" class="button" onClick={() => abort.current?.abort()}>
            {common.cancel}
          </button>
        )}
      </div>
    </form>
  );
}
