import { useState } from 'preact/hooks';
import { splitWords } from '../../mirror/split-words.ts';
import { restore as words } from '../../strings/words.ts';
import { Notice } from '../components/notice.tsx';
import { Segmented } from '../components/segmented.tsx';
import { usePlatform } from '../platform.ts';
import { WordField, type WordStanding } from './word-field.tsx';

type Count = 12 | 24;
const fields = (count: Count, value: string): string[] => Array.from({ length: count }, () => value);
const options = () => ([12, 24] as const).map((value) => ({ value, text: words.count(value) }));

interface RestoreWordsProps {
  disabled: boolean;
  /** Words in full, whose checksum is right. */
  next(phrase: readonly string[]): void;
}

/**
 * Recovery words in password inputs, one for each (X7). What was typed is forgotten as soon as it is passed on; only whether
 * a word is in the list is ever said, never the word.
 */
export function RestoreWords({ disabled, next }: RestoreWordsProps) {
  const platform = usePlatform();
  const [typed, setTyped] = useState(() => fields(12, ''));
  const [told, setTold] = useState<WordStanding[]>(() => Array.from({ length: 12 }, () => 'untold'));
  const [problem, setProblem] = useState<'some' | 'together'>();
  const missing = told.filter((standing) => standing === 'unknown' || standing === 'empty').length;

  const fill = (all: readonly string[], count: Count) => {
    setTyped(fields(count, '').map((_, i) => all[i] ?? ''));
    setTold(Array.from({ length: count }, () => 'untold'));
    setProblem(undefined);
  };
  const paste = (text: string, at: number): boolean => {
    const pasted = splitWords(text);
    if (pasted.length < 2) return false;
    const before = pasted.length >= 12 ? [] : typed.slice(0, at);
    const all = [...before, ...pasted, ...typed.slice(before.length + pasted.length)];
    fill(all, before.length + pasted.length > 12 ? 24 : (typed.length as Count));
    return true;
  };
  /** Says of one word, or of all, whether it is in the list. */
  const judge = async (only?: number) => {
    const read = await platform.restore.read(typed);
    const standing = (i: number): WordStanding =>
      typed[i]!.trim() === '' ? 'empty' : read.unknown.includes(i) ? 'unknown' : 'known';
    const said = typed.map((_, i) => standing(i));
    setTold((was) =>
      was.map((old, i) => (only === undefined ? said[i]! : i === only && said[i] !== 'empty' ? said[i]! : old)),
    );
    return read;
  };
  const submit = async () => {
    const { unknown, fit, words: phrase } = await judge();
    setProblem(fit ? undefined : unknown.length > 0 ? 'some' : 'together');
    if (!fit) return;
    setTyped(fields(typed.length as Count, ''));
    setTold(typed.map(() => 'untold'));
    next(phrase);
  };

  return (
    // Not a form: there is nothing that a browser should offer to keep.
    <div class="setup-form">
      <h1 tabIndex={-1}>{words.wordsTitle}</h1>
      <p class="quiet">{words.wordsText}</p>
      <Segmented
        label={words.howMany}
        options={options()}
        value={typed.length as Count}
        change={(count) => fill(typed, count)}
      />
      <p class="small quiet">{words.paste}</p>
      <ol class="word-fields">
        {typed.map((value, i) => (
          <WordField
            key={i}
            position={i + 1}
            value={value}
            standing={told[i] ?? 'untold'}
            disabled={disabled}
            change={(text) => {
              setTyped((was) => was.with(i, text));
              setTold((was) => was.with(i, 'untold'));
            }}
            paste={(text) => paste(text, i)}
            left={() => value.trim() !== '' && void judge(i)}
          />
        ))}
      </ol>
      {problem && (
        <Notice tone="critical" title={problem === 'some' ? words.someUnknown(missing) : words.doNotFit}>
          {problem === 'together' && <p class="small">{words.doNotFitText}</p>}
        </Notice>
      )}
      <div class="actions">
        <button
          type="button"
          class="button button-primary button-large"
          disabled={disabled}
          onClick={() => void submit()}
        >
          {words.look}
        </button>
      </div>
    </div>
  );
}
