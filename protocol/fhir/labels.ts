import type { FhirResource } from './fhir-json.ts';
import { labelSetOf, labelsOfSet, type SensitivityLabel } from './label-set.ts';
import { reviewResource } from './review-resource.ts';
import { labelsInWords } from './sensitive-words.ts';

export { labelChart } from './label-chart.ts';
export { type SensitivityLabel, sensitivityLabels } from './label-set.ts';

export interface LabelContext {
  /** Labels of what the resource references; `labelChart` finds them for a whole chart. */
  inherited?: readonly SensitivityLabel[];
}

/** The labels of one resource, each once, sorted; empty when it was reviewed and found ordinary. Never throws. */
export function labelsOf(json: FhirResource, context: LabelContext = {}): SensitivityLabel[] {
  if (json.resourceType === 'Patient') return [];
  return labelsOfSet(reviewResource(json, labelsInWords).labels | labelSetOf((context.inherited ?? []).join('+')));
}
