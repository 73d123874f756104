import {
  hints as allHints,
  type Hint,
  type HintStrength,
  type InferredLabel,
  labelOfHint,
  strengthOfHint,
} from './inference-hint.ts';

export interface Inference<T> {
  hint: Hint;
  label: InferredLabel;
  strength: HintStrength;
  /** Which of the items let it be guessed, in the order given. */
  items: T[];
}

/**
 * What a reader of the chosen items could guess about labels that are left out, one row for each label and strength, what is
 * mostly used for it first. A label that is shared needs no guess. Pure.
 */
export function inferences<T extends { hints: readonly Hint[] }>(
  selectedItems: readonly T[],
  excludedLabels: readonly string[],
): Inference<T>[] {
  const rows = allHints.flatMap((hint): Inference<T>[] => {
    const label = labelOfHint(hint);
    if (!excludedLabels.includes(label)) return [];
    const items = selectedItems.filter((item) => item.hints.includes(hint));
    return items.length > 0 ? [{ hint, label, strength: strengthOfHint(hint), items }] : [];
  });
  return rows.sort((a, b) => Number(a.strength === 'sometimes') - Number(b.strength === 'sometimes'));
}
