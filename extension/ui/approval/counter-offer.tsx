import ArrowLeftRight from 'lucide/dist/esm/icons/arrow-left-right.mjs';
import type { ApprovalView, Choice } from '../../messages/views.ts';
import { approval as words } from '../../strings/words.ts';
import { Icon } from '../components/icon.tsx';
import { narrowingOf } from './choice.ts';

/** Giving less than was asked is an offer that they may decline: said before it is made, with what they asked for instead. */
export function CounterOffer({ view, choice }: { view: ApprovalView; choice: Choice }) {
  const narrowing = narrowingOf(view, choice);
  if (!narrowing) return null;
  const { classes, from, until, days, hints } = narrowing;
  const asked = [
    ...(classes > 0 ? [words.askedClasses(classes)] : []),
    ...(from ? [words.askedFrom(from < '1901' ? undefined : from)] : []),
    ...(until ? [words.askedUntil(until)] : []),
    ...(days ? [words.askedDays(days)] : []),
    ...(hints ? [words.offerHints] : []),
  ];
  return (
    <div class="offer small" role="note">
      <p class="offer-title">
        <Icon nodes={ArrowLeftRight} size="small" />
        <span>{words.offerTitle}</span>
      </p>
      <ul>
        {asked.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{words.offerText}</p>
    </div>
  );
}
