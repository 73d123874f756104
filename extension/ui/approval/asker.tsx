import Hospital from 'lucide/dist/esm/icons/hospital.mjs';
import TriangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs';
import type { AskerView } from '../../messages/views.ts';
import { approval as words } from '../../strings/words.ts';
import { Icon } from '../components/icon.tsx';
import { Notice } from '../components/notice.tsx';
import { Origin } from '../components/origin.tsx';
import { VerifiedMark } from '../components/verified-mark.tsx';

/** Name and place come from the accredited profile, the origin from the browser (X3); nothing here is the page's word. */
export const Asker = ({ asker }: { asker: AskerView }) => (
  <section class="asker" aria-label={words.whoAsks}>
    <span class="asker-tile">
      <Icon nodes={asker.verified ? Hospital : TriangleAlert} size="large" />
    </span>
    <div class="asker-words">
      <h1 class="asker-name">
        {asker.verified ? <span>{asker.name}</span> : <Origin origin={asker.origin} />}{' '}
        {asker.verified && <VerifiedMark />}
      </h1>
      <p class={asker.verified ? 'small quiet' : 'small asker-unverified'}>
        {asker.verified ? words.verifiedKind(asker.kind, asker.place) : words.notVerified}
      </p>
      <p class="small quiet asker-origin">
        {asker.verified && (
          <>
            <Origin origin={asker.origin} /> ·{' '}
          </>
        )}
        {words.timesShared(asker.timesShared)}
      </p>
    </div>
    {asker.keepsStorage && (
      <Notice tone="caution">
        <p class="small">{words.keepsStorage}</p>
      </Notice>
    )}
  </section>
);
