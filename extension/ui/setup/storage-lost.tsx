import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { storageLost as words } from '../../strings/words.ts';
import { Notice } from '../components/notice.tsx';

interface StorageLostProps {
  /** Since when there was a vault here, unix ms. */
  since: number;
  restore(): void;
  /** Only after it was said what that means: the old vault must not be followed by an empty one unawares. */
  startEmpty(): void;
  /** The ways back without words. */
  children: ComponentChildren;
}

/** There was a vault in this browser and its database is gone: the ways back come first, a new start last. */
export function StorageLost({ since, restore, startEmpty, children }: StorageLostProps) {
  const [noWay, setNoWay] = useState(false);
  return (
    <>
      <h1 tabIndex={-1}>{words.title}</h1>
      <p>{words.text(since)}</p>
      <Notice tone="info" title={words.safeTitle}>
        <p class="small">{words.safeText}</p>
      </Notice>
      <div class="actions">
        <button type="button" class="button button-primary button-large" onClick={restore}>
          {words.withWords}
        </button>
      </div>
      {children}
      <section class="other-ways no-way">
        <button type="button" class="link-button small" aria-expanded={noWay} onClick={() => setNoWay(!noWay)}>
          {words.noWay}
        </button>
        {noWay && (
          <>
            <p class="quiet">{words.noWayText}</p>
            <div class="actions">
              <button type="button" class="button" onClick={startEmpty}>
                {words.startEmpty}
              </button>
            </div>
          </>
        )}
      </section>
    </>
  );
}
