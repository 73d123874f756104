import ListChecks from 'lucide/dist/esm/icons/list-checks.mjs';
import { useState } from 'preact/hooks';
import type { ScreenInput } from '../../messages/protocol.ts';
import type { RulesView, RuleView } from '../../messages/rule-views.ts';
import type { RuleTerms } from '../../rules/rule-terms.ts';
import { common, rules as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { Empty } from '../components/empty.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { PageHead } from '../dashboard/page-head.tsx';
import { hashOf } from '../dashboard/route.ts';
import { focusWhenLost } from '../hooks/focus-when-lost.ts';
import { useAction } from '../hooks/use-action.ts';
import { useView } from '../hooks/use-view.ts';
import { usePlatform } from '../platform.ts';
import { BudgetCard } from './budget-card.tsx';
import { RuleCard } from './rule-card.tsx';
import { draftFrom, draftOf, type RuleDraft, type Template, templates } from './rule-draft.ts';
import { RuleEditor } from './rule-editor.tsx';
import { ruleText } from './rule-words.ts';

interface Editing {
  draft: RuleDraft;
  view?: RuleView;
}

/** Standing rules: what answers for the person, in their own words, with all it did. */
export function RulesPage() {
  const platform = usePlatform();
  const { data, error, reload, put } = useView('rules.view', {}, ['rules', 'sharing']);
  const action = useAction();
  const [editing, setEditing] = useState<Editing>();
  const [choosing, setChoosing] = useState(false);
  const [said, setSaid] = useState('');
  const then = (work: Promise<RulesView>, word: string) =>
    action.run(async () => {
      put(await work);
      setSaid(word);
    });
  const save = async (terms: RuleTerms) => {
    const { rule, heads = [] } = editing?.view ?? {};
    const saved: ScreenInput<'rules.save'> = {
      ...(rule === undefined ? {} : { rule }),
      heads,
      terms,
      text: ruleText(terms),
      language: document.documentElement.lang || 'en',
    };
    put(await platform.call('rules.save', saved));
    setSaid(words.saved);
    setEditing(undefined);
    setChoosing(false);
  };
  const turned = { on: words.switchedOn, off: words.switchedOff, removed: words.removed };
  const begin = (template: Template) => setEditing({ draft: draftFrom(template, data?.institutions ?? []) });
  const failed = error ?? action.error;

  return (
    <>
      <PageHead title={words.title}>
        {data && data.rules.length > 0 && !editing && !choosing && (
          <button type="button" class="button" ref={focusWhenLost} onClick={() => setChoosing(true)}>
            {words.newRule}
          </button>
        )}
      </PageHead>
      <p class="quiet measure">{words.intro}</p>
      <p>
        <a href={hashOf({ page: 'digest' })}>{words.digestLink}</a>
      </p>
      {failed && <ErrorNotice code={failed.code} retry={reload} />}
      {!data && !error && <Busy text={common.loading} />}
      {data && editing && (
        <RuleEditor
          first={editing.draft}
          rule={editing.view?.rule}
          known={data.institutions}
          save={save}
          cancel={() => setEditing(undefined)}
        />
      )}
      {data && !editing && (
        <>
          {data.rules.length === 0 && <Empty icon={ListChecks} title={words.empty} text={words.emptyText} />}
          {(data.rules.length === 0 || choosing) && <Templates view={data} begin={begin} />}
          <ul class="rules">
            {data.rules.map((view) => (
              <RuleCard
                key={view.rule}
                view={view}
                busy={action.busy}
                change={() => setEditing({ draft: draftOf(view.terms), view })}
                turn={(state) => {
                  // Where devices differ, switching on is reading and saving it.
                  if (state === 'on' && view.differs) setEditing({ draft: draftOf(view.terms), view });
                  else void then(platform.call('rules.switch', { rule: view.rule, state }), turned[state]);
                }}
                stopAll={() => void then(platform.call('rules.stopAll', { rule: view.rule }), words.stoppedAll)}
              />
            ))}
          </ul>
          {data.rules.length > 0 && (
            <BudgetCard
              perWeek={data.budget}
              change={(perWeek) => void then(platform.call('rules.budget', { perWeek }), words.budgetSaved)}
            />
          )}
        </>
      )}
      <p class="small quiet" role="status">
        {said}
      </p>
    </>
  );
}

/** The one that shares is on offer only where there is somebody to share with. */
const Templates = ({ view, begin }: { view: RulesView; begin(template: Template): void }) => (
  <section class="rule-templates" aria-label={words.start}>
    <h2>{words.start}</h2>
    {view.institutions.length === 0 && <p class="small quiet measure">{words.noInstitutionsText}</p>}
    <ul>
      {templates
        .filter((template) => template !== 'labs' || view.institutions.length > 0)
        .map((template) => (
          <li key={template}>
            <button type="button" class="button" onClick={() => begin(template)}>
              {words.templates[template]}
            </button>
          </li>
        ))}
    </ul>
  </section>
);
