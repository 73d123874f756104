import type { ActivityView } from '../../messages/activity-view.ts';
import { activity as words } from '../../strings/words.ts';

/** A spreadsheet would run a cell that begins with these: an institution's name is not ours (CSV injection, OWASP). */
const quoted = (cell: string): string => `"${(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`;

/** What a line of the accounting may be. */
export const isDisclosure = ({ kind }: ActivityView): boolean => words.csvKinds[kind] !== undefined;

/** The accounting of disclosures as RFC 4180 CSV with a byte order mark, newest first; times are ISO 8601, UTC. */
export function disclosuresCsv(entries: readonly ActivityView[]): string {
  const rows = entries
    .filter(isDisclosure)
    .map(({ at, name, kind, items, grant, receipt }) => [
      new Date(receipt ? receipt.at * 1000 : at).toISOString(),
      name,
      words.csvKinds[kind] ?? kind,
      items === undefined ? '' : String(items),
      grant ?? '',
      receipt?.hash ?? '',
    ]);
  return `\ufeff${[words.csvColumns, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}
