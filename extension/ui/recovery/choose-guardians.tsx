import { useEffect, useRef, useState } from 'preact/hooks';
import { escrowDays } from '#protocol/wire/escrow';
import type { PreparedGuardians } from '../../recovery/make-guardians.ts';
import { common, keys, recovery as words } from '../../strings/words.ts';
import { Segmented } from '../components/segmented.tsx';
import { WorkStatus } from '../components/work-status.tsx';
import { useLongWork } from '../hooks/use-long-work.ts';
import { useConfirmYou } from '../keys/confirm-you.tsx';
import { TextField } from '../people/text-field.tsx';
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
  /** Place of the first name that is missing or there twice; the owner's own comes after those of the guardians. */
  const [wrong, setWrong] = useState<{ place: number }>();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (wrong) form.current?.querySelector<HTMLInputElement>('[aria-invalid="true"]')?.focus();
  }, [wrong]);
  const work = useLongWork<string>();
  const busy = work.progress !== undefined;
  const you = useConfirmYou({ label: words.yourPassword, disabled: busy });
  const quorum = quorums[chosen] ?? quorums[0];
  const given = names.slice(0, quorum.count).map((name) => name.trim());
  const rename = (place: number, name: string) => setNames((was) => was.with(place, name));

  const submit = (event: Event) => {
    event.preventDefault();
    const place = [...given, owner.trim()].findIndex(
      (name, at) => name === '' || (at < given.length && given.indexOf(name) < at),
    );
    setWrong(place < 0 ? undefined : { place });
    if (place >= 0) return;
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
    <form class="card setting setting-form" onSubmit={submit} ref={form}>
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
        <TextField
          key={place}
          label={words.guardianName(place + 1)}
          error={wrong?.place === place ? words.nameMissing : undefined}
          value={names[place] ?? ''}
          limit={60}
          change={(name) => rename(place, name)}
          disabled={busy}
        />
      ))}
      <TextField
        label={words.ownName}
        error={wrong?.place === given.length ? words.ownNameMissing : undefined}
        value={owner}
        limit={60}
        change={setOwner}
        disabled={busy}
      />
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
