import type { ApprovalView, Choice, PreviewView } from '../../messages/views.ts';
import { approval as words } from '../../strings/words.ts';
import { chosenClasses, toggleClass, toggleLabel } from './choice.ts';
import { ClassRow } from './class-row.tsx';
import { InferenceQuestions } from './inference-questions.tsx';
import { PartTwoNotice } from './part-two-notice.tsx';
import { SensitiveCard } from './sensitive-card.tsx';
import { sensitiveLabels } from './sensitive-labels.ts';

interface WillSeeProps {
  view: ApprovalView;
  choice: Choice;
  preview: PreviewView | undefined;
  change(choice: Choice): void;
}

/** Questions first, then what they would see, counted from the real chart; what is empty comes last. */
export function WillSee({ view, choice, preview, change }: WillSeeProps) {
  const chosen = chosenClasses(choice, view.classes);
  const seen = new Map(preview?.willSee.map((row) => [row.class, row]));
  const rank = (row: (typeof view.classes)[number]) => (row.asked === 'optional' ? 2 : row.total === 0 ? 1 : 0);
  const rows = [...view.classes].sort((a, b) => rank(a) - rank(b));
  return (
    <section>
      <h2>{words.willSee}</h2>
      {preview &&
        sensitiveLabels(preview, choice).map((row) => (
          <SensitiveCard key={row.label} row={row} change={(on) => change(toggleLabel(choice, row.label, on))} />
        ))}
      {choice.labels.includes('ETH') && <PartTwoNotice />}
      {preview && <InferenceQuestions preview={preview} choice={choice} change={change} />}
      <ul class="class-rows">
        {rows.map((row) => (
          <ClassRow
            key={row.class}
            requestId={view.requestId}
            choice={choice}
            row={row}
            on={chosen.has(row.class)}
            seen={seen.get(row.class)}
            counted={preview !== undefined}
            toggle={(on) => change(toggleClass(choice, view.classes, row.class, on))}
          />
        ))}
      </ul>
    </section>
  );
}
