import Fingerprint from 'lucide/dist/esm/icons/fingerprint-pattern.mjs';
import KeyRound from 'lucide/dist/esm/icons/key-round.mjs';
import { useState } from 'preact/hooks';
import { common, time, keys as words } from '../../strings/words.ts';
import type { PasskeyView } from '../../vault/list-passkeys.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Icon } from '../components/icon.tsx';
import { focusWhenLost } from '../hooks/focus-when-lost.ts';
import { useAction } from '../hooks/use-action.ts';
import { usePlatform } from '../platform.ts';
import { AddPasskey } from './add-passkey.tsx';
import { usePasskeys } from './use-passkeys.ts';

/** Ways in beside the password, never instead of it. */
export function PasskeyCard() {
  const { list, offered, error, reload } = usePasskeys();
  const [adding, setAdding] = useState(false);
  const [said, setSaid] = useState('');
  const changed = async (text: string) => {
    setAdding(false);
    setSaid(text);
    await reload();
  };
  return (
    <section class="card setting">
      <h3>{words.passkeysTitle}</h3>
      <p class="quiet measure">{offered === false && list?.length === 0 ? words.noPasskeys : words.passkeysText}</p>
      {error && <ErrorNotice code={error.code} retry={() => void reload()} />}
      {!list && !error && <Busy text={common.loading} />}
      {list && list.length > 0 && (
        <ul>
          {list.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} removed={() => void changed(words.removed)} />
          ))}
        </ul>
      )}
      {offered && adding && <AddPasskey done={(text) => void changed(text)} />}
      {offered && !adding && (
        <div class="actions">
          <button
            type="button"
            class="button"
            onClick={() => {
              setSaid('');
              setAdding(true);
            }}
          >
            {words.add}
          </button>
        </div>
      )}
      <p class="small" role="status">
        {said}
      </p>
    </section>
  );
}

function PasskeyRow({ passkey: { id, here, at }, removed }: { passkey: PasskeyView; removed(): void }) {
  const { vault } = usePlatform();
  const [asked, setAsked] = useState(false);
  const { busy, error, run } = useAction();
  const where = here ? words.here : words.elsewhere;
  const remove = () =>
    void run(async () => {
      await vault.removePasskey(id);
      removed();
    });
  return (
    <li class="passkey">
      <Icon nodes={here ? Fingerprint : KeyRound} />
      <div>
        <p>{where}</p>
        <p class="small quiet">{words.added(time.day(at))}</p>
      </div>
      {!asked && (
        <button
          type="button"
          class="button"
          aria-label={words.removeOne(where, time.day(at))}
          onClick={() => setAsked(true)}
        >
          {words.remove}
        </button>
      )}
      {asked && (
        <div class="passkey-remove">
          <p>
            <b>{words.removeTitle}</b> {words.removeText}
          </p>
          <div class="actions">
            <button type="button" class="button" disabled={busy} onClick={remove}>
              {words.remove}
            </button>
            <button type="button" class="button" ref={focusWhenLost} onClick={() => setAsked(false)}>
              {words.keep}
            </button>
          </div>
          {error && <ErrorNotice code={error.code} />}
        </div>
      )}
    </li>
  );
}
