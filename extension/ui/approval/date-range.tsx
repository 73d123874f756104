import { useRef } from 'preact/hooks';
import { time, approval as words } from '../../strings/words.ts';

interface DateRangeProps {
  axis: readonly string[];
  bars: readonly { count: number; inside: boolean }[];
  from: number;
  until: number;
  /** How an axis place is said aloud. */
  say(place: number): string;
  change(from: number, until: number): void;
}

/** Two ends over a histogram of the chart. Arrows move a month, Page keys a year, Home and End all the way. */
export function DateRange({ axis, bars, from, until, say, change }: DateRangeProps) {
  const track = useRef<HTMLDivElement>(null);
  const last = axis.length - 1;
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const part = (place: number) => `${last === 0 ? 0 : (100 * place) / last}%`;
  const setFrom = (place: number) => change(Math.min(Math.max(0, place), until), until);
  const setUntil = (place: number) => change(from, Math.max(Math.min(last, place), from));

  const slide = (set: (place: number) => void) => (event: PointerEvent) => {
    const knob = event.currentTarget as HTMLElement;
    if (event.type === 'pointerdown') knob.setPointerCapture(event.pointerId);
    if (!knob.hasPointerCapture(event.pointerId) || !track.current) return;
    const { left, width } = track.current.getBoundingClientRect();
    set(Math.round(((event.clientX - left) / width) * last));
  };
  const keys = (place: number, set: (place: number) => void) => (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowLeft: -1,
      ArrowDown: -1,
      ArrowRight: 1,
      ArrowUp: 1,
      PageDown: -12,
      PageUp: 12,
    };
    const moved =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? last
          : event.key in steps
            ? place + steps[event.key]!
            : undefined;
    if (moved === undefined) return;
    event.preventDefault();
    set(moved);
  };
  const knob = (label: string, place: number, low: number, high: number, set: (place: number) => void) => (
    <button
      type="button"
      class="range-knob"
      style={{ left: part(place) }}
      role="slider"
      aria-label={label}
      aria-valuemin={low}
      aria-valuemax={high}
      aria-valuenow={place}
      aria-valuetext={say(place)}
      onPointerDown={slide(set)}
      onPointerMove={slide(set)}
      onKeyDown={keys(place, set)}
    />
  );
  return (
    <div class="range">
      <svg class="range-bars" viewBox={`0 0 ${bars.length * 8} 44`} preserveAspectRatio="none" aria-hidden="true">
        {bars.map(({ count, inside }, place) => {
          const height = count === 0 ? 0 : Math.max(2, (44 * count) / most);
          const shape = { x: place * 8 + 1, y: 44 - height, width: 6, height, rx: 1.5 };
          return <rect key={place} {...shape} class={inside ? 'inside' : 'outside'} />;
        })}
      </svg>
      <div class="range-track" ref={track}>
        <i style={{ left: part(from), right: `calc(100% - ${part(until)})` }} />
        {knob(words.from, from, 0, until, setFrom)}
        {knob(words.to, until, from, last, setUntil)}
      </div>
    </div>
  );
}

/** `January 2024`; the first place of an unbounded question is any date. */
export const sayMonth =
  (axis: readonly string[], today: string) =>
  (place: number): string => {
    const month = axis[place]!;
    if (month < '1901') return words.anyDate;
    if (month === today) return words.today;
    return month > today ? words.newUntil(month) : time.monthAloud(month);
  };
