import { useId } from 'preact/hooks';

interface PasswordFieldProps {
  label: string;
  value: string;
  change(value: string): void;
  autocomplete: 'current-password' | 'new-password' | 'off';
  hint?: string | undefined;
  error?: string | undefined;
  disabled?: boolean;
  focus?: boolean;
}

/** Secrets are typed into password inputs only, which browsers keep out of session restore (X7). There is no "show". */
export function PasswordField(props: PasswordFieldProps) {
  const { label, value, change, autocomplete, hint, error, disabled, focus } = props;
  const id = useId();
  const said = error ?? hint;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="password"
        value={value}
        autocomplete={autocomplete}
        spellcheck={false}
        disabled={disabled ?? false}
        ref={(input) => {
          // Working disables it, and that takes the focus away: where something is to be put right, it comes back.
          if ((focus || error) && input && document.activeElement === document.body) input.focus();
        }}
        aria-invalid={error !== undefined}
        {...(said ? { 'aria-describedby': `${id}-said` } : {})}
        onInput={(event) => change(event.currentTarget.value)}
      />
      {said && (
        <p id={`${id}-said`} class={error ? 'small field-error' : 'small quiet'}>
          {said}
        </p>
      )}
    </div>
  );
}
