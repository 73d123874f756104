import CalendarCheck from 'lucide/dist/esm/icons/calendar-check.mjs';
import { useEffect } from 'preact/hooks';
import { common, terms as grantWords, time, rules as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { Empty } from '../components/empty.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { PageHead } from '../dashboard/page-head.tsx';
import { hashOf } from '../dashboard/route.ts';
import { useView } from '../hooks/use-view.ts';
import { usePlatform } from '../platform.ts';
import { useStop } from '../sharing/use-stop.ts';
import { RuleDeeds, Stop } from './rule-deeds.tsx';
import { classList } from './rule-words.ts';

/** Seven days on one page: nothing to answer, and a way back from everything. */
export function DigestPage() {
  const platform = usePlatform();
  const { data, error, reload } = useView('ruleDigest.get', {}, ['rules', 'sharing', 'activity']);
  const { stop, stopping, said, error: stopError } = useStop();
  const loaded = data !== undefined;
  useEffect(() => {
    if (loaded) void platform.call('ruleNews.seen', { what: 'digest' }).catch(() => undefined);
  }, [loaded]);
  const failed = error ?? stopError;
  const stopOne = (grant: `0x${string}`, name: string) => void stop([{ id: grant, name }]);
  return (
    <>
      <PageHead title={words.digestTitle} />
      {data && <p class="quiet">{words.digestSpan(time.day(data.from), time.day(data.until))}</p>}
      <p class="small quiet">{words.digestIntro}</p>
      {failed && <ErrorNotice code={failed.code} retry={reload} />}
      {!data && !error && <Busy text={common.loading} />}
      {data && data.did.length + data.opened.length + data.ending.length === 0 && (
        <Empty icon={CalendarCheck} title={words.digestEmpty} text={words.digestEmptyText} />
      )}
      {data && data.did.length + data.opened.length + data.ending.length > 0 && (
        <>
          <section class="card digest">
            <h2>{words.digestDid}</h2>
            {data.did.length === 0 && <p class="small quiet">{words.digestDidNothing}</p>}
            <RuleDeeds deeds={data.did} stopping={stopping} stop={stopOne} />
          </section>
          <section class="card digest">
            <h2>{words.digestOpened}</h2>
            {data.opened.length === 0 && <p class="small quiet">{words.digestOpenedNothing}</p>}
            <ul class="rule-deeds">
              {data.opened.map(({ name, times, lastAt }) => (
                <li key={name} class="small">
                  <div>
                    <p class="wrap">{words.digestOpenings(name, times)}</p>
                    <p class="quiet">{time.dayAndTime(lastAt)}</p>
                  </div>
                </li>
              ))}
            </ul>
          </section>
          <section class="card digest">
            <h2>{words.digestEnds}</h2>
            {data.ending.length === 0 && <p class="small quiet">{words.digestEndsNothing}</p>}
            <ul class="rule-deeds">
              {data.ending.map(({ grant, name, expires, classes }) => (
                <li key={grant} class="small">
                  <div>
                    <p class="wrap">{words.digestEnd(name, classList(classes))}</p>
                    <p class="quiet">{words.until(grantWords.dayName(expires))}</p>
                  </div>
                  <Stop grant={grant} name={name} stopping={stopping.has(grant)} stop={stopOne} />
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
      <p>
        <a href={hashOf({ page: 'rules' })}>{words.title}</a>
      </p>
      <p class="small quiet" role="status">
        {said}
      </p>
    </>
  );
}
