/**
 * What an item lets a reader guess although no label says it: `HIV` where it is mostly used for that, or mostly comes from
 * it, `HIV?` where it sometimes is. The letters are those of the sensitivity labels (`label-set.ts`).
 */
export const inferredLabels = ['ETH', 'GDIS', 'HIV', 'PSY', 'SDV', 'SEX'] as const;
export type InferredLabel = (typeof inferredLabels)[number];
export type Hint = InferredLabel | `${InferredLabel}?`;
export type HintStrength = 'mostly' | 'sometimes';

export const hints: readonly Hint[] = inferredLabels.flatMap((label): Hint[] => [label, `${label}?`]);

const known: ReadonlySet<string> = new Set(hints);
export const isHint = (text: string): text is Hint => known.has(text);

export const labelOfHint = (hint: Hint): InferredLabel => hint.replace('?', '') as InferredLabel;
export const strengthOfHint = (hint: Hint): HintStrength => (hint.endsWith('?') ? 'sometimes' : 'mostly');

/** Each once and sorted; of one label only the stronger is kept. */
export function unionOfHints(...lists: readonly (readonly Hint[])[]): Hint[] {
  const all = new Set(lists.flat());
  return [...all].filter((hint) => strengthOfHint(hint) === 'mostly' || !all.has(labelOfHint(hint))).sort();
}
