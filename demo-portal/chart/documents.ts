import { clinicTime } from './clinic-time.ts';
import { clinician, clinicians, hospital, patient, subject } from './people.ts';
import { type CodeableConcept, concept, markedSensitive, type Resource, system } from './resource.ts';
import { refer, stableId } from './stable-id.ts';
import type { Visit } from './visit.ts';
import { visits } from './visits.ts';

const noteType = ({ kind }: Visit): CodeableConcept => {
  if (kind === 'counseling') return concept(system.loinc, '28628-6', 'Psychiatry Note', 'Mental-health note');
  if (kind === 'procedure') return concept(system.loinc, '28570-0', 'Procedure note');
  if (kind === 'imaging') return concept(system.loinc, '18748-4', 'Diagnostic imaging study', 'Imaging report');
  if (kind === 'consult') return concept(system.loinc, '11488-4', 'Consult note');
  if (kind === 'telehealth') return concept(system.loinc, '34748-4', 'Telephone encounter Note', 'Video visit note');
  return concept(system.loinc, '11506-3', 'Progress note');
};

const text = ({ date, by, reason }: Visit, note: { found: string; plan: string }): string => {
  const { given, family, suffix, role } = clinicians[by];
  return [
    'Riverside General, Madison, Wisconsin',
    `${patient.given} ${patient.family}, born ${patient.birthDate}, MRN ${patient.recordNumber}`,
    `${date} · ${given} ${family}, ${suffix} · ${role}`,
    '',
    `Reason: ${reason}`,
    '',
    `Findings: ${note.found}`,
    '',
    `Plan: ${note.plan}`,
    '',
  ].join('\n');
};

const sensitivity = ({ kind, reason }: Visit) => {
  if (kind === 'counseling') return { meta: markedSensitive('PSY', 'psychiatry disorder information sensitivity') };
  if (reason.includes('medicines from another clinic')) {
    return { meta: markedSensitive('HIV', 'HIV/AIDS information sensitivity') };
  }
  return {};
};

const document = (visit: Visit, note: { found: string; plan: string }): Resource => {
  const bytes = Buffer.from(text(visit, note), 'utf8');
  const type = noteType(visit);
  return {
    resourceType: 'DocumentReference',
    id: stableId(`document/${visit.date}`),
    ...sensitivity(visit),
    status: 'current',
    docStatus: 'final',
    type,
    category: [
      concept(
        'http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category',
        'clinical-note',
        'Clinical Note',
      ),
    ],
    subject,
    date: clinicTime(visit.date, 180),
    author: [clinician(visit.by)],
    custodian: hospital,
    description: visit.reason,
    content: [
      {
        attachment: {
          contentType: 'text/plain; charset=utf-8',
          language: 'en-US',
          data: bytes.toString('base64'),
          size: bytes.byteLength,
          title: `${type.text}, ${visit.date}`,
          creation: clinicTime(visit.date, 180),
        },
      },
    ],
    context: {
      encounter: [refer(`encounter/${visit.date}`, 'Visit')],
      period: { start: clinicTime(visit.date, 60) },
    },
  };
};

/** The notes, as DocumentReferences with their text inside; twelve of them are mental-health notes. */
export const documents = (): Resource[] =>
  visits.flatMap((visit) => (visit.note === undefined ? [] : [document(visit, visit.note)]));
