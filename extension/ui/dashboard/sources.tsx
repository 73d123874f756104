import User from 'lucide/dist/esm/icons/user.mjs';
import type { SourceView } from '../../messages/views.ts';
import { records as words } from '../../strings/words.ts';
import { Icon } from '../components/icon.tsx';
import { VerifiedMark } from '../components/verified-mark.tsx';

/** Where the records came from, with the mark that says who vouches, and what is still on its way to storage. */
export function Sources({ sources }: { sources: readonly SourceView[] }) {
  const custodians = new Map<string, number>();
  let added = 0;
  for (const { custodian, items } of sources) {
    if (custodian === undefined) added += items;
    else custodians.set(custodian, (custodians.get(custodian) ?? 0) + items);
  }
  return (
    <section class="sources small quiet">
      <ul>
        {[...custodians].map(([name, count]) => (
          <li key={name}>
            <VerifiedMark size="small" />
            <span>{words.fromSource(name, count)}</span>
          </li>
        ))}
        {added > 0 && (
          <li>
            <Icon nodes={User} size="small" />
            <span>{words.addedByYou(added)}</span>
          </li>
        )}
      </ul>
      <details class="marks">
        <summary>{words.marksTitle}</summary>
        <p>
          <VerifiedMark size="small" /> {words.markVerified}
        </p>
        <p>
          <Icon nodes={User} size="small" /> {words.markAdded}
        </p>
      </details>
      {sources
        .filter(({ state }) => state !== 'registered')
        .map(({ record, title, state, uploaded, parts }) => (
          <p key={record} role="status" class="source-progress">
            {state === 'uploading' ? words.uploading(title, uploaded, parts) : words.registering(title)}
            {state === 'uploading' && <progress value={uploaded} max={parts} aria-label={title} />}
          </p>
        ))}
    </section>
  );
}
