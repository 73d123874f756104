import X from 'lucide/dist/esm/icons/x.mjs';
import { useEffect, useRef, useState } from 'preact/hooks';
import { nameClasses } from '#protocol/name-classes';
import { common, terms, time, popup as words } from '../../strings/words.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Icon } from '../components/icon.tsx';
import { SearchField } from '../components/search-field.tsx';
import { useView } from '../hooks/use-view.ts';
import { usePlatform } from '../platform.ts';
import { findShares } from '../sharing/find-shares.ts';
import { isLive } from '../sharing/use-stop.ts';

const limit = 20;
const mostShares = 5;

/** Search inside the popup: titles, values and dates of one's own chart. */
export function SearchRecords({ close }: { close(): void }) {
  const [search, setSearch] = useState('');
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => field.current?.querySelector('input')?.focus(), []);
  return (
    <main class="popup-main">
      <div class="popup-search" ref={field}>
        <SearchField label={words.searchRecords} hint={words.searchHint} value={search} change={setSearch} />
        <button type="button" class="icon-button" aria-label={common.close} onClick={close}>
          <Icon nodes={X} />
        </button>
      </div>
      {search.trim() === '' ? (
        <p class="small quiet">{words.searchAdvice}</p>
      ) : (
        <>
          <FoundShares search={search.trim()} />
          <Found search={search.trim()} />
        </>
      )}
    </main>
  );
}

/** Who is shared with; a share is stopped where it is listed whole. */
function FoundShares({ search }: { search: string }) {
  const platform = usePlatform();
  const { data } = useView('sharing.list', {}, ['sharing']);
  const found = findShares(data ?? [], search, ({ classes }) => nameClasses(classes, terms));
  if (found.length === 0) return null;
  return (
    <ul class="found small">
      {found.slice(0, mostShares).map((share) => (
        <li key={share.id}>
          <button type="button" class="wrap found-share" onClick={() => void platform.open('dashboard.html#sharing')}>
            {share.name}
          </button>
          <span class="caption">{isLive(share) ? words.sharingNow : words.shareEnded}</span>
        </li>
      ))}
    </ul>
  );
}

function Found({ search }: { search: string }) {
  const platform = usePlatform();
  const { data, error, reload } = useView('records.items', { search, limit }, ['records']);
  if (error) return <ErrorNotice code={error.code} retry={reload} />;
  if (!data) return null;
  return (
    <>
      <p class="small quiet popup-said" role="status">
        {data.total === 0 ? words.noMatch(search) : words.allFound(data.total)}
      </p>
      <ul class="found small">
        {data.items.map((item, index) => (
          <li key={index}>
            <span class="wrap">
              <bdi>{item.title}</bdi> <b>{item.value}</b>
            </span>
            <span class="caption">{item.date && time.clinical(item.date)}</span>
          </li>
        ))}
      </ul>
      {data.total > limit && (
        <button
          type="button"
          class="button button-quiet"
          onClick={() => void platform.open(`dashboard.html#search/${encodeURIComponent(search)}`)}
        >
          {words.moreMatches(data.total - limit)}
        </button>
      )}
    </>
  );
}
