import { classesOfScopes } from '../../../protocol/fhir/classes.ts';
import { identityOf } from '../../../protocol/fhir/patient.ts';
import { earliestMonth, monthAt } from '../../../protocol/grant-rules.ts';
import {
  authorityNames,
  classNames,
  dayName,
  listOf,
  monthName,
  purposes,
  wholeChart,
} from '../../../protocol/strings/en.ts';
import type { ActingFor } from '../../../protocol/wire/acting-for.ts';
import type { OpenedRecords } from '../../decrypt/open-records.ts';
import type { ChartSummary, SectionId, SectionSummary } from '../chart-view.ts';
import { dayNumber, newestFirst, plainDate } from './dates.ts';
import type { Section } from './open-chart.ts';
import { type ChartResource, plainRow } from './resource.ts';
import { upperFirst } from './words.ts';

/** Days that count as lately. */
const lately = 30;
/** Names said in a summary line. */
const mostNames = 6;

interface Parts {
  resources: readonly ChartResource[];
  sections: readonly Section[];
  sources: readonly string[];
  patient: ChartResource | undefined;
  confirmed: boolean | undefined;
}

/** Classes whose items a section shows, for what was left out. */
const classesOf: Partial<Record<SectionId, readonly string[]>> = {
  allergies: ['AllergyIntolerance'],
  labs: ['Observation.laboratory'],
  medications: ['MedicationRequest', 'MedicationStatement'],
  problems: ['Condition'],
  vitals: ['Observation.vital-signs'],
  immunizations: ['Immunization'],
  procedures: ['Procedure'],
  encounters: ['Encounter'],
  documents: ['DocumentReference', 'DiagnosticReport'],
};

/** What a reader should see first: whose, until when, how much, what is out of range, what changed, who vouches. */
export function summarize(opened: OpenedRecords, parts: Parts): ChartSummary {
  const { grant, list, head, openedAt, failures, facts, actingFor } = opened;
  const { terms, expires } = grant;
  const { resources, sections, sources, patient, confirmed } = parts;
  const classes = classesOfScopes(terms.scopes);
  const section = (id: SectionId) => sections.find((candidate) => candidate.id === id)!;
  const labs = section('labs').rows;
  const newest = [...resources].filter(({ written }) => written !== undefined).sort(newestFirst)[0];
  return {
    ...(patient ? { who: whoOf(patient) } : {}),
    ...(confirmed === undefined ? {} : { confirmed }),
    until: dayName(expires),
    purpose: purposes[terms.purpose] ?? terms.purpose,
    what: upperFirst(whatOf(classes)),
    dates: datesOf(terms.dataFrom, terms.dataUntil, openedAt),
    leftOut: list.leftOut.map((name) => classNames[name] ?? name),
    ...(actingFor ? { representative: rightOf(actingFor) } : {}),
    asOf: dayName(head.at),
    openedAt,
    items: resources.length,
    failures,
    sources: sources.map((name, i) => ({ name, items: resources.filter(({ source }) => source === i).length })),
    unverified: resources.filter(({ source }) => source === undefined).length,
    recorded: facts.granted(),
    allergies: section('allergies').rows.filter(({ past }) => !past),
    allergiesShared: classes.has('AllergyIntolerance'),
    outOfRange: {
      names: labs.filter(({ flag }) => flag).map(({ title }) => title),
      tests: labs.length,
      judged: labs.filter(({ flag, range }) => flag !== undefined || range !== undefined).length,
    },
    changes: changesOf(section('medications'), section('problems'), openedAt),
    ...(newest ? { newest: newestOf(newest, sources) } : {}),
    sections: sections.filter(({ rows }) => rows.length > 0).map((one) => sectionSummary(one, list.leftOut)),
  };
}

const rightOf = (actingFor: ActingFor): string =>
  actingFor.authority === 'other' ? actingFor.words : authorityNames[actingFor.authority];

const whoOf = (patient: ChartResource) => {
  const { birthDate } = identityOf(patient.json);
  return { name: plainRow(patient).title, birthDate: birthDate === '' ? '' : plainDate(birthDate) };
};

const whatOf = (classes: ReadonlySet<string>): string => {
  if (classes.has('Other')) return wholeChart;
  return listOf([...classes].filter((name) => name !== 'Patient').map((name) => classNames[name] ?? name));
};

const datesOf = (from: string, until: string, now: number): string => {
  const today = monthAt(now);
  const start = from <= earliestMonth ? 'from any date' : monthName(from);
  if (until > today) return `${start} on, with new items until ${monthName(until)}`;
  return `${start} to ${until === today ? dayName(now) : monthName(until)}`;
};

const newestOf = ({ written, source }: ChartResource, sources: readonly string[]) => ({
  date: plainDate(written!),
  source: source === undefined ? 'added by the patient' : (sources[source] ?? ''),
});

/** Medicines started and problems found in the last 30 days, in words. */
function changesOf(medications: Section, problems: Section, now: number): string[] {
  const since = Math.floor(now / 86_400) - lately;
  const recent = ({ resources, rows }: Section, verb: string) => {
    const written = new Map(resources.map((resource) => [resource.index, resource.written]));
    return rows.flatMap(({ resource, title, past, date }) => {
      const day = written.get(resource);
      return !past && day !== undefined && dayNumber(day) >= since ? [`${title} ${verb} ${date}`] : [];
    });
  };
  return [...recent(medications, 'started'), ...recent(problems, 'found')].slice(0, mostNames);
}

function sectionSummary({ id, resources, rows }: Section, leftOut: readonly string[]): SectionSummary {
  const hasPast = rows.some(({ past }) => past !== undefined);
  return {
    id,
    rows: rows.length,
    items: resources.length,
    ...(hasPast ? { current: rows.filter(({ past }) => !past).length } : {}),
    someLeftOut: (classesOf[id] ?? []).some((name) => leftOut.includes(name)),
  };
}
