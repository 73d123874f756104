import { useEffect, useRef, useState } from 'preact/hooks';
import type { PreparedGuardians } from '../../recovery/make-guardians.ts';
import { common, recovery as words } from '../../strings/words.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { usePlatform } from '../platform.ts';
import { SaveShare } from './save-share.tsx';
import { ShareSheet } from './share-sheet.tsx';

interface HandOutSharesProps {
  prepared: PreparedGuardians;
  shares: readonly string[];
  owner: string;
  done(): void;
  cancel(): void;
}

/** One share after the other, each to be printed or saved; the old ones end only when all of them are (K12). */
export function HandOutShares({ prepared, shares, owner, done, cancel }: HandOutSharesProps) {
  const platform = usePlatform();
  const [place, setPlace] = useState(0);
  const [handed, setHanded] = useState<ReadonlySet<number>>(new Set());
  const { busy, error, run } = useAction();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [place]);
  const name = prepared.names[place] ?? '';
  const finish = () =>
    run(async () => {
      await platform.recovery.confirmGuardians(prepared);
      await platform.call('recovery.changed', {});
      done();
    });
  const tick = (isHanded: boolean) => {
    const next = new Set(handed);
    if (isHanded) next.add(place);
    else next.delete(place);
    setHanded(next);
  };
  return (
    <>
      <h2 tabIndex={-1} ref={heading} class="wrap">
        {words.shareOf(place + 1, shares.length, name)}
      </h2>
      <ShareSheet key={`sheet-${place}`} name={name} owner={owner} share={shares[place] ?? ''} {...prepared} />
      <SaveShare key={`save-${place}`} name={name} share={shares[place] ?? ''} />
      <label class="check">
        <input type="checkbox" checked={handed.has(place)} onChange={(event) => tick(event.currentTarget.checked)} />
        <span class="wrap">{words.haveIt(name)}</span>
      </label>
      {error && <ErrorNotice code={error.code} retry={() => void finish()} />}
      <div class="actions">
        {place < shares.length - 1 ? (
          <button
            type="button"
            class="button button-primary"
            disabled={!handed.has(place)}
            onClick={() => setPlace(place + 1)}
          >
            {words.nextShare}
          </button>
        ) : (
          <button
            type="button"
            class="button button-primary"
            disabled={busy || handed.size < shares.length}
            onClick={() => void finish()}
          >
            {words.finishShares}
          </button>
        )}
        {place > 0 && (
          <button type="button" class="button" disabled={busy} onClick={() => setPlace(place - 1)}>
            {words.earlierShare}
          </button>
        )}
        <button type="button" class="button button-quiet" disabled={busy} onClick={cancel}>
          {common.cancel}
        </button>
      </div>
      <p class="small quiet">{words.finishHint}</p>
    </>
  );
}
