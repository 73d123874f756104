import { time, records as words } from '../../strings/words.ts';
import type { Trend } from './trend.ts';

/** What the chart draws, as numbers: for assistive software and for whoever would rather read. */
export const TrendTable = ({ trend }: { trend: Trend }) => (
  <details class="trend-table small">
    <summary>{words.asTable}</summary>
    <table>
      <thead>
        <tr>
          <th scope="col">{words.itemDate}</th>
          <th scope="col">{words.itemValue}</th>
        </tr>
      </thead>
      <tbody>
        {[...trend.points].reverse().map(({ date, written }, index) => (
          <tr key={index}>
            <td>{time.clinical(date)}</td>
            <td>{written}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
);
