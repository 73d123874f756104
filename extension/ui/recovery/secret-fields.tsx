import { recovery as words } from '../../strings/en.ts';
import { PasswordField } from '../components/password-field.tsx';

interface SecretFieldsProps {
  /** As many fields as there are values. */
  values: readonly string[];
  change(values: string[]): void;
  label(place: number): string;
  /** Several to a line. */
  short?: boolean;
  hint?: string;
  disabled?: boolean;
}

/** Words or shares, each in a password-type input (X7). Text pasted into one that holds several goes on in the next ones. */
export function SecretFields({ values, change, label, short, hint, disabled }: SecretFieldsProps) {
  const put = (place: number, typed: string) => {
    const parts = short ? typed.trim().split(/[\s,]+/) : [typed];
    const next = [...values];
    if (parts.length === 1) next[place] = typed;
    else for (const [i, part] of parts.entries()) if (place + i < next.length) next[place + i] = part;
    change(next);
  };
  return (
    <div class={short ? 'secret-fields secret-fields-short' : 'secret-fields'}>
      {values.map((value, place) => (
        <PasswordField
          key={place}
          label={label(place + 1)}
          value={value}
          change={(typed) => put(place, typed)}
          autocomplete="off"
          disabled={disabled ?? false}
          hint={place === 0 ? hint : undefined}
        />
      ))}
    </div>
  );
}

/** Fields for shares: two, and one more at a time up to five. */
export function ShareFields({
  values,
  change,
  disabled,
}: {
  values: readonly string[];
  change(values: string[]): void;
  disabled?: boolean;
}) {
  return (
    <>
      <SecretFields
        values={values}
        change={change}
        label={words.shareField}
        hint={words.sharesHint}
        disabled={disabled ?? false}
      />
      {values.length < 5 && (
        <button type="button" class="link-button" disabled={disabled} onClick={() => change([...values, ''])}>
          {words.addShare}
        </button>
      )}
    </>
  );
}

export const noShares: readonly string[] = ['', ''];
/** What was entered, without the empty fields. */
export const entered = (values: readonly string[]): string[] => values.filter((value) => value.trim() !== '');
