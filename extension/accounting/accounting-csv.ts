import { nameClasses } from '#protocol/name-classes';
import { terms, accounting as words } from '../strings/words.ts';
import type { DisclosureRow } from './disclosure-rows.ts';

/** A spreadsheet would run a cell that begins with these: an institution's name is not ours (CSV injection, OWASP). */
const quoted = (cell: string): string => `"${(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`;

const day = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10);
const instant = (at: number): string => new Date(at).toISOString();

type Column = keyof typeof words.columns;

/** The cells of one row, by column: what was read and why in words, times in ISO 8601, UTC. */
export function cellsOf(row: DisclosureRow): Readonly<Record<Column, string>> {
  const { recipient, shared, opening, receipt } = row;
  const record = opening?.record;
  return {
    at: instant(receipt ? receipt.at * 1000 : row.at),
    who: row.name,
    place: recipient?.place ?? '',
    site: recipient?.origin ?? '',
    kind: words.kinds[row.kind],
    what: shared ? nameClasses(shared.classes, terms).join('; ') : '',
    from: shared?.dataFrom ?? '',
    until: shared?.dataUntil ?? '',
    items: String(row.items ?? shared?.items ?? ''),
    why: shared ? (terms.purposes[shared.purpose] ?? shared.purpose) : '',
    ends: shared ? day(shared.expires) : '',
    share: row.grant ?? '',
    receipt: receipt?.hash ?? '',
    recorded: record?.state === 'proven' ? instant(record.at * 1000) : '',
    anchor: record?.state === 'proven' ? String(record.epoch) : '',
    account: recipient?.account ?? '',
    clinician: opening?.clinician ?? '',
    rule: row.byRule ? words.yes : '',
  };
}

/** The accounting of disclosures as RFC 4180 CSV with a byte order mark, newest first. */
export function accountingCsv(rows: readonly DisclosureRow[]): string {
  const columns = Object.keys(words.columns) as Column[];
  const heads = columns.map((column) => words.columns[column]);
  const lines = rows.map(cellsOf).map((cells) => columns.map((column) => cells[column]));
  return `\ufeff${[heads, ...lines].map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`;
}
