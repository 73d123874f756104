import EyeOff from 'lucide/dist/esm/icons/eye-off.mjs';
import { useEffect, useState } from 'preact/hooks';
import { setup as words } from '../../strings/words.ts';
import { Icon } from '../components/icon.tsx';

interface WordsStepProps {
  phrase: readonly string[];
  /** Other than one's own words: whose they are. */
  title?: string;
  text?: string;
  next(): void;
  back(): void;
}

/**
 * The one time the words are shown (X7): only on request, not selectable, not copyable, not printed, and covered again as
 * soon as the window loses attention. Covered means not in the document at all.
 */
export function WordsStep({ phrase, title = words.wordsTitle, text = words.wordsText, next, back }: WordsStepProps) {
  const [shown, setShown] = useState(false);
  const [covered, setCovered] = useState(false);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const cover = () => {
      setShown((was) => {
        if (was) setCovered(true);
        return false;
      });
    };
    const hidden = () => document.visibilityState === 'hidden' && cover();
    window.addEventListener('blur', cover);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('blur', cover);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, []);
  const prevent = (event: Event) => event.preventDefault();
  return (
    <>
      <h1 tabIndex={-1}>{title}</h1>
      <p class="quiet">{text}</p>
      {shown ? (
        <ol class="words" onCopy={prevent} onCut={prevent} onContextMenu={prevent} onDragStart={prevent}>
          {phrase.map((word, index) => (
            <li key={index}>
              <span class="caption" aria-hidden="true">
                {index + 1}
              </span>
              <span class="visually-hidden">{words.word(index + 1, '')}</span>
              <b>{word}</b>
            </li>
          ))}
        </ol>
      ) : (
        <div class="words words-covered">
          <Icon nodes={EyeOff} size="large" />
          <p class="quiet" role="status">
            {covered ? words.wordsCovered : words.wordsHidden}
          </p>
          <button
            type="button"
            class="button button-large"
            onClick={() => {
              setShown(true);
              setSeen(true);
              setCovered(false);
            }}
          >
            {words.show}
          </button>
        </div>
      )}
      <ul class="advice small quiet">
        {words.advice.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div class="actions">
        <button type="button" class="button button-primary button-large" disabled={!seen} onClick={next}>
          {words.written}
        </button>
        {shown && (
          <button type="button" class="button button-large" onClick={() => setShown(false)}>
            {words.hide}
          </button>
        )}
        <button type="button" class="button button-quiet" onClick={back}>
          {words.back}
        </button>
      </div>
    </>
  );
}
