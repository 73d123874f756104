import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import { useId, useState } from 'preact/hooks';
import { localDay } from '../../profiles/majority.ts';
import type { ActingFor, Profile } from '../../profiles/profile.ts';
import { acting, common, people as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Icon } from '../components/icon.tsx';
import { useAction } from '../hooks/use-action.ts';
import {
  authoritiesFor,
  type DraftProblem,
  draftOf,
  emptyDraft,
  type ProfileDraft,
  profileOf,
} from './profile-draft.ts';
import { TextField } from './text-field.tsx';

const ages = [16, 17, 18, 19, 20, 21] as const;
const relations = [
  'child',
  'parent',
  'partner',
  'relative',
  'other',
] as const satisfies readonly ActingFor['relation'][];
const problems = (): Readonly<Record<DraftProblem, string>> => ({
  name: words.nameMissing,
  birthDate: words.birthMissing,
  birthDatePast: words.birthBad,
  words: words.wordsMissing,
});

interface PersonFormProps {
  /** What is written down now; absent for somebody new. */
  known?: Profile;
  save(profile: Profile): Promise<unknown>;
  cancel(): void;
}

/** Who they are, and by what right one decides for them. */
export function PersonForm({ known, save, cancel }: PersonFormProps) {
  const group = useId();
  const [draft, setDraft] = useState<ProfileDraft>(() => (known ? draftOf(known) : emptyDraft));
  const [problem, setProblem] = useState<DraftProblem>();
  const { busy, error, run } = useAction();
  const rights = authoritiesFor(draft.relation);
  const set = (change: Partial<ProfileDraft>) => {
    setProblem(undefined);
    setDraft((was) => {
      const next = { ...was, ...change };
      return authoritiesFor(next.relation).includes(next.authority) ? next : { ...next, authority: 'proxy' };
    });
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const made = profileOf(draft, localDay(Date.now()));
    if ('problem' in made) setProblem(made.problem);
    else void run(() => save(made.profile));
  };
  const isMinor = draft.authority === 'parent';
  const said = (...of: DraftProblem[]) => (problem && of.includes(problem) ? problems()[problem] : undefined);
  return (
    <form class="card setting person-form" onSubmit={submit} noValidate>
      <h2>{known ? words.changeOne(known.name) : words.add}</h2>
      <TextField
        label={words.name}
        hint={words.nameHint}
        error={said('name')}
        value={draft.name}
        limit={80}
        change={(name) => set({ name })}
        focus
      />
      <div class="field">
        <label for={`${group}-relation`}>{words.relation}</label>
        <span class="select">
          <select
            id={`${group}-relation`}
            value={draft.relation}
            onChange={(event) => set({ relation: event.currentTarget.value as ActingFor['relation'] })}
          >
            {relations.map((relation) => (
              <option key={relation} value={relation}>
                {acting.relations[relation]}
              </option>
            ))}
          </select>
          <Icon nodes={ChevronDown} size="small" />
        </span>
      </div>
      <fieldset class="rights">
        <legend>{words.authority}</legend>
        {rights.map((right) => (
          <label key={right}>
            <input
              type="radio"
              name={group}
              checked={draft.authority === right}
              onChange={() => set({ authority: right })}
            />
            <span>{words.authorities[right]}</span>
          </label>
        ))}
      </fieldset>
      {draft.authority === 'other' && (
        <TextField
          label={words.ownWords}
          hint={words.ownWordsHint}
          error={said('words')}
          value={draft.words}
          limit={120}
          change={(text) => set({ words: text })}
        />
      )}
      <TextField
        label={isMinor ? words.birthDate : words.birthOptional}
        hint={words.birthHint}
        error={said('birthDate', 'birthDatePast')}
        value={draft.birthDate}
        change={(birthDate) => set({ birthDate })}
      />
      {isMinor && (
        <div class="field">
          <label for={`${group}-age`}>{words.adultAt}</label>
          <span class="select">
            <select
              id={`${group}-age`}
              value={draft.adultAt}
              aria-describedby={`${group}-age-hint`}
              onChange={(event) =>
                set({ adultAt: ages.find((age) => String(age) === event.currentTarget.value) ?? 18 })
              }
            >
              {ages.map((age) => (
                <option key={age} value={age}>
                  {words.years(age)}
                </option>
              ))}
            </select>
            <Icon nodes={ChevronDown} size="small" />
          </span>
          <p id={`${group}-age-hint`} class="small quiet">
            {words.adultHint}
          </p>
        </div>
      )}
      <p class="small quiet">{words.promise}</p>
      <p class="small quiet">{words.told}</p>
      {error && <ErrorNotice code={error.code} />}
      {busy ? (
        <Busy text={common.loading} />
      ) : (
        <div class="actions">
          <button type="submit" class="button button-primary">
            {words.save}
          </button>
          <button type="button" class="button" onClick={cancel}>
            {common.cancel}
          </button>
        </div>
      )}
    </form>
  );
}
