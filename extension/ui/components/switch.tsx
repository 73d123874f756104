interface SwitchProps {
  label: string;
  checked: boolean;
  change(checked: boolean): void;
  id?: string;
  /** Id of text that says more. */
  describedBy?: string;
}

/** A native checkbox with the switch role; `label` is its accessible name unless a <label for> names it. */
export const Switch = ({ label, checked, change, id, describedBy }: SwitchProps) => (
  <input
    class="switch"
    type="checkbox"
    role="switch"
    aria-checked={checked}
    checked={checked}
    onChange={(event) => change(event.currentTarget.checked)}
    {...(id ? { id } : { 'aria-label': label })}
    {...(describedBy ? { 'aria-describedby': describedBy } : {})}
  />
);
