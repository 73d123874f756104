import { inferredLabels } from '#protocol/fhir/inference-hint';
import { inferences } from '#protocol/fhir/inferences';
import { withoutHints } from '../grants/leave-out.ts';
import type { InferenceView } from '../messages/views.ts';
import type { Charts, FiledItem } from '../records/charts.ts';
import { type Chosen, selectedItems } from './count-items.ts';

/**
 * The questions about what could be guessed from what the signed words open, whatever is kept back so far: so that an answer
 * can be changed. `others` is what would leave along with the items in question, as they are filed (K6). Pure.
 */
export function inferenceViews(charts: Charts, terms: Chosen): InferenceView[] {
  const opened = selectedItems(charts, { ...terms, leaveOut: undefined });
  const excluded = inferredLabels.filter((label) => !terms.labels.includes(label));
  return inferences(opened, excluded).map(({ hint, label, strength, items }) => {
    const named = new Set(items);
    const leaving = opened.filter((item) => !named.has(item) && withoutHints([item.filed], [hint]).length === 0);
    return {
      ...{ hint, label, strength },
      count: items.length,
      medicines: items.every(({ filed }) => filed.class.startsWith('Medication')),
      sample: [...new Set(items.map(({ title }) => title))].slice(0, 3),
      others: othersOf(leaving),
    };
  });
}

function othersOf(items: readonly FiledItem[]): InferenceView['others'] {
  const places = Map.groupBy(items, ({ filed }) => `${filed.class} ${filed.month}`);
  return [...places.values()].map((group) => {
    const { class: name, month } = group[0]!.filed;
    return { class: name, month, count: group.length };
  });
}
