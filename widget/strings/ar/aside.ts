/** A name or code from outside, kept apart so that its letters and punctuation run their own way (UAX 9: FSI, PDI). */
export const aside = (text: string): string => `\u2068${text}\u2069`;
