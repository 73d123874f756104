import { useEffect, useState } from 'preact/hooks';
import { hygiene as words } from '../../strings/words.ts';
import { Notice } from '../components/notice.tsx';
import { hashOf } from '../dashboard/route.ts';
import { usePlatform } from '../platform.ts';

/** The way to the page that erases; says so when that was begun and not finished. */
export function EraseCard() {
  const { hygiene } = usePlatform();
  const [begun, setBegun] = useState(false);
  useEffect(() => {
    hygiene.isEraseBegun().then(setBegun, () => undefined);
  }, [hygiene]);
  return (
    <section class="card setting">
      <h2>{words.eraseTitle}</h2>
      <p class="small quiet measure">{words.eraseText}</p>
      {begun && <Notice tone="caution" title={words.eraseUnfinished} />}
      <div class="actions">
        <a class="button button-stop-strong" href={hashOf({ page: 'erase' })}>
          {begun ? words.eraseUnfinishedOpen : words.eraseOpen}
        </a>
      </div>
    </section>
  );
}
