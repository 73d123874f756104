import { html, nothing, svg } from 'lit';
import type { ViewerWords } from '../strings/viewer-words.ts';
import type { Flag, Trend } from './chart-view.ts';

const width = 112;
const height = 26;
const margin = 4;

/** Reference band as two edges within the drawing, unbounded ends at its border. */
interface Scale {
  x(day: number): number;
  y(value: number): number;
}

/** Fits points and, where it is near, the reference range. */
function scaleOf({ points, low, high }: Trend): Scale {
  const values = points.map(([, value]) => value);
  const spread = Math.max(...values) - Math.min(...values) || Math.abs(values[0]!) || 1;
  const near = [low, high].filter(
    (edge): edge is number =>
      edge !== undefined && edge > Math.min(...values) - 2 * spread && edge < Math.max(...values) + 2 * spread,
  );
  const [bottom, top] = [Math.min(...values, ...near), Math.max(...values, ...near)];
  const [first, last] = [points[0]![0], points.at(-1)![0]];
  const part = (value: number, from: number, to: number) => (to === from ? 0.5 : (value - from) / (to - from));
  return {
    x: (day) => margin + part(day, first, last) * (width - 2 * margin),
    y: (value) => height - margin - part(value, bottom, top) * (height - 2 * margin),
  };
}

const fixed = (value: number): string => Math.min(height, Math.max(0, value)).toFixed(1);

/** A small picture of a course with the reference range behind it. The same is said in words for who cannot see it. */
export function trendChart(title: string, trend: Trend | undefined, flag: Flag | undefined, words: ViewerWords) {
  if (!trend) return nothing;
  const { points, low, high } = trend;
  const { x, y } = scaleOf(trend);
  const top = high === undefined ? 0 : y(high);
  const bottom = low === undefined ? height : y(low);
  const line = points
    .map(([day, value], i) => `${i === 0 ? 'M' : 'L'}${x(day).toFixed(1)} ${y(value).toFixed(1)}`)
    .join('');
  const [day, value] = points.at(-1)!;
  const band = low !== undefined || high !== undefined;
  return html`<svg class="trend" viewBox="0 0 ${width} ${height}" width=${width} height=${height} role="img"
    aria-label=${words.trend(title, trend.label)}>
    ${
      band
        ? svg`<rect class="band" x="0" y=${fixed(top)} width=${width} height=${fixed(Number(fixed(bottom)) - Number(fixed(top)))}></rect>`
        : nothing
    }
    ${svg`<path class="line" d=${line}></path><circle class="dot ${flag ? flag.tone : ''}" cx=${x(day).toFixed(1)} cy=${y(value).toFixed(1)} r="2.75"></circle>`}
  </svg>`;
}
