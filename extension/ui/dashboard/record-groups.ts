import { classes as chartOrder, type RecordClass } from '#protocol/fhir/classes';
import type { RecordsView } from '../../messages/views.ts';

export interface GridRow {
  class: RecordClass;
  total: number;
  /** Count for each column, in the order of `columns`. */
  cells: { year: string; count: number }[];
}

export interface Grid {
  columns: string[];
  rows: GridRow[];
  /** Kinds whose date says nothing about whether they still hold. */
  always: { class: RecordClass; total: number }[];
}

const standing: ReadonlySet<RecordClass> = new Set(['AllergyIntolerance']);
/** Who somebody is and the table of names: part of every chart, no line of its own unless it is all there is. */
const background: ReadonlySet<RecordClass> = new Set(['Patient', 'Practitioner', 'Organization', 'Medication']);
const mostColumns = 11;
/** Column that gathers every year before the shown ones. */
export const earlier = 'earlier';

/** What people look for first; the rest follows in chart order. */
const first: readonly RecordClass[] = [
  'Observation.laboratory',
  'Observation.vital-signs',
  'MedicationRequest',
  'Condition',
  'Immunization',
  'Encounter',
  'Procedure',
];
const rank = (name: RecordClass) =>
  first.includes(name) ? first.indexOf(name) : first.length + chartOrder.indexOf(name);

/** Classes by year for the grid, most looked-for first. Years without anything between others stay, so that gaps are seen. */
export function gridOf({ classes }: RecordsView): Grid {
  const listed = classes.filter((row) => !background.has(row.class) && !standing.has(row.class));
  const years = listed.flatMap((row) => row.years.map(({ year }) => year)).filter((year) => /^\d{4}$/.test(year));
  const last = years.length > 0 ? Math.max(...years.map(Number)) : undefined;
  const oldest = last === undefined ? 0 : Math.max(Math.min(...years.map(Number)), last - mostColumns + 1);
  const columns = last === undefined ? [] : Array.from({ length: last - oldest + 1 }, (_, at) => String(oldest + at));
  if (years.some((year) => Number(year) < oldest)) columns.unshift(earlier);
  if (listed.some((row) => row.years.some(({ year }) => year === 'undated'))) columns.push('undated');
  const columnOf = (year: string) => (year !== 'undated' && Number(year) < oldest ? earlier : year);
  const rows = listed.map((row): GridRow => {
    const counts = new Map<string, number>();
    for (const { year, count } of row.years) counts.set(columnOf(year), (counts.get(columnOf(year)) ?? 0) + count);
    return {
      class: row.class,
      total: row.count,
      cells: columns.map((year) => ({ year, count: counts.get(year) ?? 0 })),
    };
  });
  return {
    columns,
    rows: rows.sort((a, b) => rank(a.class) - rank(b.class)),
    always: classes.filter((row) => standing.has(row.class)).map((row) => ({ class: row.class, total: row.count })),
  };
}

/** 1 to 5: how strong a cell is drawn, by its share of the fullest cell, on a root scale so that few still differ. */
export function strength(count: number, most: number): 1 | 2 | 3 | 4 | 5 {
  const level = Math.ceil(5 * Math.sqrt(count / Math.max(1, most)));
  return Math.min(5, Math.max(1, level)) as 1 | 2 | 3 | 4 | 5;
}
