const rules = new Intl.PluralRules('en');
const numbers = new Intl.NumberFormat('en');

export const number = (value: number): string => numbers.format(value);

/** `1 item`, `2,140 items`. */
export const plural = (count: number, one: string, other: string): string =>
  `${number(count)} ${rules.select(count) === 'one' ? one : other}`;
