import { clinicTime } from './clinic-time.ts';
import { conditionOfVisit } from './conditions.ts';
import { clinician, hospital, subject } from './people.ts';
import { concept, hl7Concept, type Resource, system } from './resource.ts';
import { stableId } from './stable-id.ts';
import type { Visit, VisitKind } from './visit.ts';
import { visitReason } from './visit-reasons.ts';
import { visits } from './visits.ts';

/** SNOMED CT type and length in minutes of each kind of visit. */
const kinds: Record<VisitKind, { code: string; display: string; minutes: number }> = {
  checkup: { code: '185349003', display: 'Encounter for check up', minutes: 45 },
  followup: { code: '390906007', display: 'Follow-up encounter', minutes: 20 },
  problem: { code: '185347001', display: 'Encounter for problem', minutes: 25 },
  telehealth: { code: '448337001', display: 'Telemedicine consultation with patient', minutes: 20 },
  nurse: { code: '308335008', display: 'Patient encounter procedure', minutes: 15 },
  imaging: { code: '308335008', display: 'Patient encounter procedure', minutes: 30 },
  procedure: { code: '308335008', display: 'Patient encounter procedure', minutes: 60 },
  counseling: { code: '75516001', display: 'Psychotherapy', minutes: 50 },
  consult: { code: '308335008', display: 'Patient encounter procedure', minutes: 40 },
};

const encounter = ({ date, kind, by, reason }: Visit): Resource => {
  const { code, display, minutes } = kinds[kind];
  const condition = conditionOfVisit(date);
  return {
    resourceType: 'Encounter',
    id: stableId(`encounter/${date}`),
    status: 'finished',
    class:
      kind === 'telehealth'
        ? { system: system.actCode, code: 'VR', display: 'virtual' }
        : { system: system.actCode, code: 'AMB', display: 'ambulatory' },
    type: [concept(system.snomed, code, display)],
    subject,
    participant: [
      {
        type: [hl7Concept('v3-ParticipationType', 'PPRF', 'primary performer')],
        individual: clinician(by),
      },
    ],
    period: { start: clinicTime(date, 60), end: clinicTime(date, 60 + minutes) },
    reasonCode: [visitReason(reason)],
    ...(condition && { reasonReference: [condition] }),
    serviceProvider: hospital,
  };
};

/** One Encounter for each visit. */
export const encounters = (): Resource[] => visits.map(encounter);
