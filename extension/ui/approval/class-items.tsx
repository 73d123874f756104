import { useEffect, useState } from 'preact/hooks';
import type { Choice, ClassCount, ItemView } from '../../messages/views.ts';
import { time, approval as words } from '../../strings/en.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { useAction } from '../hooks/use-action.ts';
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
      const params = {
        requestId,
        choice,
        class: seen.class,
        offset: 0,
        limit: Math.min(500, (items.length <= 3 ? 0 : items.length) + step),
      };
      setItems((await platform.call('approval.items', params)).items);
    });
  const rest = seen.count - items.length;
  return (
    <div class="class-items">
      <ul class="small" aria-label={words.items(seen.name)}>
        {items.map((item, index) => (
          <li key={index}>
            <span>
              {item.title} {item.value && <b>{item.value}</b>}
            </span>
            <span class="quiet">{item.date && time.clinical(item.date)}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && items.length < 500 && (
        <button type="button" class="link-button small" onClick={() => void more()}>
          {words.showMore(Math.min(rest, step))}
        </button>
      )}
      {error && <ErrorNotice code={error.code} />}
    </div>
  );
}
