import { countingIn } from '#protocol/strings/counting';

/** Chinese nouns and verbs do not change with the number: writing it is all there is. */
export const { number } = countingIn('zh');
