import Printer from 'lucide/dist/esm/icons/printer.mjs';
import type { ComponentChildren } from 'preact';
import { recovery as words } from '../../strings/words.ts';
import { Icon } from '../components/icon.tsx';
import { usePlatform } from '../platform.ts';
import { useCover } from './use-cover.ts';

const prevent = (event: Event) => event.preventDefault();

interface CoveredSheetProps {
  /** What stands on the paper. */
  children: ComponentChildren;
  /** Printing is what the page is about. */
  primary?: boolean;
  /** Buttons beside Print: the ways on. */
  actions?: ComponentChildren;
}

/** A sheet with a secret on it, as it is printed: nothing of it can be copied, and it is covered when attention is lost (X7). */
export function CoveredSheet({ children, primary = false, actions }: CoveredSheetProps) {
  const { recovery } = usePlatform();
  const { covered, uncover, whilePrinting } = useCover();
  if (covered)
    return (
      <section class="card setting">
        <p role="status">{words.covered}</p>
        <div class="actions">
          <button type="button" class="button" onClick={uncover}>
            {words.showAgain}
          </button>
          {actions}
        </div>
      </section>
    );
  return (
    <>
      <article class="card print-sheet" onCopy={prevent} onCut={prevent} onContextMenu={prevent} onDragStart={prevent}>
        {children}
      </article>
      <div class="actions">
        <button
          type="button"
          class={`button${primary ? ' button-primary' : ''}`}
          onClick={() => void whilePrinting(recovery.print)}
        >
          <Icon nodes={Printer} size="small" />
          {words.print}
        </button>
        {actions}
      </div>
    </>
  );
}
