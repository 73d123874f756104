import type { ItemView } from '../../messages/views.ts';

export interface TrendPoint {
  /** Clinical date as written, at least a day. */
  date: string;
  /** Unix ms of that day, UTC: a place on the axis only. */
  at: number;
  value: number;
  written: string;
}

export interface Trend {
  name: string;
  unit: string;
  points: TrendPoint[];
  /** Of the newest result that has one. */
  range?: { low?: number; high?: number };
  sources: string[];
}

const result = /^(-?\d+(?:\.\d+)?) ?(.*)$/;

/** Results of one test in one unit, oldest first; what is no plain number or has no day is left to the list. */
export function trendsOf(items: readonly ItemView[]): Trend[] {
  const trends = new Map<string, Trend>();
  for (const { title, value, date, range, source } of items) {
    const [, number, unit = ''] = result.exec(value ?? '') ?? [];
    const at = Date.parse(`${/^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0] ?? ''}T00:00:00Z`);
    if (number === undefined || date === undefined || Number.isNaN(at)) continue;
    const key = `${title}\n${unit}`;
    const trend = trends.get(key) ?? { name: title, unit, points: [], sources: [] };
    trend.points.push({ date, at, value: Number(number), written: value! });
    // Items come newest first: the first range met is the newest.
    if (range && !trend.range) trend.range = range;
    if (source !== undefined && !trend.sources.includes(source)) trend.sources.push(source);
    trends.set(key, trend);
  }
  const enough = [...trends.values()].filter(({ points }) => points.length > 1);
  for (const { points } of enough) points.sort((a, b) => a.at - b.at);
  return enough.sort((a, b) => Number(isOut(b)) - Number(isOut(a)) || b.points.length - a.points.length);
}

/** On which side of the usual range the newest result lies; undefined inside, and where no range is known. */
export function sideOf({ points, range }: Trend): 'low' | 'high' | undefined {
  const last = points.at(-1)?.value;
  if (last === undefined || !range) return undefined;
  if (last < (range.low ?? Number.NEGATIVE_INFINITY)) return 'low';
  return last > (range.high ?? Number.POSITIVE_INFINITY) ? 'high' : undefined;
}

/** Whether the newest result lies outside the usual range. */
export const isOut = (trend: Trend): boolean => sideOf(trend) !== undefined;

export interface Scale {
  from: number;
  to: number;
  ticks: number[];
}

/** About `wanted` round steps (1, 2 or 5 × 10ⁿ) that hold every value. */
export function scaleOf(values: readonly number[], wanted = 4): Scale {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const spread = high - low || Math.abs(high) || 1;
  const raw = spread / wanted;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= raw) ?? 10 * power;
  const from = Math.floor(low / step) * step;
  const to = Math.max(from + step, Math.ceil(high / step) * step);
  const count = Math.round((to - from) / step);
  // Multiplying keeps 0.30000000000000004 off the axis.
  const digits = Math.max(0, -Math.floor(Math.log10(step)));
  const ticks = Array.from({ length: count + 1 }, (_, at) => Number((from + at * step).toFixed(digits)));
  return { from, to, ticks };
}

/** January the first of at most `most` years between two times, unix ms with its year. */
export function yearTicks(from: number, to: number, most: number): { at: number; year: number }[] {
  const first = new Date(from).getUTCFullYear() + 1;
  const last = new Date(to).getUTCFullYear();
  const step = Math.max(1, Math.ceil((last - first + 1) / Math.max(1, most)));
  const ticks = [];
  for (let year = first; year <= last; year += step) ticks.push({ at: Date.UTC(year, 0, 1), year });
  return ticks;
}
