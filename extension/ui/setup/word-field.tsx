import { useId } from 'preact/hooks';
import { restore as words } from '../../strings/words.ts';

export type WordStanding = 'untold' | 'known' | 'unknown' | 'empty';

interface WordFieldProps {
  position: number;
  value: string;
  standing: WordStanding;
  disabled: boolean;
  change(value: string): void;
  /** Text of the clipboard, when more than one word was pasted. */
  paste(text: string): boolean;
  left(): void;
}

const said = (): Readonly<Record<WordStanding, string | undefined>> => ({
  untold: undefined,
  known: words.known,
  unknown: words.unknown,
  empty: words.empty,
});

/** One recovery word, in a password input: browsers keep those out of session restore and history (X7). */
export function WordField({ position, value, standing, disabled, change, paste, left }: WordFieldProps) {
  const id = useId();
  const text = said()[standing];
  const wrong = standing === 'unknown' || standing === 'empty';
  return (
    <li class={`field word-field word-${standing}`}>
      <label for={id}>{words.word(position)}</label>
      <input
        id={id}
        type="password"
        value={value}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        disabled={disabled}
        aria-invalid={wrong}
        {...(text ? { 'aria-describedby': `${id}-said` } : {})}
        onInput={(event) => change(event.currentTarget.value)}
        onPaste={(event) => {
          if (paste(event.clipboardData?.getData('text') ?? '')) event.preventDefault();
        }}
        onBlur={left}
      />
      {text && (
        <p id={`${id}-said`} class={wrong ? 'small field-error' : 'small quiet'}>
          {text}
        </p>
      )}
    </li>
  );
}
