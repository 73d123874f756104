import { countingIn, type PluralCategories } from '#protocol/strings/counting';

const spanish = countingIn('es');

export const number = spanish.number;

/** `1 elemento`, `2,140 elementos`, `1,000,000 de elementos`. */
export const plural = (count: number, one: string, other: string): string =>
  spanish.plural(count, { one: `# ${one}`, many: `# de ${other}`, other: `# ${other}` });

/** Where more than the noun turns with the number. */
export const numbered = (count: number, forms: Record<PluralCategories['es'], string>): string =>
  spanish.plural(count, forms);
