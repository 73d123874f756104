import { time, sharing as words } from '../../strings/words.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { useNow } from '../hooks/use-now.ts';
import { useView } from '../hooks/use-view.ts';
import { useWidth } from '../hooks/use-width.ts';
import { endOf, type TimelineBar, timelineOf } from './timeline.ts';

/** CSS pixels. */
const size = { row: 46, top: 28 };
const usualWidth = 350;

/** Who could read when, and each opening as a tick. */
export function SharingTimeline() {
  const { measure, width } = useWidth(usualWidth);
  const now = useNow(60_000);
  const sharing = useView('sharing.list', {}, ['sharing']);
  const activity = useView('activity.list', { filter: 'opened', limit: 500 }, ['activity']);
  const error = sharing.error ?? activity.error;
  if (error) return <ErrorNotice code={error.code} retry={sharing.reload} />;
  if (!sharing.data) return null;
  const { bars, months, now: today } = timelineOf(sharing.data, activity.data?.entries ?? [], now, time.monthOfYear);
  const height = size.top + bars.length * size.row + 20;
  const x = (part: number) => part * width;
  return (
    <section class="chart-card card" aria-labelledby="timeline" ref={measure}>
      <div class="chart-head">
        <h2 id="timeline">{words.title}</h2>
        {bars.length > 0 && (
          <span class="small caption timeline-key">
            <svg viewBox="0 0 16 12" width="16" height="12" aria-hidden="true">
              <rect class="timeline-used" width="16" height="12" rx="6" />
              <rect class="timeline-opening" x="7" y="3" width="2" height="6" rx="1" />
            </svg>
            {words.timelineKey}
          </span>
        )}
        <a href="#sharing">{words.manage}</a>
      </div>
      {bars.length === 0 ? (
        <p class="small quiet">{words.emptyText}</p>
      ) : (
        <svg class="timeline" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={bars.map(aloud).join('. ')}>
          {months.map(({ at, name }) => (
            <g key={at}>
              <path class="trend-grid" d={`M${x(at)} 18V${height - 20}`} />
              <text x={x(at) + 2} y="12">
                {name}
              </text>
            </g>
          ))}
          <path class="timeline-today" d={`M${x(today)} 18V${height - 16}`} />
          {bars.map((bar, index) => (
            <Bar key={bar.id} bar={bar} y={size.top + index * size.row} x={x} />
          ))}
          <text class="timeline-now" x={x(Math.min(0.94, Math.max(0.06, today)))} y={height - 2} text-anchor="middle">
            {words.today}
          </text>
        </svg>
      )}
    </section>
  );
}

const ends = ({ share }: TimelineBar): string => {
  const date = time.dayOfYear(endOf(share));
  if (share.state === 'stopped' || share.state === 'stopping') return words.youStopped(date);
  return share.state === 'expired' ? words.endedOn(date) : words.until(date);
};
const aloud = (bar: TimelineBar) => `${bar.name}, ${ends(bar)}, ${words.openings(bar.share.opened)}`;

function Bar({ bar, y, x }: { bar: TimelineBar; y: number; x(part: number): number }) {
  const from = x(bar.from);
  const width = (to: number) => Math.max(12, x(to) - from);
  const room = Math.max(8, Math.floor((x(1) - 130) / 8));
  const name = bar.name.length > room ? `${bar.name.slice(0, room - 1)}…` : bar.name;
  return (
    <>
      <text class="timeline-name" x="0" y={y + 10}>
        {name}
      </text>
      <text class="timeline-end" x={x(1)} y={y + 10} text-anchor="end">
        {ends(bar)}
      </text>
      <rect
        class={bar.live ? 'timeline-whole' : 'timeline-over'}
        x={from}
        y={y + 18}
        width={width(bar.until)}
        height="12"
        rx="6"
      />
      {bar.live && <rect class="timeline-used" x={from} y={y + 18} width={width(bar.used)} height="12" rx="6" />}
      {bar.openings.map((at, index) => (
        <rect
          key={index}
          class={bar.live ? 'timeline-opening' : 'timeline-opening-over'}
          x={Math.min(x(at), from + width(bar.used) - 4)}
          y={y + 21}
          width="2"
          height="6"
          rx="1"
        />
      ))}
    </>
  );
}
