import { countingIn, localeOf, type PluralCategories } from '#protocol/strings/counting';

/** Written with the digits 0–9, as lab values and codes are. */
export const tag = localeOf.ar;
const arabic = countingIn('ar');

export const number = arabic.number;

/** Where the whole sentence turns with the number; `#` is the number. */
export const numbered = (count: number, forms: Record<PluralCategories['ar'], string>): string =>
  arabic.plural(count, forms);
