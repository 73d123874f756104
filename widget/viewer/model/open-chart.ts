import { ChartkeyError } from '../../../protocol/errors.ts';
import { identityOf, samePerson } from '../../../protocol/fhir/patient.ts';
import { titleOf } from '../../../protocol/fhir/title.ts';
import type { Subject } from '../../decrypt/messages.ts';
import type { OpenedRecords } from '../../decrypt/open-records.ts';
import type { ModelWords } from '../../strings/model-words.ts';
import type { ChartQuery, ChartQuestion, ChartSummary, Row, SectionId } from '../chart-view.ts';
import { documentRows } from './documents.ts';
import { allergyRows, doneRows, encounterRows, otherRows, problemRows } from './findings.ts';
import { medicationRows } from './medications.ts';
import { referenceIndex } from './reference-index.ts';
import { type ChartResource, chartResource } from './resource.ts';
import { groupResults, historyRows, resultRows } from './results.ts';
import { summarize } from './summarize.ts';

export { modelPacks } from '../../strings/model-words.ts';

/** Which section a class is shown in; the rest goes to `other`. Medications are shown through what names them. */
const sectionOfClass: Readonly<Record<string, SectionId>> = {
  AllergyIntolerance: 'allergies',
  Condition: 'problems',
  MedicationRequest: 'medications',
  MedicationStatement: 'medications',
  Immunization: 'immunizations',
  Procedure: 'procedures',
  Encounter: 'encounters',
  'Observation.laboratory': 'labs',
  'Observation.vital-signs': 'vitals',
  DiagnosticReport: 'documents',
  DocumentReference: 'documents',
};

const order: readonly SectionId[] = [
  'allergies',
  'labs',
  'medications',
  'problems',
  'vitals',
  'immunizations',
  'procedures',
  'encounters',
  'documents',
  'other',
];

export interface Section {
  id: SectionId;
  resources: ChartResource[];
  rows: Row[];
}

/** Opened records as a chart: sections of rows, a summary, and answers to what the page asks. Stays in the worker (W4). */
export function openChart(opened: OpenedRecords, subject: Subject | undefined, words: ModelWords) {
  const names = [...new Set(opened.list.attestations.map(({ profile }) => profile.name))];
  const sourceOf = (attestation: number) => names.indexOf(opened.list.attestations[attestation]!.profile.name);
  const resources = opened.resources.map((proven, index) => chartResource(proven, index, sourceOf));
  const confirmed = checkSubject(resources, subject);
  const references = referenceIndex(
    resources,
    opened.resources.map(({ fullUrl }) => fullUrl),
  );
  const filed = Map.groupBy(resources, (resource) => sectionOfClass[resource.class] ?? 'other');
  const of = (id: SectionId) => filed.get(id) ?? [];
  const groups = { labs: groupResults(of('labs'), words), vitals: groupResults(of('vitals'), words) };
  const rowsOf: Record<SectionId, () => Row[]> = {
    allergies: () => allergyRows(of('allergies'), words),
    labs: () => resultRows(groups.labs, words),
    medications: () => medicationRows(of('medications'), references, words),
    problems: () => problemRows(of('problems'), words),
    vitals: () => resultRows(groups.vitals, words),
    immunizations: () => doneRows(of('immunizations'), words),
    procedures: () => doneRows(of('procedures'), words),
    encounters: () => encounterRows(of('encounters'), words),
    documents: () => documentRows(of('documents'), words),
    other: () => otherRows(of('other'), words),
  };
  const sections = order.map((id): Section => ({ id, resources: of(id), rows: rowsOf[id]() }));
  const patient = resources.find(({ json }) => json.resourceType === 'Patient');
  const summary: ChartSummary = summarize(opened, { resources, sections, sources: names, patient, confirmed }, words);

  const historyOf = (resource: number): Row[] => {
    const all = [...groups.labs, ...groups.vitals];
    const group = all.find((results) => results.some((result) => result.resource.index === resource));
    return group ? historyRows(group, words) : [];
  };

  return {
    summary,
    answer(question: Exclude<ChartQuestion, { ask: 'summary' }>): ChartQuery {
      switch (question.ask) {
        case 'rows': {
          const { section, offset, limit, search } = question;
          const rows = search
            ? find(sections, resources, search)
            : (sections.find(({ id }) => id === section)?.rows ?? []);
          return { rows: rows.slice(offset, offset + limit), total: rows.length };
        }
        case 'history': {
          const rows = historyOf(question.resource);
          return { rows, total: rows.length };
        }
        case 'source':
          return { text: resources[question.resource]?.text ?? '' };
        case 'export':
          return { text: resources.map(({ text }) => `${text}\n`).join('') };
      }
    },
  };
}

/** Rows in which every word is found: in what is shown, or anywhere in the resource itself. */
function find(sections: readonly Section[], resources: readonly ChartResource[], search: string): Row[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return sections.flatMap(({ rows }) =>
    rows.filter((row) => {
      const shown =
        `${row.title} ${row.value ?? ''} ${row.detail ?? ''} ${row.date ?? ''} ${row.text ?? ''}`.toLowerCase();
      const whole = resources[row.resource]!.text.toLowerCase();
      return words.every((word) => shown.includes(word) || whole.includes(word));
    }),
  );
}

/**
 * The right person (protocol.md §4): every Patient shared must be the portal's own subject. Throws `WRONG_PATIENT`. True only when
 * an attested Patient says so; `undefined` when the portal named nobody.
 */
function checkSubject(resources: readonly ChartResource[], subject: Subject | undefined): boolean | undefined {
  if (!subject) return undefined;
  const patients = resources.filter(({ json }) => json.resourceType === 'Patient');
  for (const { json } of patients) if (!samePerson(identityOf(json), subject)) throw new ChartkeyError('WRONG_PATIENT');
  return patients.some(({ source }) => source !== undefined);
}

export const patientName = (patient: ChartResource): string => titleOf(patient.json).title;
