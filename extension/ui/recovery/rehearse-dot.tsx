import { recovery as words } from '../../strings/words.ts';
import { useView } from '../hooks/use-view.ts';

/** Half a year without a rehearsal: a dot beside the section, and nothing louder. */
export function RehearseDot() {
  const { data } = useView('recovery.get', { rehearse: true }, ['state']);
  if (!data?.rehearse) return null;
  return (
    <span class="rehearse-dot">
      <span class="visually-hidden">{words.rehearseDueShort}</span>
    </span>
  );
}
