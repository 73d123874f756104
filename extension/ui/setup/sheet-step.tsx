import { setup as words } from '../../strings/words.ts';
import { KitSheet } from '../recovery/kit-sheet.tsx';

/** The words once more, to be printed by who likes paper better from a printer; nobody has to. */
export const SheetStep = ({ phrase, next }: { phrase: readonly string[]; next(): void }) => (
  <>
    <h1 tabIndex={-1}>{words.sheetTitle}</h1>
    <p class="quiet">{words.sheetText}</p>
    <KitSheet phrase={phrase}>
      <button type="button" class="button" onClick={next}>
        {words.next}
      </button>
    </KitSheet>
  </>
);
