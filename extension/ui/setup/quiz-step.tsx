import Check from 'lucide/dist/esm/icons/check.mjs';
import { useState } from 'preact/hooks';
import { setup as words } from '../../strings/words.ts';
import { Icon } from '../components/icon.tsx';
import { Notice } from '../components/notice.tsx';
import { makeQuiz } from './quiz.ts';

interface QuizStepProps {
  phrase: readonly string[];
  passed(): void;
  back(): void;
  /** Where the words may be printed as well: offered once they are known to be right. */
  print?(): void;
}

const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));

/** Words are chosen with buttons, never typed: no text field ever holds one (X7). */
export function QuizStep({ phrase, passed, back, print }: QuizStepProps) {
  const [quiz] = useState(() => makeQuiz(phrase, random));
  const [right, setRight] = useState(0);
  const [wrong, setWrong] = useState(false);
  const choose = (position: number, word: string) => {
    const hit = phrase[position - 1] === word;
    setWrong(!hit);
    if (hit) setRight(right + 1);
  };
  const question = quiz[right];
  return (
    <>
      <h1 tabIndex={-1}>{words.quizTitle}</h1>
      <p class="quiet">{words.quizText}</p>
      <ul class="quiz-done">
        {quiz.slice(0, right).map(({ position }) => (
          <li key={position} class="small quiet">
            <Icon nodes={Check} size="small" /> {words.word(position, '•••••')}
          </li>
        ))}
      </ul>
      {question && (
        <fieldset class="quiz" key={question.position}>
          <legend>{words.quizQuestion(question.position)}</legend>
          {question.options.map((word) => (
            <button
              key={word}
              type="button"
              class="button button-large"
              onClick={() => choose(question.position, word)}
            >
              {word}
            </button>
          ))}
        </fieldset>
      )}
      {wrong && (
        <Notice tone="caution">
          <p class="small" role="alert">
            {words.quizWrong}
          </p>
        </Notice>
      )}
      {!question && (
        <p role="status">
          {words.quizDone} {print && words.sheetOffer}
        </p>
      )}
      <div class="actions">
        {!question && (
          <button type="button" class="button button-primary button-large" onClick={passed}>
            {words.next}
          </button>
        )}
        {!question && print && (
          <button type="button" class="button button-large" onClick={print}>
            {words.printSheet}
          </button>
        )}
        <button type="button" class="button button-quiet" onClick={back}>
          {words.lookAgain}
        </button>
      </div>
    </>
  );
}
