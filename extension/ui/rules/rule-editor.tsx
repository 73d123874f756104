import { useEffect, useRef, useState } from 'preact/hooks';
import { toChartkeyError } from '#protocol/errors';
import type { DryRunView, KnownInstitutionView } from '../../messages/rule-views.ts';
import type { RuleTerms } from '../../rules/rule-terms.ts';
import { common, rules as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Segmented } from '../components/segmented.tsx';
import { useAction } from '../hooks/use-action.ts';
import { usePlatform } from '../platform.ts';
import { DryRun } from './dry-run.tsx';
import { type RuleDraft, termsOf } from './rule-draft.ts';
import { RuleWhat } from './rule-what.tsx';
import { RuleWho } from './rule-who.tsx';
import { ruleSentences } from './rule-words.ts';

interface RuleEditorProps {
  first: RuleDraft;
  /** Absent for a new one. */
  rule?: string | undefined;
  known: readonly KnownInstitutionView[];
  save(terms: RuleTerms): Promise<unknown>;
  cancel(): void;
}

const actions = ['approve', 'ask', 'refuse'] as const;

/** A rule in plain words: choices above, the rule as it will be kept below them, and what it would have done before. */
export function RuleEditor({ first, rule, known, save, cancel }: RuleEditorProps) {
  const [draft, setDraft] = useState(first);
  const { busy, error, run } = useAction();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const set = (change: Partial<RuleDraft>) => setDraft((was) => ({ ...was, ...change }));
  const made = termsOf(draft);
  const terms = 'missing' in made ? undefined : made;
  return (
    <form class="card setting rule-form" onSubmit={(event) => event.preventDefault()}>
      <h2 tabIndex={-1} ref={heading}>
        {rule === undefined ? words.newRule : words.editTitle}
      </h2>
      <div class="rule-field">
        <h3>{words.what}</h3>
        <Segmented
          label={words.what}
          options={actions.map((value) => ({ value, text: words.actions[value] }))}
          value={draft.action}
          change={(action) => set({ action })}
        />
        <p class="small quiet">{words.actionTexts[draft.action]}</p>
      </div>
      <RuleWho draft={draft} known={known} set={set} />
      <RuleWhat draft={draft} set={set} />
      <section class="rule-reads" aria-label={words.reads}>
        <h3>{words.reads}</h3>
        <div role="status">
          {terms ? (
            ruleSentences(terms).map((line, at) => (
              <p key={line} class={at === 0 ? 'rule-sentence' : 'small quiet'}>
                {line}
              </p>
            ))
          ) : (
            <p class="quiet">{'missing' in made && made.missing === 'what' ? words.chooseWhat : words.chooseWho}</p>
          )}
        </div>
      </section>
      {terms && (
        <section aria-label={words.tryTitle}>
          <h3>{words.tryTitle}</h3>
          <Trying rule={rule} terms={terms} />
        </section>
      )}
      {error && <ErrorNotice code={error.code} />}
      <div class="rule-actions">
        {/* Not by Enter in a field: consent given in advance must be meant as well. */}
        <button
          type="button"
          class="button"
          disabled={busy || !terms}
          onClick={() => terms && void run(() => save(terms))}
        >
          {words.save}
        </button>
        <button type="button" class="button" disabled={busy} onClick={cancel}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}

/** Ticking goes on for a while; only where it rests for this long is it tried, ms. */
const rest = 250;

function Trying({ rule, terms }: { rule: string | undefined; terms: RuleTerms }) {
  const platform = usePlatform();
  const [state, setState] = useState<{ key: string; view?: DryRunView; code?: ReturnType<typeof toChartkeyError> }>();
  const [turn, setTurn] = useState(0);
  const key = JSON.stringify([rule, terms, turn]);
  useEffect(() => {
    let current = true;
    const work = () =>
      platform.call('rules.preview', { ...(rule === undefined ? {} : { rule }), terms }).then(
        (view) => current && setState({ key, view }),
        (thrown) => current && setState({ key, code: toChartkeyError(thrown) }),
      );
    const timer = setTimeout(() => void work(), rest);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [key]);
  if (state?.code) return <ErrorNotice code={state.code.code} retry={() => setTurn(turn + 1)} />;
  if (!state?.view) return <Busy text={common.loading} />;
  return (
    <div class={state.key === key ? undefined : 'stale'} aria-busy={state.key !== key}>
      <DryRun view={state.view} />
    </div>
  );
}
