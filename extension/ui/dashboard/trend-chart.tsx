import { time, records as words } from '../../strings/words.ts';
import { useWidth } from '../hooks/use-width.ts';
import { scaleOf, type Trend, yearTicks } from './trend.ts';

/** CSS pixels. */
const size = { height: 260, left: 40, right: 84, top: 16, bottom: 32 };
const usualWidth = 480;

/** The usual range in words, never by colour alone. */
export function rangeWords({ low, high }: NonNullable<Trend['range']>): string {
  if (low !== undefined && high !== undefined) return words.rangeBetween(String(low), String(high));
  return low === undefined ? words.rangeBelow(String(high)) : words.rangeAbove(String(low));
}

/** Results over time as a line, with the band of the usual range behind it. The same numbers are in the table below. */
export function TrendChart({ trend }: { trend: Trend }) {
  const { measure, width } = useWidth(usualWidth);
  const { points, range, name } = trend;
  const ends = [range?.low, range?.high].filter((end) => end !== undefined);
  const scale = scaleOf([...points.map(({ value }) => value), ...ends]);
  const [first, last] = [points[0]!.at, points.at(-1)!.at];
  const right = width - size.right;
  const x = (at: number) => size.left + ((at - first) / Math.max(1, last - first)) * (right - size.left);
  const y = (value: number) =>
    size.top + (1 - (value - scale.from) / (scale.to - scale.from)) * (size.height - size.top - size.bottom);
  const bandTop = y(Math.min(scale.to, range?.high ?? scale.to));
  const bandBottom = y(Math.max(scale.from, range?.low ?? scale.from));
  const newest = points.at(-1)!;
  const path = points.map(({ at, value }, index) => `${index === 0 ? 'M' : 'L'}${x(at)} ${y(value)}`).join('');
  return (
    <div ref={measure}>
      <svg
        class="trend"
        viewBox={`0 0 ${width} ${size.height}`}
        role="img"
        aria-label={words.trendAloud(
          name,
          points.map(({ date, written }) => `${time.clinical(date)} ${written}`),
        )}
      >
        {range && (
          <>
            <rect
              class="trend-band"
              x={size.left}
              y={bandTop}
              width={right - size.left}
              height={bandBottom - bandTop}
            />
            {range.high !== undefined && <path class="trend-band-edge" d={`M${size.left} ${bandTop}H${right}`} />}
            {range.low !== undefined && <path class="trend-band-edge" d={`M${size.left} ${bandBottom}H${right}`} />}
          </>
        )}
        {scale.ticks.map((tick) => (
          <g key={tick}>
            <path class="trend-grid" d={`M${size.left} ${y(tick)}H${right}`} />
            <text x={size.left - 10} y={y(tick) + 4} text-anchor="end">
              {tick}
            </text>
          </g>
        ))}
        {yearTicks(first, last, Math.floor((right - size.left) / 56)).map(({ at, year }) => (
          <text key={year} x={x(at)} y={size.height - 8} text-anchor="middle">
            {year}
          </text>
        ))}
        {range && (
          <text class="trend-range" x={right - 8} y={bandBottom - 8} text-anchor="end">
            {words.usualRange(rangeWords(range))}
          </text>
        )}
        <path class="trend-line" d={path} />
        {points.map((point, index) => (
          <circle
            key={index}
            class={point === newest ? 'trend-newest' : undefined}
            cx={x(point.at)}
            cy={y(point.value)}
            r={point === newest ? 4.5 : points.length > 40 ? 2 : 3.5}
          >
            <title>{`${time.clinical(point.date)}: ${point.written}`}</title>
          </circle>
        ))}
        <text class="trend-last" x={x(newest.at) + 12} y={y(newest.value) + 4}>
          {trend.unit.length <= 8 ? newest.written : newest.value}
        </text>
      </svg>
    </div>
  );
}
