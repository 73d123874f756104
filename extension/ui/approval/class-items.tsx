import { useEffect, useState } from 'preact/hooks';
import type { Choice, ClassCount, ItemView } from '../../messages/views.ts';
import { terms, time, approval as words } from '../../strings/words.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { readPages } from '../hooks/use-pages.ts';
import { usePlatform } from '../platform.ts';

interface ClassItemsProps {
  requestId: string;
  choice: Choice;
  seen: ClassCount;
}

const step = 50;

/** The actual items of one class, three at first. */
export function ClassItems({ requestId, choice, seen }: ClassItemsProps) {
  const platform = usePlatform();
  const [items, setItems] = useState<readonly ItemView[]>(seen.sample);
  const { error, run } = useAction();
  useEffect(() => setItems(seen.sample), [seen]);
  const more = () =>
    run(async () => {
      const read = async (offset: number, limit: number) => {
        const params = { requestId, choice, class: seen.class, offset, limit };
        const { items: rows, total } = await platform.call('approval.items', params);
        return { rows, total };
      };
      // The first three are a sample: from the first press on, the list is read from its beginning.
      setItems((await readPages<ItemView>(read, (items === seen.sample ? 0 : items.length) + step)).rows);
    });
  const rest = seen.count - items.length;
  return (
    <div class="class-items">
      <ul class="small" aria-label={words.items(terms.classNames[seen.class])}>
        {items.map((item, index) => (
          <li key={index}>
            <span>
              <bdi>{item.title}</bdi> {item.value && <b>{item.value}</b>}
            </span>
            <span class="quiet">{item.date && time.clinical(item.date)}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="link-button small" onClick={() => void more()}>
          {words.showMore(Math.min(rest, step))}
        </button>
      )}
      {error && <ErrorNotice code={error.code} />}
    </div>
  );
}
