import type { RecordClass } from '../fhir/classes.ts';
import type { StatementWords } from '../statement/statement-words.ts';

/** A sentence with `{who}`, `{what}`, `{dates}`, `{why}`, `{until}` and, where somebody acts for another, `{person}`. */
export interface SentenceTemplates {
  readonly own: string;
  readonly person: string;
  /** Where everything is shared. */
  readonly ownWhole: string;
  readonly personWhole: string;
}

/** The words of a grant in one language: for approval window, popup, widget and receipts. */
export interface GrantWords extends Pick<StatementWords, 'authorityNames' | 'relationNames'> {
  /** As they stand inside a sentence: `lab results`. */
  readonly classNames: Readonly<Record<RecordClass, string>> & Readonly<Record<string, string>>;
  /** What is included at any date: standing segments of these classes (protocol.md §2.2), besides who the patient is. */
  readonly standingNames: Readonly<Record<string, string>>;
  readonly wholeChart: string;
  readonly purposes: Readonly<Record<string, string>>;
  readonly labelNames: Readonly<Record<string, string>>;
  /** `2024-01` → `Jan 2024`. */
  monthName(month: string): string;
  /** Unix seconds → `14 Dec 2026`, UTC. */
  dayName(seconds: number): string;
  /** What stands between the items of a list, and before the last. */
  readonly between: string;
  readonly beforeLast: string;
  /** `a`, `a and b`, `a, b and c`. */
  listOf(items: readonly string[]): string;
  /** From a month or any date, until a month or today; `later` where new results are filed until then. */
  dates(from: string | undefined, until: string | undefined, later: boolean): string;
  readonly sentence: SentenceTemplates;
  readonly identityNote: string;
  readonly identityNoteOf: string;
  standingNote(list: string): string;
  labelsNote(list: string): string;
  recordsNote(count: number): string;
  recordsNoteOf(count: number): string;
}

/** A list in words, by what stands between its items. */
export const listWith =
  (between: string, beforeLast: string) =>
  (items: readonly string[]): string =>
    items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(between)}${beforeLast}${items.at(-1)}`;

/** A written month (`2024-01`) or unix seconds as year, month from 0, and day of the month, UTC. */
export const monthParts = (month: string): [year: string, month: number] => [
  month.slice(0, 4),
  Number(month.slice(5)) - 1,
];
export function dayParts(seconds: number): [year: number, month: number, day: number] {
  const date = new Date(seconds * 1000);
  return [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
}
