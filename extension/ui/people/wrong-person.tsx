import type { RecordsView } from '../../messages/views.ts';
import { time, people as words } from '../../strings/words.ts';
import { Notice } from '../components/notice.tsx';

/** A chart under this person's records that names somebody else: said beside the records, not hidden in them. */
export const WrongPerson = ({ view }: { view: Pick<RecordsView, 'others' | 'sources'> }) => (
  <>
    {view.sources.flatMap(({ record, title }) => {
      const other = view.others[record];
      if (!other) return [];
      const born = other.born && time.clinical(other.born);
      return (
        <Notice key={record} tone="caution" title={words.wrongTitle}>
          <p class="small">{words.wrongText(title, { ...other, ...(born ? { born } : {}) })}</p>
        </Notice>
      );
    })}
  </>
);
