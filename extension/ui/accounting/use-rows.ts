import type { AccountingRow } from '../../messages/accounting-view.ts';
import type { ActivityFilter } from '../../messages/activity-view.ts';
import type { Platform } from '../platform.ts';
import { dayAfter, startOfDay } from '../sharing/day-field.ts';

/** What the list is narrowed to; days as a date field writes them. */
export interface Narrowed {
  filter?: ActivityFilter;
  name?: string;
  from?: string;
  until?: string;
  search?: string;
}

/** The same as the background is asked; a day that is none narrows nothing. Unix ms, whole days here. */
export function questionOf({ filter, name, from, until, search }: Narrowed) {
  const [first, last] = [from, until].map((written) => startOfDay(written ?? ''));
  const words = search?.trim();
  return {
    ...(filter ? { filter } : {}),
    ...(name ? { name } : {}),
    ...(first === undefined ? {} : { from: Math.max(0, first) }),
    ...(last === undefined ? {} : { until: Math.max(0, dayAfter(last) - 1) }),
    ...(words ? { search: words } : {}),
  };
}

export type RowQuestion = ReturnType<typeof questionOf>;

/** One page of them. */
export const rowReader = (platform: Platform, question: RowQuestion) => async (offset: number, limit: number) => {
  const { rows, total } = await platform.call('accounting.list', { ...question, offset, limit });
  return { rows: rows as readonly AccountingRow[], total };
};
