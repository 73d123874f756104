import { popup as words } from '../../strings/words.ts';
import { usePlatform } from '../platform.ts';

export function NoRecords() {
  const platform = usePlatform();
  return (
    <section class="card no-records">
      <h2 class="strong">{words.noRecords}</h2>
      <p class="small quiet">{words.noRecordsText}</p>
      <button type="button" class="button" onClick={() => void platform.open('dashboard.html#add')}>
        {words.addRecords}
      </button>
    </section>
  );
}
