import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import { useId } from 'preact/hooks';
import type { RuleView } from '../../messages/rule-views.ts';
import { time, rules as words } from '../../strings/words.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Icon } from '../components/icon.tsx';
import { Notice } from '../components/notice.tsx';
import { Switch } from '../components/switch.tsx';
import { useStop } from '../sharing/use-stop.ts';
import { RuleDeeds } from './rule-deeds.tsx';
import { ruleSentences, ruleText } from './rule-words.ts';

interface RuleCardProps {
  view: RuleView;
  busy: boolean;
  change(): void;
  turn(state: 'on' | 'off' | 'removed'): void;
  stopAll(): void;
}

/** One rule: its sentence, whether it is on, and all it did, each with a way back. */
export function RuleCard({ view, busy, change, turn, stopAll }: RuleCardProps) {
  const { terms, on, did, differs, live, gave, refused, version, changedAt } = view;
  const { stop, stopping, said, error } = useStop();
  const id = useId();
  const [sentence, ...more] = ruleSentences(terms);
  const text = ruleText(terms);
  return (
    <li class="card rule">
      <div class="rule-head">
        <div>
          <h2 class="rule-sentence" id={id}>
            {sentence}
          </h2>
          {more.map((line) => (
            <p key={line} class="small quiet">
              {line}
            </p>
          ))}
        </div>
        <Switch label={words.switchOn(text)} checked={on} change={(checked) => turn(checked ? 'on' : 'off')} />
      </div>
      {differs && (
        <Notice tone="caution">
          <p class="small">{words.differs}</p>
        </Notice>
      )}
      <p class="small caption">{words.version(version, time.day(changedAt))}</p>
      {did.length === 0 ? (
        <p class="small quiet">{words.didNothing}</p>
      ) : (
        <details class="small">
          <summary class="summary-open">
            {terms.action === 'refuse' ? words.refusedTimes(refused) : words.gaveTimes(gave)}
            <Icon nodes={ChevronDown} size="small" />
          </summary>
          <RuleDeeds deeds={did} stopping={stopping} stop={(grant, name) => void stop([{ id: grant, name }])} />
        </details>
      )}
      <div class="rule-actions">
        <button type="button" class="button" disabled={busy} aria-label={words.changeOf(text)} onClick={change}>
          {words.change}
        </button>
        <button
          type="button"
          class="button"
          disabled={busy}
          aria-label={words.removeOf(text)}
          onClick={() => turn('removed')}
        >
          {words.remove}
        </button>
        {live.length > 0 && (
          <button
            type="button"
            class="button button-stop"
            disabled={busy}
            aria-label={words.stopAllOf(live.length)}
            onClick={stopAll}
          >
            {words.stopAll(live.length)}
          </button>
        )}
      </div>
      {error && <ErrorNotice code={error.code} />}
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </li>
  );
}
