/**
 * A name, origin or code from outside, between isolates (U+2068 … U+2069): its letters and punctuation keep their own
 * direction inside an Arabic sentence, and turn nothing around them (UAX #9).
 */
export const aside = (text: string): string => `\u2068${text}\u2069`;

/** Several of them in a row. */
export const asides = (texts: readonly string[]): string => texts.map(aside).join('، ');
