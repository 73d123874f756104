import { classes, classOf, monthOf, type RecordClass } from './classes.ts';
import { type Hint, labelOfHint } from './inference-hint.ts';
import { hintsOfChart } from './inference-of-chart.ts';
import { labelChart } from './label-chart.ts';
import type { SensitivityLabel } from './label-set.ts';
import type { SourceResource } from './read-chart.ts';

/** One segment: class × labels × hints × month × source (protocol.md §2.2). */
export interface SegmentPlan {
  class: RecordClass;
  labels: SensitivityLabel[];
  /** What all of it hints at beside its labels, so that it can stay out without taking its neighbours along; absent where nothing. */
  hints?: Hint[];
  /** `YYYY-MM`, `YYYY`, `undated` or `standing`. */
  month: string;
  source: string;
  /** Places in the input, ascending. */
  indexes: number[];
}

/**
 * Files every resource in exactly one segment. Deterministic: by class (chart order), labels, hints, month, then input order.
 * @param source who it came from; kept as given.
 */
export function planSegments(resources: readonly SourceResource[], source: string): SegmentPlan[] {
  const plans = new Map<string, SegmentPlan>();
  const hinted = hintsOfChart(resources);
  for (const [index, labels] of labelChart(resources).entries()) {
    const { json } = resources[index]!;
    const name = classOf(json);
    const month = monthOf(json);
    const hints = hinted[index]!.filter((hint) => !labels.includes(labelOfHint(hint)));
    const place = String(classes.indexOf(name)).padStart(2, '0');
    const key = [place, labels.join('+'), hints.join('+'), month].join('\u0000');
    const plan = plans.get(key);
    if (plan) plan.indexes.push(index);
    else {
      const apart = hints.length > 0 ? { hints } : {};
      plans.set(key, { class: name, labels, ...apart, month, source, indexes: [index] });
    }
  }
  return [...plans].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, plan]) => plan);
}

/** The order of resources in which each segment's are neighbours: the leaves of the Merkle tree (protocol.md §2.6). */
export function segmentOrder(resources: readonly SourceResource[]): number[] {
  return planSegments(resources, '').flatMap(({ indexes }) => indexes);
}
