import { useState } from 'preact/hooks';
import { toChartkeyError } from '#protocol/errors';
import { common, recovery as words } from '../../strings/words.ts';
import { PasswordField } from '../components/password-field.tsx';
import { WorkStatus } from '../components/work-status.tsx';
import { useLongWork } from '../hooks/use-long-work.ts';
import { usePlatform } from '../platform.ts';
import { bytesOf, FileField } from './file-field.tsx';

/** What a backup holds and this vault lacks: for a restore that stopped half way, or storage that lost something. */
export function BringBack() {
  const platform = usePlatform();
  const [file, setFile] = useState<File>();
  const [passphrase, setPassphrase] = useState('');
  const [wrong, setWrong] = useState('');
  const [said, setSaid] = useState('');
  const work = useLongWork<string>();
  const busy = work.progress !== undefined;
  const submit = (event: Event) => {
    event.preventDefault();
    setSaid('');
    setWrong('');
    if (!file) return setWrong(words.fileMissing);
    void work.run(words.bringing, async (signal) => {
      try {
        const { at } = await platform.recovery.bringBack({ file: await bytesOf(file), passphrase, signal });
        setPassphrase('');
        setFile(undefined);
        setSaid(words.brought(at));
        await platform.call('recovery.changed', {});
      } catch (thrown) {
        if (toChartkeyError(thrown).code !== 'WRONG_PASSWORD') throw thrown;
        setWrong(words.wrongPassphrase);
      }
    });
  };
  return (
    <form class="card setting setting-form" onSubmit={submit}>
      <h2>{words.bringTitle}</h2>
      <p class="quiet measure">{words.bringText}</p>
      <FileField file={file} take={setFile} disabled={busy} />
      <PasswordField
        label={words.passphrase}
        value={passphrase}
        change={setPassphrase}
        autocomplete="off"
        error={wrong || undefined}
        disabled={busy}
      />
      <WorkStatus work={work} cancelled={words.cancelled} />
      <div class="actions">
        <button type="submit" class="button" disabled={busy || passphrase === ''}>
          {words.bring}
        </button>
        {busy && (
          <button type="button" class="button" onClick={work.cancel}>
            {common.cancel}
          </button>
        )}
      </div>
      <p class="small" role="status">
        {said}
      </p>
    </form>
  );
}
