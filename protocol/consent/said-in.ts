import type { Hex } from '../bytes.ts';
import type { Language } from '../language.ts';
import { statedLanguage } from '../statement.ts';
import type { ActingFor } from '../wire/acting-for.ts';

const relations = ['child', 'parent', 'partner', 'relative', 'other'] as const;
const authorities = ['parent', 'guardian', 'proxy'] as const;

/**
 * What a signed statement says, found from its hash alone: the language, and by what right a representative gave it. A right
 * in somebody's own words cannot be found: whoever was told it gives it. `undefined` where no published statement fits.
 */
export async function saidIn(
  statement: Hex,
  told?: ActingFor,
): Promise<{ language: Language; actingFor?: ActingFor } | undefined> {
  const rights: (ActingFor | undefined)[] = [
    ...(told ? [told] : []),
    undefined,
    ...relations.flatMap((relation) => authorities.map((authority) => ({ relation, authority }))),
  ];
  for (const actingFor of rights) {
    const language = await statedLanguage(statement, actingFor);
    if (language) return actingFor ? { language, actingFor } : { language };
  }
  return undefined;
}
