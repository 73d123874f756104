import { ChartkeyError } from '#protocol/errors';
import { objectsOf, stringOf } from '#protocol/fhir/fhir-json';
import { identityOf } from '#protocol/fhir/patient';
import { readChart } from '#protocol/fhir/read-chart';

/** The person a clinic's own index knows, and how many resources of each type its chart holds. */
export interface ChartPatient {
  id: string;
  family: string;
  given: string[];
  birthDate: string;
  /** FHIR administrative gender, as written. */
  gender: string;
  recordNumber: string;
  counts: ReadonlyMap<string, number>;
}

/**
 * Reads whom a chart is about. The record number is the identifier of type MR when there is one.
 * @throws ChartkeyError FHIR_NOT_FHIR when the chart holds no Patient, and whatever `readChart` throws.
 */
export const chartPatient = (chartText: string): ChartPatient => {
  const { resources } = readChart(chartText);
  const patient = resources.find(({ type }) => type === 'Patient')?.json;
  if (patient === undefined) throw new ChartkeyError('FHIR_NOT_FHIR', { detail: 'the chart has no Patient' });
  const identifiers = objectsOf(patient.identifier);
  const medicalRecord = identifiers.find((identifier) => JSON.stringify(identifier.type ?? null).includes('"MR"'));
  const counts = new Map<string, number>();
  for (const { type } of resources) counts.set(type, (counts.get(type) ?? 0) + 1);
  return {
    id: 'patient-1',
    ...identityOf(patient),
    gender: stringOf(patient.gender) ?? 'unknown',
    recordNumber: (stringOf((medicalRecord ?? identifiers[0])?.value) ?? 'none').slice(0, 12),
    counts,
  };
};
