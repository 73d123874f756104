import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import type { Choice, InferenceView, PreviewView } from '../../messages/views.ts';
import { approval as words } from '../../strings/words.ts';
import { Icon } from '../components/icon.tsx';
import { toggleHint } from './choice.ts';
import { InferenceCard } from './inference-card.tsx';

interface InferenceQuestionsProps {
  preview: PreviewView;
  choice: Choice;
  change(choice: Choice): void;
}

/**
 * What could be guessed although its topic is left out. What is mostly used for something is asked in full; what sometimes is
 * stands behind one line, so that a long list of maybes does not bury the questions that matter.
 */
export function InferenceQuestions({ preview, choice, change }: InferenceQuestionsProps) {
  const isOut = ({ hint }: InferenceView) => choice.leaveOut?.includes(hint) ?? false;
  const card = (row: InferenceView) => (
    <InferenceCard
      key={row.hint}
      row={row}
      leftOut={isOut(row)}
      change={(out) => change(toggleHint(choice, row.hint, out))}
    />
  );
  const { mostly = [], sometimes = [] } = Object.groupBy(preview.inferences, ({ strength }) => strength);
  return (
    <>
      {mostly.map(card)}
      {sometimes.length > 0 && (
        <details class="hints-more" open={sometimes.some(isOut)}>
          <summary class="small">
            {words.hintMore(sometimes.length)} <Icon nodes={ChevronDown} size="small" />
          </summary>
          {sometimes.map(card)}
        </details>
      )}
    </>
  );
}
