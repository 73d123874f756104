import { countingIn } from '../counting.ts';

/** Chinese nouns and verbs do not change with the number: writing it is all there is. */
export const { number } = countingIn('zh');
