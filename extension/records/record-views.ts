import { classes as chartOrder, type RecordClass } from '#protocol/fhir/classes';
import { itemView } from '../approvals/count-items.ts';
import type { ItemView, RecordsView, SourceView } from '../messages/views.ts';
import type { Profile } from '../profiles/profile.ts';
import { chartsOfOthers } from '../profiles/right-person.ts';
import type { Charts, FiledItem } from './charts.ts';
import type { FilingRow } from './filing.ts';

const yearOf = ({ date, filed }: FiledItem): string =>
  date?.slice(0, 4) ?? (filed.month.length >= 4 && /^\d{4}/.test(filed.month) ? filed.month.slice(0, 4) : 'undated');

/** My records: by class and year, and where they came from. Pure. */
export function recordsView({ rows, items }: Charts, filings: readonly FilingRow[], profile?: Profile): RecordsView {
  const groups = Map.groupBy(items, ({ filed }) => filed.class);
  const person = rows.findLast((row) => row.person !== undefined)?.person;
  return {
    items: items.length,
    others: chartsOfOthers(rows, profile),
    ...(person === undefined ? {} : { person }),
    classes: chartOrder.flatMap((name) => {
      const group = groups.get(name);
      return group ? [{ class: name, count: group.length, years: yearsOf(group) }] : [];
    }),
    sources: rows.map((row): SourceView => {
      const filing = filings.find(({ record }) => record === row.record);
      const parts = row.segments.length;
      return {
        record: row.record,
        title: row.title,
        ...(row.attestation ? { custodian: row.attestation.profile.name } : {}),
        at: row.at,
        items: row.items.length,
        state: !filing ? 'registered' : filing.uploaded < filing.parts ? 'uploading' : 'registering',
        ...(filing?.trouble ? { trouble: filing.trouble } : {}),
        uploaded: filing?.uploaded ?? parts,
        parts,
      };
    }),
  };
}

function yearsOf(items: readonly FiledItem[]) {
  const years = Map.groupBy(items, yearOf);
  return [...years].map(([year, list]) => ({ year, count: list.length })).sort((a, b) => (a.year < b.year ? -1 : 1));
}

export interface ItemFilter {
  class?: string | undefined;
  year?: string | undefined;
  search?: string | undefined;
  /** Name of the custodian. */
  source?: string | undefined;
  /** What a custodian vouches for, what the patient added, or what nobody has sorted. */
  only?: 'vouched' | 'added' | 'unreviewed' | undefined;
  offset: number;
  limit: number;
}

const isOnly: Record<NonNullable<ItemFilter['only']>, (item: FiledItem) => boolean> = {
  vouched: ({ source }) => source !== undefined,
  added: ({ source }) => source === undefined,
  unreviewed: ({ filed }) => filed.labels.includes('U'),
};

const ownItem = (item: FiledItem): ItemView => ({ ...itemView(item), record: item.filed.record });

/** Items of a class, a year, a search, newest first. Pure. */
export function recordItems({ items }: Charts, filter: ItemFilter): { items: ItemView[]; total: number } {
  const words = (filter.search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const found = items.filter(
    (item) =>
      (filter.class === undefined || item.filed.class === (filter.class as RecordClass)) &&
      (filter.year === undefined || yearOf(item) === filter.year) &&
      (filter.source === undefined || item.source === filter.source) &&
      (filter.only === undefined || isOnly[filter.only](item)) &&
      words.every((word) => `${item.title} ${item.value ?? ''}`.toLowerCase().includes(word)),
  );
  found.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
  return { items: found.slice(filter.offset, filter.offset + filter.limit).map(ownItem), total: found.length };
}
