import { recovery as words } from '../../strings/words.ts';
import { PasswordField } from '../components/password-field.tsx';

/** A browser may fill several fields at once: each change is of what there is then, not of what was drawn. */
type Change = (update: (was: readonly string[]) => string[]) => void;

interface SecretFieldsProps {
  /** As many fields as there are values. */
  values: readonly string[];
  change: Change;
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
    change((was) => {
      if (parts.length === 1) return was.with(place, typed);
      return was.map((old, i) => parts[i - place] ?? old);
    });
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
  change: Change;
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
        <button type="button" class="link-button" disabled={disabled} onClick={() => change((was) => [...was, ''])}>
          {words.addShare}
        </button>
      )}
    </>
  );
}

export const noShares: readonly string[] = ['', ''];
/** What was entered, without the empty fields. */
export const entered = (values: readonly string[]): string[] => values.filter((value) => value.trim() !== '');
