import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import { useState } from 'preact/hooks';
import type { Choice, ClassCount, ClassView } from '../../messages/views.ts';
import { common, terms, approval as words } from '../../strings/words.ts';
import { ClassIcon } from '../components/class-icon.tsx';
import { Icon } from '../components/icon.tsx';
import { Switch } from '../components/switch.tsx';
import { ClassItems } from './class-items.tsx';

interface ClassRowProps {
  requestId: string;
  choice: Choice;
  row: ClassView;
  on: boolean;
  seen: ClassCount | undefined;
  /** The counts are in; before that only the whole number is known. */
  counted: boolean;
  toggle(on: boolean): void;
}

/** One class: what would be seen of it, the items themselves on demand, and its switch. Widening takes an extra step. */
export function ClassRow({ requestId, choice, row, on, seen, counted, toggle }: ClassRowProps) {
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState(false);
  const name = terms.classNames[row.class] ?? row.class;
  const optional = row.asked === 'optional';
  if (!on || !seen) {
    const empty = row.total === 0 ? words.noneHere : words.noneIncluded;
    const off = optional ? (row.total > 0 ? words.optional : words.optionalEmpty) : words.turnedOff(row.total);
    return (
      <li class="class-row">
        <ClassIcon name={row.class} />
        <div>
          <span class="class-name">{common.capital(name)}</span>
          <span class="small quiet">{on ? (counted ? empty : words.allOfThem(row.total)) : off}</span>
        </div>
        {on || !optional ? (
          <Switch label={words.share(name)} checked={on} change={toggle} />
        ) : (
          !asking && (
            <button type="button" class="button" aria-label={words.addNamed(name)} onClick={() => setAsking(true)}>
              {words.addClass}
            </button>
          )
        )}
        {asking && !on && (
          <div class="class-confirm" role="alert">
            <p class="small">{words.confirmAdd(name, row.total)}</p>
            <div class="actions">
              <button type="button" class="button" onClick={() => setAsking(false)}>
                {words.leaveOut}
              </button>
              <button
                type="button"
                class="button"
                onClick={() => {
                  setAsking(false);
                  toggle(true);
                }}
              >
                {words.yesAdd(name)}
              </button>
            </div>
          </div>
        )}
      </li>
    );
  }
  return (
    <li class="class-block">
      <div class="class-row">
        <ClassIcon name={row.class} />
        <button type="button" class="class-open" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span class="class-name">{common.capital(name)}</span>
          <span class="small quiet class-count">
            {words.counted(seen.count, row.total, seen.newest)}
            <Icon nodes={ChevronDown} size="small" />
          </span>
        </button>
        <Switch label={words.share(name)} checked={on} change={toggle} />
      </div>
      {open && <ClassItems requestId={requestId} choice={choice} seen={seen} />}
    </li>
  );
}
