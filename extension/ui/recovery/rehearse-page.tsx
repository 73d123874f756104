import { useState } from 'preact/hooks';
import { toChartkeyError } from '#protocol/errors';
import type { Means } from '../../recovery/recovery-facts.ts';
import { common, restore, recovery as words } from '../../strings/words.ts';
import { Notice } from '../components/notice.tsx';
import { PasswordField } from '../components/password-field.tsx';
import { Segmented } from '../components/segmented.tsx';
import { WorkStatus } from '../components/work-status.tsx';
import { PageHead } from '../dashboard/page-head.tsx';
import { useLongWork } from '../hooks/use-long-work.ts';
import { usePlatform } from '../platform.ts';
import { BackLink } from './back-link.tsx';
import { bytesOf, FileField } from './file-field.tsx';
import { entered, noShares, SecretFields, ShareFields } from './secret-fields.tsx';

const all: readonly Means[] = ['words', 'backup', 'guardians'];

/** Whether a way back would really open this vault. Nothing is changed but the date of the rehearsal. */
export function RehearsePage() {
  const [means, setMeans] = useState<Means>('words');
  return (
    <>
      <BackLink />
      <PageHead title={words.rehearseTitle} />
      <section class="card setting">
        <p class="quiet measure">{words.rehearseIntro}</p>
        <Segmented<Means>
          label={words.meansTitle}
          options={all.map((value) => ({ value, text: words.means[value] }))}
          value={means}
          change={setMeans}
        />
        {means === 'words' && <TryWords />}
        {means === 'backup' && <TryBackup />}
        {means === 'guardians' && <TryShares />}
      </section>
    </>
  );
}

/** One try: runs it, and says how it went; nothing where the fields themselves say it. */
function useTry() {
  const platform = usePlatform();
  const [passed, setPassed] = useState('');
  const work = useLongWork<string>();
  const busy = work.progress !== undefined;
  const start = (attempt: (signal: AbortSignal) => Promise<string>) => (event: Event) => {
    event.preventDefault();
    setPassed('');
    void work.run(words.tryingIt, async (signal) => {
      const said = await attempt(signal);
      setPassed(said);
      if (said !== '') await platform.call('recovery.changed', {});
    });
  };
  const outcome = (
    <>
      <WorkStatus work={work} cancelled={words.tryCancelled} />
      <div role="status">
        {passed && (
          <Notice tone="info" title={passed}>
            <p class="small">{words.lastRehearsed(Date.now())}</p>
          </Notice>
        )}
      </div>
    </>
  );
  const button = (ready: boolean) => (
    <div class="actions">
      <button type="submit" class="button button-primary" disabled={busy || !ready}>
        {words.tryIt}
      </button>
      {busy && (
        <button type="button" class="button" onClick={work.cancel}>
          {common.cancel}
        </button>
      )}
    </div>
  );
  return { start, outcome, button, busy };
}

const blanks = (count: number): string[] => Array.from({ length: count }, () => '');

function TryWords() {
  const { recovery } = usePlatform();
  const [typed, setTyped] = useState<readonly string[]>(blanks(12));
  const { start, outcome, button, busy } = useTry();
  const submit = start(async () => {
    await recovery.rehearseWords(typed.map((word) => word.trim().toLowerCase()));
    setTyped(blanks(typed.length));
    return words.passedWords;
  });
  return (
    <form class="setting-form" onSubmit={submit}>
      <Segmented<number>
        label={words.wordsCount}
        options={[12, 24].map((value) => ({ value, text: restore.count(value) }))}
        value={typed.length}
        change={(count) => setTyped(blanks(count))}
      />
      <SecretFields values={typed} change={setTyped} label={words.wordNumber} short disabled={busy} />
      {outcome}
      {button(typed.every((word) => word.trim() !== ''))}
    </form>
  );
}

function TryBackup() {
  const { recovery } = usePlatform();
  const [file, setFile] = useState<File>();
  const [passphrase, setPassphrase] = useState('');
  const [wrong, setWrong] = useState(false);
  const { start, outcome, button, busy } = useTry();
  const submit = start(async (signal) => {
    setWrong(false);
    try {
      const at = await recovery.rehearseBackup({ file: await bytesOf(file!), passphrase, signal });
      setPassphrase('');
      return words.passedBackup(at);
    } catch (thrown) {
      if (toChartkeyError(thrown).code !== 'WRONG_PASSWORD') throw thrown;
      setWrong(true);
      return '';
    }
  });
  return (
    <form class="setting-form" onSubmit={submit}>
      <FileField file={file} take={setFile} disabled={busy} />
      <PasswordField
        label={words.passphrase}
        value={passphrase}
        change={setPassphrase}
        autocomplete="off"
        error={wrong ? words.wrongPassphrase : undefined}
        disabled={busy}
      />
      {outcome}
      {button(file !== undefined && passphrase !== '')}
    </form>
  );
}

function TryShares() {
  const { recovery } = usePlatform();
  const [shares, setShares] = useState<readonly string[]>(noShares);
  const { start, outcome, button, busy } = useTry();
  const submit = start(async () => {
    await recovery.rehearseShares(entered(shares));
    setShares(noShares);
    return words.passedShares;
  });
  return (
    <form class="setting-form" onSubmit={submit}>
      <ShareFields values={shares} change={setShares} disabled={busy} />
      {outcome}
      {button(entered(shares).length >= 2)}
    </form>
  );
}
