/** The plural categories of a language (CLDR); `#` stands for the number, written as the language writes it. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** Numbers and plurals of one language. `tag` is a BCP 47 tag. */
export function countingIn(tag: string) {
  const rules = new Intl.PluralRules(tag);
  const numbers = new Intl.NumberFormat(tag);
  const number = (value: number): string => numbers.format(value);
  /** `plural(2, { one: 'un elemento', other: '# elementos' })` → `2 elementos`. */
  const plural = (count: number, forms: Forms): string =>
    (forms[rules.select(count)] ?? forms.other).replace('#', number(count));
  return { number, plural };
}
