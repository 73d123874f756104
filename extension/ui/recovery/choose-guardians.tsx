import { useId, useState } from 'preact/hooks';
import { toChartkeyError } from '#protocol/errors';
import { escrowDays } from '#protocol/wire/escrow';
import type { PreparedGuardians } from '../../recovery/make-guardians.ts';
import { recovery as words } from '../../strings/en.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { PasswordField } from '../components/password-field.tsx';
import { Segmented } from '../components/segmented.tsx';
import { useAction } from '../hooks/use-action.ts';
import { usePlatform } from '../platform.ts';

interface ChooseGuardiansProps {
  replacing: boolean;
  made(shares: { prepared: PreparedGuardians; shares: string[] }): void;
}

/** As in `recovery/recovery-key.ts`, which is loaded when the shares are made. */
const quorums = [
  { threshold: 2, count: 3 },
  { threshold: 3, count: 5 },
] as const;
const waits = [1, 3, 7, 14].filter((days) => days >= escrowDays.least && days <= escrowDays.most);

export function ChooseGuardians({ replacing, made }: ChooseGuardiansProps) {
  const { recovery } = usePlatform();
  const [chosen, setChosen] = useState(0);
  const [names, setNames] = useState<readonly string[]>(['', '', '', '', '']);
  const [days, setDays] = useState<number>(escrowDays.usual);
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState(false);
  const [unnamed, setUnnamed] = useState(false);
  const { busy, error, run } = useAction();
  const quorum = quorums[chosen] ?? quorums[0];
  const given = names.slice(0, quorum.count).map((name) => name.trim());
  const rename = (place: number, name: string) => setNames(names.map((old, i) => (i === place ? name : old)));

  const submit = (event: Event) => {
    event.preventDefault();
    setWrong(false);
    const named = given.every((name) => name !== '') && new Set(given).size === given.length;
    setUnnamed(!named);
    if (!named) return;
    if (password === '') return setWrong(true);
    void run(async () => {
      try {
        const shares = await recovery.prepareGuardians(password, { quorum, names: given, days });
        setPassword('');
        made(shares);
      } catch (thrown) {
        if (toChartkeyError(thrown).code !== 'WRONG_PASSWORD') throw thrown;
        setWrong(true);
      }
    });
  };
  return (
    <form class="card setting setting-form" onSubmit={submit}>
      <h2>{replacing ? words.guardiansChange : words.guardiansOpen}</h2>
      <ul class="advice quiet">
        {words.guardiansIntro.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="strong">{words.howMany}</p>
      <Segmented<number>
        label={words.howMany}
        options={quorums.map(({ threshold, count }, value) => ({ value, text: words.quorum(threshold, count) }))}
        value={chosen}
        change={setChosen}
      />
      {given.map((_, place) => (
        <NameField key={place} place={place} value={names[place] ?? ''} change={rename} disabled={busy} />
      ))}
      {unnamed && (
        <p class="small field-error" role="alert">
          {words.nameMissing}
        </p>
      )}
      <p class="strong">{words.waitTitle}</p>
      <p class="small quiet">{words.waitText}</p>
      <Segmented<number>
        label={words.waitTitle}
        options={waits.map((value) => ({ value, text: words.waitDays(value) }))}
        value={days}
        change={setDays}
      />
      <PasswordField
        label={words.yourPassword}
        value={password}
        change={setPassword}
        autocomplete="current-password"
        error={wrong ? words.wrongPassword : undefined}
        disabled={busy}
      />
      {error && <ErrorNotice code={error.code} />}
      {busy && <Busy text={words.makingShares} />}
      <div class="actions">
        <button type="submit" class="button button-primary" disabled={busy}>
          {words.makeShares}
        </button>
      </div>
    </form>
  );
}

interface NameFieldProps {
  place: number;
  value: string;
  change(place: number, name: string): void;
  disabled: boolean;
}

function NameField({ place, value, change, disabled }: NameFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{words.guardianName(place + 1)}</label>
      <input
        id={id}
        type="text"
        value={value}
        maxLength={60}
        autocomplete="off"
        disabled={disabled}
        onInput={(event) => change(place, event.currentTarget.value)}
      />
    </div>
  );
}
