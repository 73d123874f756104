import Printer from 'lucide/dist/esm/icons/printer.mjs';
import type { ComponentChildren } from 'preact';
import { recovery as words } from '../../strings/en.ts';
import { Icon } from '../components/icon.tsx';
import { focusWhenLost } from '../hooks/focus-when-lost.ts';
import { usePlatform } from '../platform.ts';
import { useCover } from './use-cover.ts';

const prevent = (event: Event) => event.preventDefault();

interface KitSheetProps {
  phrase: readonly string[];
  /** Buttons beside Print: the ways on. */
  children: ComponentChildren;
}

/** The recovery words with what to do with them, as they are printed; covered when attention is lost (X7). */
export function KitSheet({ phrase, children }: KitSheetProps) {
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
          {children}
        </div>
      </section>
    );
  return (
    <>
      <article class="card print-sheet" onCopy={prevent} onCut={prevent} onContextMenu={prevent} onDragStart={prevent}>
        <h2 tabIndex={-1} ref={focusWhenLost}>
          {words.sheetTitle}
        </h2>
        <p class="small">{words.sheetDate(Date.now())}</p>
        <h3>{words.sheetWords}</h3>
        <ol class="sheet-words">
          {phrase.map((word, index) => (
            <li key={index}>
              <span class="caption">{index + 1}</span>
              <b>{word}</b>
            </li>
          ))}
        </ol>
        <ol class="points small">
          {words.sheetSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <ul class="advice small">
          {words.sheetCare.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </article>
      <div class="actions">
        <button type="button" class="button button-primary" onClick={() => void whilePrinting(recovery.print)}>
          <Icon nodes={Printer} size="small" />
          {words.print}
        </button>
        {children}
      </div>
    </>
  );
}
