import Key from 'lucide/dist/esm/icons/key-round.mjs';
import { storageLost, popup as words } from '../../strings/words.ts';
import { Empty } from '../components/empty.tsx';
import { usePlatform } from '../platform.ts';

/** Never set up; or set up, and cleared by the browser: `lost`. */
export function NotSetUp({ lost = false }: { lost?: boolean }) {
  const platform = usePlatform();
  return (
    <Empty
      icon={Key}
      title={lost ? storageLost.title : words.setUpTitle}
      text={lost ? storageLost.shortText : words.setUpText}
    >
      <div class="actions">
        <button
          type="button"
          class="button button-primary button-large"
          onClick={() => void platform.open('dashboard.html#setup').then(platform.close)}
        >
          {lost ? storageLost.open : words.setUp}
        </button>
      </div>
    </Empty>
  );
}
