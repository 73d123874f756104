import Check from 'lucide/dist/esm/icons/check.mjs';
import type { Description } from '#protocol/describe';
import type { ApprovalView, Choice } from '../../messages/views.ts';
import { common, approval as words } from '../../strings/words.ts';
import { Icon } from '../components/icon.tsx';
import { narrowingOf } from './choice.ts';

interface SentenceProps {
  description: Description;
  view: ApprovalView;
  choice: Choice;
}

/** The sentence is the screen: `describe` of the grant that would be signed, word for word (X4, K6). */
export function Sentence({ description, view, choice }: SentenceProps) {
  const narrowing = narrowingOf(view, choice);
  const asked = narrowing && [
    ...(narrowing.classes > 0 ? [words.askedClasses(narrowing.classes)] : []),
    ...(narrowing.from ? [words.askedFrom(narrowing.from < '1901' ? undefined : narrowing.from)] : []),
    ...(narrowing.until ? [words.askedUntil(narrowing.until)] : []),
    ...(narrowing.days ? [words.askedDays(narrowing.days)] : []),
  ];
  return (
    <section class="agree" aria-label={words.wouldAgree}>
      <p class="sentence" data-testid="sentence">
        {description.sentence.map(({ text, strong }, index) => (strong ? <b key={index}>{text}</b> : text))}
      </p>
      {description.notes.map((note) => (
        <p key={note} class="small quiet agree-note">
          {note}
        </p>
      ))}
      {view.reason && <p class="small quiet agree-note">{words.theySay(view.reason)}</p>}
      {asked && (
        <p class="small agree-narrower">
          <Icon nodes={Check} size="small" />
          <span>{common.capital(words.narrower(asked))}</span>
        </p>
      )}
    </section>
  );
}
