import type { ComponentChildren } from 'preact';
import { recovery as words } from '../../strings/words.ts';
import { focusWhenLost } from '../hooks/focus-when-lost.ts';
import { CoveredSheet } from './covered-sheet.tsx';

interface KitSheetProps {
  phrase: readonly string[];
  /** Buttons beside Print: the ways on. */
  children: ComponentChildren;
}

/** The recovery words with what to do with them. */
export const KitSheet = ({ phrase, children }: KitSheetProps) => (
  <CoveredSheet primary actions={children}>
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
  </CoveredSheet>
);
