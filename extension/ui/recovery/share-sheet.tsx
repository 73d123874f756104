import type { Quorum } from '../../recovery/recovery-key.ts';
import { recovery as words } from '../../strings/words.ts';
import { CoveredSheet } from './covered-sheet.tsx';

interface ShareSheetProps {
  name: string;
  owner: string;
  share: string;
  quorum: Quorum;
  days: number;
}

/** One guardian's sheet. */
export const ShareSheet = ({ name, owner, share, quorum, days }: ShareSheetProps) => (
  <CoveredSheet>
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
  </CoveredSheet>
);
