import type { ScreenInput } from '../../messages/protocol.ts';
import type { ItemView } from '../../messages/views.ts';
import { usePlatform } from '../platform.ts';
import { usePages } from './use-pages.ts';

/** Items of a class, a year or a search, newest first, `step` at a time. */
export function useItems(filter: Omit<ScreenInput<'records.items'>, 'offset' | 'limit'>, step: number) {
  const platform = usePlatform();
  const read = async (offset: number, limit: number) => {
    const { items, total } = await platform.call('records.items', { ...filter, offset, limit });
    return { rows: items, total };
  };
  return usePages<ItemView>(read, { key: JSON.stringify(filter), topic: 'records', step });
}
