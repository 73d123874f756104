import type { ActivityView } from '../../messages/activity-view.ts';
import { activity, time, popup as words } from '../../strings/words.ts';
import { ActivityIcon } from '../components/activity-icon.tsx';
import { useNow } from '../hooks/use-now.ts';

const shown = 4;

export function RecentActivity({ entries }: { entries: readonly ActivityView[] }) {
  const now = useNow(60_000);
  return (
    <section aria-labelledby="recent">
      <h2 id="recent" class="popup-heading">
        <span>{words.recentActivity}</span>
        {entries.length > 0 && (
          <a href="dashboard.html#activity" target="_blank" rel="noreferrer">
            {words.seeAll}
          </a>
        )}
      </h2>
      {entries.length === 0 && <p class="small quiet">{words.noActivity}</p>}
      <ul class="activity-rows small">
        {entries.slice(0, shown).map((entry) => (
          <li key={entry.id}>
            <ActivityIcon kind={entry.kind} />
            <span class="wrap">{activity.line(entry.kind, entry.name, entry.items)}</span>
            <span class="caption">{time.when(entry.at, now)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
