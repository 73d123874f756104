import { useId, useState } from 'preact/hooks';
import { escrowDays } from '#protocol/wire/escrow';
import type { PreparedGuardians } from '../../recovery/make-guardians.ts';
import { common, keys, recovery as words } from '../../strings/en.ts';
import { Segmented } from '../components/segmented.tsx';
import { WorkStatus } from '../components/work-status.tsx';
import { useLongWork } from '../hooks/use-long-work.ts';
import { useConfirmYou } from '../keys/confirm-you.tsx';
import { usePlatform } from '../platform.ts';

interface ChooseGuardiansProps {
  replacing: boolean;
  /** `owner` is only for the sheets; it is kept nowhere. */
  made(shares: { prepared: PreparedGuardians; shares: string[]; owner: string }): void;
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
  const [owner, setOwner] = useState('');
  const [problem, setProblem] = useState('');
  const work = useLongWork<string>();
  const busy = work.progress !== undefined;
  const you = useConfirmYou({ label: words.yourPassword, disabled: busy });
  const quorum = quorums[chosen] ?? quorums[0];
  const given = names.slice(0, quorum.count).map((name) => name.trim());
  const rename = (place: number, name: string) => setNames((was) => was.with(place, name));

  const submit = (event: Event) => {
    event.preventDefault();
    const named = given.every((name) => name !== '') && new Set(given).size === given.length;
    if (!named) return setProblem(words.nameMissing);
    if (owner.trim() === '') return setProblem(words.ownNameMissing);
    setProblem('');
    const choice = { quorum, names: given, days };
    void work.run(you.byPasskey ? keys.asking : words.makingShares, async (signal, tell) => {
      const proven = () => tell(words.makingShares);
      await you.confirm(async (proof) => {
        const shares = await recovery.prepareGuardians({ proof, choice, proven, signal });
        made({ ...shares, owner: owner.trim() });
      }, signal);
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
        <NameField
          key={place}
          label={words.guardianName(place + 1)}
          value={names[place] ?? ''}
          change={(name) => rename(place, name)}
          disabled={busy}
        />
      ))}
      <NameField label={words.ownName} value={owner} change={setOwner} disabled={busy} />
      {problem !== '' && (
        <p class="small field-error" role="alert">
          {problem}
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
      {you.fields}
      <WorkStatus work={work} cancelled={words.cancelled} />
      <div class="actions">
        <button type="submit" class="button button-primary" disabled={busy}>
          {words.makeShares}
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

interface NameFieldProps {
  label: string;
  value: string;
  change(name: string): void;
  disabled: boolean;
}

function NameField({ label, value, change, disabled }: NameFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        maxLength={60}
        autocomplete="off"
        disabled={disabled}
        onInput={(event) => change(event.currentTarget.value)}
      />
    </div>
  );
}
