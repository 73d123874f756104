import { countingIn, type PluralCategories } from '#protocol/strings/counting';

const german = countingIn('de');

export const number = german.number;

/** `1 Eintrag`, `2.140 Einträge`. */
export const plural = (count: number, one: string, other: string): string =>
  german.plural(count, { one: `# ${one}`, other: `# ${other}` });

/** Where more than the noun turns with the number. */
export const numbered = (count: number, forms: Record<PluralCategories['de'], string>): string =>
  german.plural(count, forms);
