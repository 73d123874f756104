import { earliestMonth } from '#protocol/grant-rules';
import { nameClasses } from '#protocol/name-classes';
import type { Gap } from '../messages/accounting-view.ts';
import { terms, time, accounting as words } from '../strings/words.ts';
import type { DisclosureRow } from './disclosure-rows.ts';

export interface PageInputs {
  rows: readonly DisclosureRow[];
  gaps: readonly Gap[];
  /** Whose records, where one acts for somebody. */
  person: string | undefined;
  /** Unix ms, both ends inclusive; no `from` for everything, no `until` for up to now. */
  from: number | undefined;
  until: number | undefined;
  /** What else it was narrowed to, in words: then it is not the whole accounting, and says so. */
  narrowed: readonly string[];
  now: number;
  /** BCP 47 tag and direction of the words. */
  lang: string;
  dir: string;
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${String(letter.charCodeAt(0))};`);

/** No script, no address: it stays what it is wherever it is opened, and prints with its heads on every sheet. */
const style = `body{font:14px/1.5 system-ui,sans-serif;margin:24px;color:#14212b;background:#fff}
h1{font-size:20px;margin:0 0 4px}h2{font-size:16px}p{max-width:70ch}
table{border-collapse:collapse;width:100%}thead{display:table-header-group}tr{break-inside:avoid}
th,td{text-align:start;vertical-align:top;padding:6px 8px;border-bottom:1px solid #c9d2d9}
th{font-weight:600}small{color:#4a5a66;overflow-wrap:anywhere}
@media print{body{margin:0;font-size:10px}@page{size:landscape}}`;

/** The accounting as one file to read or print, in the person's language: what a covered entity would have to hand out. */
export function accountingPage({
  rows,
  gaps,
  person,
  from,
  now,
  until = now,
  narrowed,
  lang,
  dir,
}: PageInputs): string {
  const made = time.dayAndTime(now);
  const heads = [words.columns.at, words.columns.who, words.columns.kind, words.columns.what, words.columns.why];
  const first = from ?? rows.at(-1)?.at;
  const isPart = narrowed.length > 0 || until !== now;
  const span = [
    ...(first === undefined || (from === undefined && !isPart)
      ? []
      : [words.pageSpan(time.day(first), time.day(until))]),
    ...(narrowed.length > 0 ? [words.pageNarrowed(narrowed.join(', '))] : []),
  ]
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('');
  return `<!doctype html>
<html lang="${escaped(lang)}" dir="${escaped(dir)}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escaped(words.pageTitle)}</title><style>${style}</style></head><body>
<h1>${escaped(words.pageTitle)}</h1>
<p>${escaped(person === undefined ? words.pageOfOwn(made) : words.pageOf(person, made))}</p>${span}
<p>${escaped(words.pageNote)}</p>${gapList(gaps)}
<table><caption>${escaped(words.pageRows(rows.length))}</caption>
<thead><tr>${heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map(rowOf).join('\n')}
</tbody></table></body></html>
`;
}

const gapList = (gaps: readonly Gap[]): string =>
  gaps.length === 0
    ? ''
    : `<h2>${escaped(words.pageGaps)}</h2><ul>${gaps
        .map(({ kind, name = '', expected, found, at }) => {
          const when = at === undefined ? '' : `${time.dayAndTime(at)}: `;
          return `<li>${escaped(`${when}${words.gap(kind, name, expected, found)}`)}</li>`;
        })
        .join('')}</ul>`;

function rowOf(row: DisclosureRow): string {
  const { recipient, shared, opening, receipt } = row;
  const record = opening?.record;
  const who = [row.name, recipient?.place, recipient?.origin].filter((part) => part);
  const kind = [
    words.kinds[row.kind],
    ...(row.byRule ? [words.byRule] : []),
    ...(record?.state === 'proven' ? [words.since(time.dayAndTime(record.at * 1000))] : []),
    ...(record && record.state !== 'proven' ? [words.record[record.state]] : []),
    ...(receipt ? [`${words.receipt}: ${receipt.hash}`] : []),
  ];
  const what = shared
    ? [
        nameClasses(shared.classes, terms).join('; '),
        terms.dates(
          shared.dataFrom <= earliestMonth ? undefined : time.month(shared.dataFrom),
          time.month(shared.dataUntil),
          false,
        ),
      ]
    : [];
  const why = shared ? [terms.purposes[shared.purpose] ?? shared.purpose] : [];
  const cells = [[time.dayAndTime(receipt ? receipt.at * 1000 : row.at)], who, kind, what, why];
  return `<tr>${cells.map(cellOf).join('')}</tr>`;
}

const cellOf = ([first = '', ...rest]: readonly (string | undefined)[]): string =>
  `<td>${escaped(first ?? '')}${rest.map((line) => `<br><small>${escaped(line ?? '')}</small>`).join('')}</td>`;
