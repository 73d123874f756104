import { classes as chartOrder, classesOfScopes, type RecordClass, scopeOfClass } from '#protocol/fhir/classes';
import type { Hint } from '#protocol/fhir/inference-hint';
import { monthWithin, type Selection, selectSegments } from '#protocol/select';
import { withoutHints } from '../grants/leave-out.ts';
import type { ClassCount, ClassView, ItemView, Label, LeftOut, PreviewView } from '../messages/views.ts';
import type { Charts, FiledItem } from '../records/charts.ts';

/** An item as screens list it. */
export function itemView({ title, value, date, range, filed, source }: FiledItem): ItemView {
  return {
    title,
    class: filed.class,
    labels: filed.labels,
    ...(value === undefined ? {} : { value }),
    ...(date === undefined ? {} : { date }),
    ...(range === undefined ? {} : { range }),
    ...(source === undefined ? {} : { source }),
  };
}

const newestFirst = (a: FiledItem, b: FiledItem) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1);

/** What is chosen: what the signed words open, less what is kept back. */
export interface Chosen extends Selection {
  leaveOut?: readonly Hint[] | undefined;
}

/** The items that a grant with these terms opens once what is kept back is out, newest first. */
export function selectedItems(charts: Charts, terms: Chosen): FiledItem[] {
  const chosen = new Set(withoutHints(selectSegments(terms, charts.segments), terms.leaveOut));
  return charts.items.filter(({ filed }) => chosen.has(filed)).sort(newestFirst);
}

function byClass(items: readonly FiledItem[]): [RecordClass, FiledItem[]][] {
  const groups = Map.groupBy(items, ({ filed }) => filed.class);
  return chartOrder.flatMap((name): [RecordClass, FiledItem[]][] => {
    const group = groups.get(name);
    return group ? [[name, group]] : [];
  });
}

export const countByClass = (items: readonly FiledItem[]): ClassCount[] =>
  byClass(items).map(([name, group]) => {
    const newest = group[0]?.date;
    return {
      class: name,
      count: group.length,
      ...(newest === undefined ? {} : { newest }),
      sample: group.slice(0, 3).map(itemView),
    };
  });

/** Why each item stays out, the first reason that holds: class, label, date, hint. */
export function leftOut(charts: Charts, terms: Chosen): LeftOut[] {
  const opened: ReadonlySet<RecordClass> = classesOfScopes(terms.scopes);
  const reasonOf = ({ filed }: FiledItem): Pick<LeftOut, 'why' | 'label'> | undefined => {
    if (!opened.has(filed.class)) return { why: 'class' };
    const label = (filed.labels as Label[]).find((name) => !terms.labels.includes(name));
    if (label !== undefined) return { why: 'label', label };
    if (monthWithin(filed.month, terms))
      return withoutHints([filed], terms.leaveOut).length === 0 ? { why: 'hint' } : undefined;
    if (filed.month === 'undated') return { why: 'undated' };
    return { why: filed.month.slice(0, 7) < terms.dataFrom ? 'before' : 'after' };
  };
  const rows = new Map<string, LeftOut>();
  for (const item of charts.items) {
    const reason = reasonOf(item);
    if (!reason) continue;
    const key = [item.filed.class, reason.why, reason.label].join('|');
    const row = rows.get(key) ?? { class: item.filed.class, count: 0, ...reason };
    row.count += 1;
    rows.set(key, row);
  }
  return [...rows.values()].sort((a, b) => chartOrder.indexOf(a.class) - chartOrder.indexOf(b.class));
}

/** Sensitive items inside the chosen classes and dates, whether the labels let them in or not. */
export function sensitiveItems(charts: Charts, terms: Selection): PreviewView['sensitive'] {
  const labels: Label[] = ['ETH', 'PSY', 'HIV', 'SEX', 'SDV', 'GDIS', 'U'];
  const within = selectedItems(charts, { ...terms, labels: [...labels, ...terms.labels] });
  const rows = new Map<string, PreviewView['sensitive'][number]>();
  for (const { filed, title } of within) {
    for (const label of filed.labels as Label[]) {
      const key = `${label}|${filed.class}`;
      const included = terms.labels.includes(label);
      const fresh = { label, class: filed.class, count: 0, included, sample: [] };
      const row: PreviewView['sensitive'][number] = rows.get(key) ?? fresh;
      row.count += 1;
      if (row.sample.length < 3) row.sample.push(title);
      rows.set(key, row);
    }
  }
  return [...rows.values()];
}

/** One row for each class that was asked for or marked optional; identity comes with every grant and is not listed. */
export function classViews(charts: Charts, asked: readonly string[], optional: readonly string[]): ClassView[] {
  const wanted = classesOfScopes(asked);
  const offered = classesOfScopes([...asked, ...optional]);
  const totals = Map.groupBy(charts.items, ({ filed }) => filed.class);
  return chartOrder
    .filter((name) => name !== 'Patient' && offered.has(name))
    .map((name) => ({
      class: name,
      scope: scopeOfClass(name),
      asked: wanted.has(name) ? 'asked' : 'optional',
      total: totals.get(name)?.length ?? 0,
    }));
}

/** Items by month over those classes, oldest first; year-only, standing and undated items have no place on a line. */
export function monthCounts(charts: Charts, scopes: readonly string[]): { month: string; count: number }[] {
  const opened: ReadonlySet<RecordClass> = classesOfScopes(scopes);
  const months = Map.groupBy(
    charts.items.filter(({ filed }) => filed.month.length === 7 && opened.has(filed.class)),
    ({ filed }) => filed.month,
  );
  return [...months]
    .map(([month, items]) => ({ month, count: items.length }))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}
