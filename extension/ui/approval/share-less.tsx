import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import { monthAt } from '#protocol/grant-rules';
import type { ApprovalView, Choice, PreviewView } from '../../messages/views.ts';
import { terms, time, approval as words } from '../../strings/words.ts';
import { Icon } from '../components/icon.tsx';
import { Segmented } from '../components/segmented.tsx';
import { DateRange, sayMonth } from './date-range.tsx';
import { countBetween, histogram, monthAxis } from './month-axis.ts';

interface ShareLessProps {
  view: ApprovalView;
  choice: Choice;
  preview: PreviewView | undefined;
  change(choice: Choice): void;
}

export function ShareLess({ view, choice, preview, change }: ShareLessProps) {
  const today = monthAt(Date.now() / 1000);
  const axis = monthAxis(view, today);
  const from = Math.max(0, axis.indexOf(choice.dataFrom));
  const until = axis.includes(choice.dataUntil) ? axis.indexOf(choice.dataUntil) : axis.length - 1;
  const { inside, all } = countBetween(view.months, choice.dataFrom, choice.dataUntil);
  const set = (low: number, high: number) => change({ ...choice, dataFrom: axis[low]!, dataUntil: axis[high]! });
  const name = (month: string) =>
    month < '1901'
      ? words.anyDate
      : month === today
        ? words.today
        : month > today
          ? words.newUntil(month)
          : time.month(month);
  const months = (label: string, place: number, low: number, high: number, pick: (place: number) => void) => (
    <label class="select">
      <span class="visually-hidden">{label}</span>
      <select value={String(place)} onChange={(event) => pick(Number(event.currentTarget.value))}>
        {axis.map(
          (month, at) =>
            at >= low &&
            at <= high && (
              <option key={month} value={String(at)}>
                {name(month)}
              </option>
            ),
        )}
      </select>
      <Icon nodes={ChevronDown} size="small" />
    </label>
  );
  return (
    <section>
      <h2>{words.shareLess}</h2>
      {axis.length > 1 && (
        <>
          <div class="less-head">
            <h3>{words.dates}</h3>
            <span class="small quiet">{words.selectedOf(inside, all)}</span>
          </div>
          <DateRange
            axis={axis}
            bars={histogram(axis, view.months, { from, until })}
            from={from}
            until={until}
            say={sayMonth(axis, today)}
            change={set}
          />
          <div class="range-ends">
            {months(words.from, from, 0, until, (place) => set(place, until))}
            <span class="small quiet">{words.toWord}</span>
            {months(words.to, until, from, axis.length - 1, (place) => set(from, place))}
          </div>
        </>
      )}
      <div class="less-head less-duration">
        <h3>{words.howLong}</h3>
        <span class="small quiet">{words.theyAsked(view.asked.days)}</span>
      </div>
      <Segmented
        label={words.howLong}
        options={view.durations.map((value) => ({ value, text: words.duration(value) }))}
        value={choice.days}
        change={(days) => change({ ...choice, days })}
      />
      {preview && <p class="small quiet less-ends">{words.endsOn(terms.dayName(preview.grant.expires))}</p>}
    </section>
  );
}
