import { useState } from 'preact/hooks';
import { toChartkeyError } from '#protocol/errors';
import { common, password as passwordWords, setup, recovery as words } from '../../strings/words.ts';
import { useNewPassword } from '../components/new-password.tsx';
import { PasswordField } from '../components/password-field.tsx';
import { WorkStatus } from '../components/work-status.tsx';
import { useLongWork } from '../hooks/use-long-work.ts';
import { usePlatform } from '../platform.ts';
import { bytesOf, FileField } from './file-field.tsx';

interface RestoreProps {
  back(): void;
  /** The vault is there and open. */
  done(): void;
}

/** Set-up from a backup file: nothing is made before the file opened and a new password was chosen. */
export function RestoreBackup({ back, done }: RestoreProps) {
  const platform = usePlatform();
  const [file, setFile] = useState<File>();
  const [passphrase, setPassphrase] = useState('');
  const [wrong, setWrong] = useState('');
  const work = useLongWork<string>();
  const busy = work.progress !== undefined;
  const next = useNewPassword({ label: passwordWords.labelNew, disabled: busy });
  const submit = (event: Event) => {
    event.preventDefault();
    setWrong('');
    if (!file) return setWrong(words.fileMissing);
    if (passphrase === '') return setWrong(words.passphraseMissing);
    void work.run(words.restoring, async (signal) => {
      const chosen = await next.take();
      if (chosen === undefined) return;
      try {
        await platform.recovery.restoreBackup({ file: await bytesOf(file), passphrase, signal }, chosen);
        setPassphrase('');
        next.clear();
        await platform.call('vault.opened', {});
        done();
      } catch (thrown) {
        if (toChartkeyError(thrown).code !== 'WRONG_PASSWORD') throw thrown;
        setWrong(words.wrongPassphrase);
      }
    });
  };
  return (
    <form class="setup-form" onSubmit={submit}>
      <h1 tabIndex={-1}>{words.restoreBackupTitle}</h1>
      <p class="quiet">{words.fromBackupText}</p>
      <FileField file={file} take={setFile} disabled={busy} />
      <PasswordField
        label={words.passphrase}
        value={passphrase}
        change={setPassphrase}
        autocomplete="off"
        error={wrong || undefined}
        disabled={busy}
      />
      {next.fields}
      <WorkStatus work={work} cancelled={words.cancelled} />
      <div class="actions">
        <button type="submit" class="button button-primary button-large" disabled={busy}>
          {words.restoreBackup}
        </button>
        {busy ? (
          <button type="button" class="button button-large" onClick={work.cancel}>
            {common.cancel}
          </button>
        ) : (
          <button type="button" class="button button-quiet" onClick={back}>
            {setup.back}
          </button>
        )}
      </div>
    </form>
  );
}
