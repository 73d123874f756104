import type { GrantWords } from './strings/grant-words.ts';

/** Plain names of what opens, most asked-for first: the whole chart where everything does, who the patient is where nothing else. */
export const nameClasses = (
  opened: readonly string[],
  { classNames, wholeChart }: Pick<GrantWords, 'classNames' | 'wholeChart'>,
): string[] =>
  opened.includes('Other')
    ? [wholeChart]
    : (opened.length === 0 ? ['Patient'] : opened).map((name) => classNames[name] ?? name);
