import type { TargetedInputEvent } from 'preact';
import { useId } from 'preact/hooks';

interface TextFieldProps {
  label: string;
  hint?: string;
  error: string | undefined;
  value: string;
  /** Characters at most; without it, a day. */
  limit?: number;
  change(value: string): void;
  focus?: boolean;
  disabled?: boolean;
}

/** A plain line or a day, with its hint or what is wrong with it. For nothing secret (X7). */
export function TextField({ label, hint, error, value, limit, change, focus, disabled }: TextFieldProps) {
  const id = useId();
  const said = error ?? hint;
  const common = {
    id,
    value,
    autocomplete: 'off',
    spellcheck: false,
    disabled: disabled ?? false,
    'aria-invalid': error !== undefined,
    ...(said ? { 'aria-describedby': `${id}-said` } : {}),
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => change(event.currentTarget.value),
  };
  const focused = (input: HTMLInputElement | null) => {
    if (focus && input && document.activeElement === document.body) input.focus();
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {limit === undefined ? (
        <input {...common} type="date" />
      ) : (
        <input {...common} type="text" maxLength={limit} ref={focused} />
      )}
      {said && (
        <p id={`${id}-said`} class={error ? 'small field-error' : 'small quiet'} role={error ? 'alert' : undefined}>
          {said}
        </p>
      )}
    </div>
  );
}
