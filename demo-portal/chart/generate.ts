import { pathToFileURL } from 'node:url';
import { allergies } from './allergies.ts';
import { claims } from './claims.ts';
import { conditions } from './conditions.ts';
import { writeJson } from './decimal.ts';
import { documents } from './documents.ts';
import { encounters } from './encounters.ts';
import { immunizations } from './immunizations.ts';
import { labs } from './labs.ts';
import { medications } from './medications.ts';
import { people } from './people.ts';
import { procedures } from './procedures.ts';
import type { Resource } from './resource.ts';
import { stableId } from './stable-id.ts';
import { vitals } from './vitals.ts';

/**
 * The clinical items of Elena's chart by the rows of her dashboard: 981 in all. People, coverage and claims
 * come on top of these.
 */
export const chartItems = (): Record<string, Resource[]> => ({
  labs: labs(),
  vitals: vitals(),
  medications: medications(),
  conditions: conditions(),
  immunizations: immunizations(),
  visitsAndNotes: [...encounters(), ...documents()],
  imagingAndProcedures: procedures(),
  allergies: allergies(),
});

/**
 * The chart of Elena Marsh, who does not exist, as a FHIR R4 Bundle of type `collection` (JSON text). The same text
 * at every call: it reads no clock and no true randomness.
 */
export const elenaChart = (): string => {
  const resources = [...people(), ...Object.values(chartItems()).flat(), ...claims()];
  return writeJson({
    resourceType: 'Bundle',
    id: stableId('bundle'),
    type: 'collection',
    timestamp: '2026-11-04T06:30:00-06:00',
    entry: resources.map((resource) => ({ fullUrl: `urn:uuid:${resource.id}`, resource })),
  });
};

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.stdout.write(`${elenaChart()}\n`);
}
