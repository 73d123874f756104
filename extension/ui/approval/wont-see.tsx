import EyeOff from 'lucide/dist/esm/icons/eye-off.mjs';
import { useState } from 'preact/hooks';
import { monthAt } from '#protocol/grant-rules';
import type { ApprovalView, Choice, Label, PreviewView } from '../../messages/views.ts';
import { approval as words } from '../../strings/words.ts';
import { Icon } from '../components/icon.tsx';
import { Switch } from '../components/switch.tsx';
import { toggleLabel } from './choice.ts';
import { type LeftOutRow, leftOutRows } from './left-out-rows.ts';

interface WontSeeProps {
  view: ApprovalView;
  choice: Choice;
  preview: PreviewView | undefined;
  change(choice: Choice): void;
}

export function WontSee({ view, choice, preview, change }: WontSeeProps) {
  const today = monthAt(Date.now() / 1000);
  return (
    <section>
      <h2>{words.wontSee}</h2>
      <ul class="left-out">
        {preview &&
          leftOutRows(view, choice, preview, today).map((row) => (
            <LeftOutItem key={row.key} row={row} include={(label) => change(toggleLabel(choice, label, true))} />
          ))}
      </ul>
      <div class="tell">
        <label for="tell">
          {words.tell}
          <span class="small quiet" id="tell-hint">
            {words.tellHint}
          </span>
        </label>
        <Switch
          id="tell"
          label={words.tell}
          describedBy="tell-hint"
          checked={choice.tellLeftOut}
          change={(tellLeftOut) => change({ ...choice, tellLeftOut })}
        />
      </div>
    </section>
  );
}

/** Widening takes an extra step: the first press asks, the second includes. */
function LeftOutItem({ row, include }: { row: LeftOutRow; include(label: Label): void }) {
  const [asking, setAsking] = useState(false);
  const { label } = row;
  return (
    <li>
      <Icon nodes={EyeOff} />
      <span>
        {row.name}
        {label && <span class="small quiet left-out-under">{row.why}</span>}
      </span>
      {!label && <span class="small quiet">{row.why}</span>}
      {label && !asking && (
        <button type="button" class="button" aria-label={words.includeNamed(label)} onClick={() => setAsking(true)}>
          {words.includeEllipsis}
        </button>
      )}
      {label && asking && (
        <div class="left-out-confirm" role="alert">
          <p class="small">{words.confirmInclude(label, row.count)}</p>
          <div class="actions">
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {words.leaveOut}
            </button>
            <button type="button" class="button" onClick={() => include(label)}>
              {words.yesInclude(label)}
            </button>
          </div>
        </div>
      )}
    </li>
  );
}
