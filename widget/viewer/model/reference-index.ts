import { objectsOf, stringOf } from '../../../protocol/fhir/fhir-json.ts';
import type { ChartResource } from './resource.ts';

export interface ReferenceIndex {
  /** The resource of this chart a Reference names; never anything fetched (W2). */
  find(reference: unknown): ChartResource | undefined;
}

/** Resolves references inside the chart: `Type/id` and `urn:uuid:…`. */
export function referenceIndex(
  resources: readonly ChartResource[],
  fullUrls: readonly (string | undefined)[],
): ReferenceIndex {
  const byName = new Map<string, ChartResource>();
  for (const [i, resource] of resources.entries()) {
    const id = stringOf(resource.json.id);
    if (id !== undefined) byName.set(`${resource.json.resourceType}/${id}`, resource);
    const fullUrl = fullUrls[i];
    if (fullUrl !== undefined) byName.set(fullUrl, resource);
  }
  return {
    find(reference) {
      const name = stringOf(objectsOf(reference)[0]?.reference);
      return name === undefined ? undefined : byName.get(name);
    },
  };
}
