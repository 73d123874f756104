import CircleHelp from 'lucide/dist/esm/icons/circle-question-mark.mjs';
import { useId } from 'preact/hooks';
import type { InferenceView } from '../../messages/views.ts';
import { terms, approval as words } from '../../strings/words.ts';
import { Icon } from '../components/icon.tsx';
import { Segmented } from '../components/segmented.tsx';

const question = ({ label, count, strength, medicines }: InferenceView): string =>
  strength === 'sometimes'
    ? words.sometimesItems(label, count)
    : medicines
      ? words.mostlyMedicines(label, count)
      : words.mostlyItems(label, count);

interface InferenceCardProps {
  row: InferenceView;
  /** As chosen, not as last counted: an answer shows at once. */
  leftOut: boolean;
  change(out: boolean): void;
}

/** One question, by name what it is about, and what else would leave with it (K6). Keeping is no widening: it was asked for. */
export function InferenceCard({ row, leftOut, change }: InferenceCardProps) {
  const id = useId();
  const { label, sample, others } = row;
  return (
    <fieldset class="sensitive hint" aria-labelledby={id}>
      <p class="sensitive-question" id={id}>
        <Icon nodes={CircleHelp} />
        <span>{question(row)}</span>
      </p>
      <p class="small sensitive-detail">{terms.listOf(sample)}</p>
      <p class="small sensitive-detail">{words.hintAdvice}</p>
      <Segmented
        label={words.hintAnswer(label)}
        options={[
          { value: 'out', text: words.leaveOut },
          { value: 'in', text: words.hintKeep },
        ]}
        value={leftOut ? 'out' : 'in'}
        ticked
        change={(value) => change(value === 'out')}
      />
      {others.map(({ class: name, month, count }) => (
        <p key={`${name} ${month}`} class="small sensitive-detail">
          {/^\d/.test(month)
            ? words.hintOthers(terms.classNames[name] ?? name, month, count)
            : words.hintOthersStanding(terms.classNames[name] ?? name, count)}
        </p>
      ))}
    </fieldset>
  );
}
