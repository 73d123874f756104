import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import type { DryRunView, TriedView } from '../../messages/rule-views.ts';
import { time, rules as words } from '../../strings/words.ts';
import { Icon } from '../components/icon.tsx';
import { classList } from './rule-words.ts';

const answers = ['approve', 'ask', 'refuse'] as const;

/** What the rule would have done with past questions: counts first, then each of them. */
export function DryRun({ view }: { view: DryRunView }) {
  if (view.tried.length === 0) return <p class="small quiet">{words.tryNone}</p>;
  return (
    <>
      <p class="small quiet">{words.tryIntro}</p>
      {answers.map((answer) => {
        const rows = view.tried.filter((one) => one.answer === answer);
        if (rows.length === 0) return <p key={answer}>{words.tried[answer](0)}</p>;
        return (
          <details key={answer} class="tried" open={answer !== 'ask'}>
            <summary class="strong summary-open">
              {words.tried[answer](rows.length)}
              <Icon nodes={ChevronDown} size="small" />
            </summary>
            <ul>
              {rows.map((row) => (
                <Tried key={row.request} row={row} />
              ))}
            </ul>
          </details>
        );
      })}
      {view.untried > 0 && <p class="small quiet">{words.untried(view.untried)}</p>}
    </>
  );
}

const Tried = ({ row }: { row: TriedView }) => (
  <li class="small">
    <p class="wrap">{words.asksFor(row.name, classList(row.classes))}</p>
    <p class="quiet">
      {time.day(row.at)} ·{' '}
      {[
        ...(row.why ? [words.reasons[row.why]] : []),
        ...(row.days === undefined ? [] : [words.givesDays(time.days(row.days))]),
        words.done[row.done],
      ].join(' ')}
    </p>
  </li>
);
