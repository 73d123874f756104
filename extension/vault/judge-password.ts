import { guessPassword } from './guess-password.ts';
import { type Standing, secondsToGuess, standingOf } from './guess-time.ts';
import { freshKdf } from './stretch-password.ts';

/** How long the attacker of `guess-time.ts` needs, and what that is called. */
export interface Judgement {
  seconds: number;
  standing: Standing;
}

/** For a password as it would be stretched in this browser now. Half a megabyte of lists: load it when somebody types. */
export function judgePassword(password: string): Judgement {
  const seconds = secondsToGuess(guessPassword(password), freshKdf().name);
  return { seconds, standing: standingOf(seconds) };
}
