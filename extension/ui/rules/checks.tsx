import type { ComponentChildren } from 'preact';

interface ChecksProps<T extends string> {
  legend: string;
  hint?: string | undefined;
  options: readonly { value: T; text: string; more?: ComponentChildren; disabled?: boolean }[];
  chosen: readonly T[];
  change(chosen: T[]): void;
}

/** Several of many, as native checkboxes under one legend. */
export const Checks = <T extends string>({ legend, hint, options, chosen, change }: ChecksProps<T>) => (
  <fieldset class="checks">
    <legend>{legend}</legend>
    {hint && <p class="small quiet">{hint}</p>}
    <ul>
      {options.map(({ value, text, more, disabled = false }) => (
        <li key={value}>
          <label>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              disabled={disabled && !chosen.includes(value)}
              onChange={(event) =>
                change(event.currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
              }
            />
            <span class="wrap">
              {text}
              {more && <span class="small quiet checks-more">{more}</span>}
            </span>
          </label>
        </li>
      ))}
    </ul>
  </fieldset>
);
