import Download from 'lucide/dist/esm/icons/download.mjs';
import { useId, useState } from 'preact/hooks';
import { common, recovery as words } from '../../strings/words.ts';
import { Icon } from '../components/icon.tsx';
import { useNewPassword } from '../components/new-password.tsx';
import { Segmented } from '../components/segmented.tsx';
import { WorkStatus } from '../components/work-status.tsx';
import { useLongWork } from '../hooks/use-long-work.ts';
import { usePlatform } from '../platform.ts';

type Way = 'paper' | 'key' | 'passphrase';

/** A share as a locked file instead of paper: for somebody's own age key, or with a passphrase. */
export function SaveShare({ name, share }: { name: string; share: string }) {
  const { recovery } = usePlatform();
  const [way, setWay] = useState<Way>('paper');
  const [key, setKey] = useState('');
  const [bad, setBad] = useState(false);
  const [said, setSaid] = useState('');
  const work = useLongWork<string>();
  const busy = work.progress !== undefined;
  const passphrase = useNewPassword({
    label: words.theirPassphrase,
    labelAgain: words.passphraseAgain,
    file: true,
    disabled: busy,
  });
  const id = useId();
  const submit = (event: Event) => {
    event.preventDefault();
    setSaid('');
    setBad(false);
    void work.run(words.sealing, async (signal) => {
      const chosen = way === 'passphrase' ? await passphrase.take() : undefined;
      if (way === 'passphrase' && chosen === undefined) return;
      if (way === 'key' && !(await recovery.isAgeKey(key))) return setBad(true);
      const recipient = chosen === undefined ? { key: key.trim() } : { passphrase: chosen };
      recovery.save(words.shareFile(name), await recovery.sealShare(share, recipient, signal));
      passphrase.clear();
      setSaid(words.shareSaved);
    });
  };
  return (
    <form class="card setting setting-form" onSubmit={submit}>
      <p class="strong">{words.handOver}</p>
      <Segmented<Way>
        label={words.handOver}
        options={[
          { value: 'paper', text: words.onPaper },
          { value: 'key', text: words.byKey },
          { value: 'passphrase', text: words.byPassphrase },
        ]}
        value={way}
        change={setWay}
      />
      {way === 'paper' && <p class="small quiet">{words.paperHint}</p>}
      {way === 'key' && (
        <div class="field">
          <label for={id}>{words.theirKey}</label>
          <input
            id={id}
            type="text"
            value={key}
            autocomplete="off"
            spellcheck={false}
            aria-invalid={bad}
            aria-describedby={`${id}-said`}
            onInput={(event) => setKey(event.currentTarget.value)}
          />
          <p id={`${id}-said`} class={bad ? 'small field-error' : 'small quiet'}>
            {bad ? words.badKey : words.theirKeyHint}
          </p>
        </div>
      )}
      {way === 'passphrase' && passphrase.fields}
      <WorkStatus work={work} cancelled={words.cancelled} />
      {way !== 'paper' && (
        <div class="actions">
          <button type="submit" class="button" disabled={busy}>
            <Icon nodes={Download} size="small" />
            {words.saveShare}
          </button>
          {busy && (
            <button type="button" class="button" onClick={work.cancel}>
              {common.cancel}
            </button>
          )}
        </div>
      )}
      <p class="small" role="status">
        {said}
      </p>
    </form>
  );
}
