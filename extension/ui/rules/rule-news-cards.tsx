import type { RuleNewsView } from '../../messages/rule-views.ts';
import { time, rules as words } from '../../strings/words.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { usePlatform } from '../platform.ts';
import { classList } from './rule-words.ts';

interface RuleNewsCardsProps {
  news: RuleNewsView;
  put(news: RuleNewsView): void;
  say(text: string): void;
}

/** What rules are doing and did: an answer that can still be taken back first, then what the budget lets through. */
export function RuleNewsCards({ news, put, say }: RuleNewsCardsProps) {
  const platform = usePlatform();
  const { busy, error, run } = useAction();
  const seen = (what: 'notices' | 'digest') => run(async () => put(await platform.call('ruleNews.seen', { what })));
  const undo = (requestId: string) =>
    run(async () => {
      await platform.call('approval.undo', { requestId });
      put(await platform.call('ruleNews.get', {}));
      say(words.undoneSay);
    });
  return (
    <>
      {news.undoing.map(({ requestId, name, classes, days }) => (
        <section key={requestId} class="card needs-answer" aria-label={words.undoing(name)}>
          <p class="strong wrap">{words.undoing(name)}</p>
          <p class="small quiet">{words.undoingText(classList(classes), time.days(days))}</p>
          <div class="twins">
            <button type="button" class="button" disabled={busy} onClick={() => void undo(requestId)}>
              {words.undo}
            </button>
            <button type="button" class="button" onClick={() => void platform.review('access', requestId)}>
              {words.look}
            </button>
          </div>
        </section>
      ))}
      {news.notices.length > 0 && (
        <section class="card needs-answer" aria-label={words.digestDid}>
          <ul class="small">
            {news.notices.map(({ at, did, name }) => (
              <li key={at} class="wrap">
                {did === 'gave' ? words.noticeGave(name) : words.noticeRefused(name)}
              </li>
            ))}
          </ul>
          <div class="twins">
            <button type="button" class="button" disabled={busy} onClick={() => void seen('notices')}>
              {words.read}
            </button>
            <button type="button" class="button" onClick={() => void platform.open('dashboard.html#rules')}>
              {words.look}
            </button>
          </div>
        </section>
      )}
      {news.digest && (
        <section class="card needs-answer" aria-label={words.digestReady}>
          <p class="strong">{words.digestReady}</p>
          <p class="small quiet">{words.digestIntro}</p>
          <div class="twins">
            <button type="button" class="button" disabled={busy} onClick={() => void seen('digest')}>
              {words.later}
            </button>
            <button type="button" class="button" onClick={() => void platform.open('dashboard.html#digest')}>
              {words.look}
            </button>
          </div>
        </section>
      )}
      {error && <ErrorNotice code={error.code} />}
    </>
  );
}
