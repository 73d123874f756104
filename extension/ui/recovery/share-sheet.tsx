import Printer from 'lucide/dist/esm/icons/printer.mjs';
import type { Quorum } from '../../recovery/recovery-key.ts';
import { recovery as words } from '../../strings/en.ts';
import { Icon } from '../components/icon.tsx';
import { usePlatform } from '../platform.ts';
import { useCover } from './use-cover.ts';

interface ShareSheetProps {
  name: string;
  owner: string;
  share: string;
  quorum: Quorum;
  days: number;
}

/** One guardian's sheet, as it is printed; covered when attention is lost (X7). */
export function ShareSheet({ name, owner, share, quorum, days }: ShareSheetProps) {
  const { recovery } = usePlatform();
  const { covered, uncover, whilePrinting } = useCover();
  const prevent = (event: Event) => event.preventDefault();
  if (covered)
    return (
      <section class="card setting">
        <p role="status">{words.covered}</p>
        <div class="actions">
          <button type="button" class="button" onClick={uncover}>
            {words.showAgain}
          </button>
        </div>
      </section>
    );
  return (
    <>
      <article class="card print-sheet" onCopy={prevent} onCut={prevent} onContextMenu={prevent} onDragStart={prevent}>
        <h3 class="wrap">{words.shareSheetTitle(owner)}</h3>
        <p class="wrap">{words.shareFor(name)}</p>
        <p class="small">{words.sheetDate(Date.now())}</p>
        <ol class="points small">
          {words.shareSteps(quorum.threshold, days).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p class="strong">{words.shareText}</p>
        <p class="share-text">{share}</p>
      </article>
      <div class="actions">
        <button type="button" class="button" onClick={() => void whilePrinting(recovery.print)}>
          <Icon nodes={Printer} size="small" />
          {words.print}
        </button>
      </div>
    </>
  );
}
