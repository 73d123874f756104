import type { Description } from '#protocol/describe';
import type { ApprovalView, Choice } from '../../messages/views.ts';
import { approval as words } from '../../strings/words.ts';
import { CounterOffer } from './counter-offer.tsx';

interface SentenceProps {
  description: Description;
  view: ApprovalView;
  choice: Choice;
}

/** The sentence is the screen: `describe` of the grant that would be signed, word for word (X4, K6). */
export function Sentence({ description, view, choice }: SentenceProps) {
  return (
    <section class="agree">
      <h2 class="visually-hidden">{words.wouldAgree}</h2>
      <p class="sentence" data-testid="sentence">
        {description.sentence.map(({ text, strong }, index) => (strong ? <b key={index}>{text}</b> : text))}
      </p>
      {description.notes.map((note) => (
        <p key={note} class="small quiet agree-note">
          {note}
        </p>
      ))}
      <CounterOffer view={view} choice={choice} />
    </section>
  );
}
