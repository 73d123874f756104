import { acting as words } from '../../strings/words.ts';
import { Notice } from '../components/notice.tsx';
import { usePlatform } from '../platform.ts';
import { usePeople } from './people-context.tsx';

/** From three months before the day: whoever is about to decide alone, and where the hand-over is. */
export function MajorityNotice() {
  const platform = usePlatform();
  const near = usePeople()?.data?.people.find(({ majority }) => majority && majority.stage !== 'early');
  if (!near) return null;
  return (
    <Notice tone="info" title={words.soonShort(near.profile.name)}>
      <button
        type="button"
        class="button"
        onClick={() => void platform.open(`dashboard.html#hand-over/${near.person}`)}
      >
        {words.seeHandOver}
      </button>
    </Notice>
  );
}
