import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import { durations } from '#protocol/grant-rules';
import { askLabels, lookBacks, type RuleClass, ruleClasses } from '../../rules/rule-terms.ts';
import { common, terms as grantWords, time, rules as words } from '../../strings/words.ts';
import { Icon } from '../components/icon.tsx';
import { Segmented } from '../components/segmented.tsx';
import { Checks } from './checks.tsx';
import type { DraftPurpose, RuleDraft } from './rule-draft.ts';

interface RuleWhatProps {
  draft: RuleDraft;
  set(change: Partial<RuleDraft>): void;
}

/** What most questions are about; the rest is one step away. */
const usual: readonly RuleClass[] = [
  'Observation.laboratory',
  'DiagnosticReport',
  'MedicationRequest',
  'AllergyIntolerance',
  'Condition',
  'Immunization',
  'Observation.vital-signs',
  'Procedure',
  'Encounter',
];
const rest = ruleClasses.filter((name) => !usual.includes(name));
const purposes: readonly DraftPurpose[] = ['TREAT', 'HPAYMT', 'HRESCH', 'ETREAT', 'PATRQT'];

export function RuleWhat({ draft, set }: RuleWhatProps) {
  const gives = draft.action === 'approve';
  const option = (value: RuleClass) => ({ value, text: common.capital(grantWords.classNames[value] ?? value) });
  const change = (within: readonly RuleClass[]) => (chosen: RuleClass[]) =>
    set({ classes: [...draft.classes.filter((name) => !within.includes(name)), ...chosen] });
  const inside = (within: readonly RuleClass[]) => draft.classes.filter((name) => within.includes(name));
  return (
    <>
      <Checks
        legend={gives ? words.records : words.recordsAsked}
        hint={gives ? undefined : words.recordsAnything}
        options={usual.map(option)}
        chosen={inside(usual)}
        change={change(usual)}
      />
      <details class="more-kinds" open={inside(rest).length > 0}>
        <summary class="small summary-open">
          {words.moreKinds}
          <Icon nodes={ChevronDown} size="small" />
        </summary>
        <Checks legend={words.moreKinds} options={rest.map(option)} chosen={inside(rest)} change={change(rest)} />
      </details>
      {draft.action === 'ask' && (
        <Checks
          legend={words.sensitive}
          hint={words.sensitiveHint}
          options={askLabels.map((value) => ({ value, text: common.capital(grantWords.labelNames[value] ?? value) }))}
          chosen={draft.labels}
          change={(labels) => set({ labels: askLabels.filter((name) => labels.includes(name)) })}
        />
      )}
      {gives ? <Bounds draft={draft} set={set} /> : <Purpose draft={draft} set={set} />}
    </>
  );
}

const Bounds = ({ draft, set }: RuleWhatProps) => (
  <>
    <div class="rule-field">
      <h3>{words.days}</h3>
      <Segmented
        label={words.days}
        options={durations.map((value) => ({ value, text: time.days(value) }))}
        value={draft.days}
        change={(days) => set({ days })}
      />
    </div>
    <div class="rule-field">
      <h3>{words.back}</h3>
      <Segmented
        label={words.back}
        options={lookBacks.map((value) => ({ value, text: common.capital(words.backs[value]) }))}
        value={draft.months}
        change={(months) => set({ months })}
      />
      <p class="small quiet">{words.backHint}</p>
    </div>
  </>
);

const Purpose = ({ draft, set }: RuleWhatProps) => (
  <label class="rule-field">
    <span class="rule-label">{words.why}</span>
    <span class="select">
      <select
        value={draft.purpose ?? ''}
        onChange={(event) => {
          const purpose = purposes.find((name) => name === event.currentTarget.value);
          set(purpose ? { purpose } : { purpose: undefined });
        }}
      >
        <option value="">{words.anyPurpose}</option>
        {purposes.map((name) => (
          <option key={name} value={name}>
            {common.capital(grantWords.purposes[name] ?? name)}
          </option>
        ))}
      </select>
      <Icon nodes={ChevronDown} size="small" />
    </span>
  </label>
);
