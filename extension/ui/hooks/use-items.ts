import { useCallback, useEffect, useState } from 'preact/hooks';
import { type ChartkeyError, toChartkeyError } from '#protocol/errors';
import type { ScreenInput } from '../../messages/protocol.ts';
import type { ItemView } from '../../messages/views.ts';
import { usePlatform } from '../platform.ts';

const page = 500;
/** Newest first, so what a very long chart leaves out is its oldest. */
const most = 4000;

/** All items of a filter, page by page; again when records change. */
export function useItems(filter: Pick<ScreenInput<'records.items'>, 'class' | 'year'>) {
  const platform = usePlatform();
  const [state, setState] = useState<{ items?: ItemView[]; error?: ChartkeyError }>({});
  const asked = JSON.stringify(filter);
  const reload = useCallback(() => {
    const read = async () => {
      const items: ItemView[] = [];
      for (let total = 1; items.length < Math.min(total, most); ) {
        const answer = await platform.call('records.items', {
          ...JSON.parse(asked),
          offset: items.length,
          limit: page,
        });
        if (answer.items.length === 0) break;
        items.push(...answer.items);
        total = answer.total;
      }
      return items;
    };
    read().then(
      (items) => setState({ items }),
      (thrown) => setState({ error: toChartkeyError(thrown) }),
    );
  }, [platform, asked]);
  useEffect(() => {
    reload();
    return platform.onNews((news) => {
      if (news.includes('records')) reload();
    });
  }, [reload]);
  return { ...state, reload };
}
