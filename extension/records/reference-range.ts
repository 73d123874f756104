import { type FhirResource, objectOf, objectsOf } from '#protocol/fhir/fhir-json';

/** In the unit of the value; at least one end is there. */
export interface ReferenceRange {
  low?: number;
  high?: number;
}

/**
 * The first `Observation.referenceRange` that is the normal one and in the unit of the value (FHIR R4: no `type` means
 * normal). For charts and lists only; undefined wherever it does not surely belong to the value.
 */
export function referenceRangeOf(json: FhirResource): ReferenceRange | undefined {
  const unit = objectOf(json.valueQuantity).unit;
  for (const range of objectsOf(json.referenceRange)) {
    const kind = objectsOf(objectOf(range.type).coding)[0]?.code;
    if (kind !== undefined && kind !== 'normal') continue;
    const [low, high] = [objectOf(range.low), objectOf(range.high)];
    const fits = [low, high].every((end) => end.unit === undefined || end.unit === unit);
    const ends = {
      ...(typeof low.value === 'number' ? { low: low.value } : {}),
      ...(typeof high.value === 'number' ? { high: high.value } : {}),
    };
    if (fits && Object.keys(ends).length > 0) return ends;
  }
  return undefined;
}
