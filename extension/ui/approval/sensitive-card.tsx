import TriangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs';
import { useId, useState } from 'preact/hooks';
import { terms, approval as words } from '../../strings/words.ts';
import { Icon } from '../components/icon.tsx';
import { Segmented } from '../components/segmented.tsx';
import type { SensitiveLabel } from './sensitive-labels.ts';

/** Sensitive items start out left out; including them asks once more, for each label by itself. */
export function SensitiveCard({ row, change }: { row: SensitiveLabel; change(include: boolean): void }) {
  const id = useId();
  const [asking, setAsking] = useState(false);
  const answer = row.included || asking ? 'in' : 'out';
  return (
    <fieldset class="sensitive" aria-labelledby={id}>
      <p class="sensitive-question" id={id}>
        <Icon nodes={TriangleAlert} />
        <span>{row.included ? words.includedQuestion(row.label) : words.sensitiveQuestion(row.label, row.count)}</span>
      </p>
      {row.sample.length > 0 && <p class="small sensitive-detail">{row.sample.join(terms.between)}</p>}
      <p class="small sensitive-detail">{words.sensitiveAdvice}</p>
      <Segmented
        label={words.labelRow(row.label)}
        options={[
          { value: 'out', text: words.leaveOut },
          { value: 'in', text: words.include },
        ]}
        value={answer}
        ticked
        change={(value) => {
          setAsking(value === 'in' && !row.included);
          if (value === 'out' && row.included) change(false);
        }}
      />
      {asking && !row.included && (
        <div class="sensitive-confirm" role="alert">
          <p class="small">{words.confirmInclude(row.label, row.count)}</p>
          <button
            type="button"
            class="button"
            onClick={() => {
              setAsking(false);
              change(true);
            }}
          >
            {words.yesInclude(row.label)}
          </button>
        </div>
      )}
    </fieldset>
  );
}
