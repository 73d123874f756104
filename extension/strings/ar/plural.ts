import { countingIn, type Forms } from '../counting.ts';

/** Written with the digits 0–9, as lab values and codes are. */
export const tag = 'ar-u-nu-latn';
const arabic = countingIn(tag);

export const number = arabic.number;

/** Where the whole sentence turns with the number; `#` is the number. */
export const numbered = (count: number, forms: Required<Forms>): string => arabic.plural(count, forms);
