import Check from 'lucide/dist/esm/icons/check.mjs';
import { useId } from 'preact/hooks';
import { Icon } from './icon.tsx';

interface SegmentedProps<T extends string | number> {
  label: string;
  options: readonly { value: T; text: string }[];
  value: T;
  change(value: T): void;
  /** Marks the chosen one with a tick as well. */
  ticked?: boolean;
}

/** One of few, as native radios: arrow keys work by themselves. */
export function Segmented<T extends string | number>({ label, options, value, change, ticked }: SegmentedProps<T>) {
  const name = useId();
  return (
    <div class="segmented" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => change(option.value)} />
          <span>
            {ticked && <Icon nodes={Check} size="small" />}
            {option.text}
          </span>
        </label>
      ))}
    </div>
  );
}
