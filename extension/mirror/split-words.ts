/** Words out of pasted text: numbers, dots and line breaks of a printed list are not words. */
export const splitWords = (text: string): string[] => text.match(/\p{L}+/gu) ?? [];
