import Key from 'lucide/dist/esm/icons/key-round.mjs';
import { popup as words } from '../../strings/en.ts';
import { Empty } from '../components/empty.tsx';
import { usePlatform } from '../platform.ts';

export function NotSetUp() {
  const platform = usePlatform();
  return (
    <Empty icon={Key} title={words.setUpTitle} text={words.setUpText}>
      <div class="actions">
        <button
          type="button"
          class="button button-primary button-large"
          onClick={() => void platform.open('dashboard.html#setup').then(platform.close)}
        >
          {words.setUp}
        </button>
      </div>
    </Empty>
  );
}
