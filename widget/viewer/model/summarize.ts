import { spokenClasses } from '../../../protocol/describe.ts';
import { classesOfScopes } from '../../../protocol/fhir/classes.ts';
import { identityOf } from '../../../protocol/fhir/patient.ts';
import { earliestMonth, monthAt } from '../../../protocol/grant-rules.ts';
import { nameClasses } from '../../../protocol/name-classes.ts';
import type { ActingFor } from '../../../protocol/wire/acting-for.ts';
import type { OpenedRecords } from '../../decrypt/open-records.ts';
import type { ModelWords } from '../../strings/model-words.ts';
import type { ChartSummary, SectionId, SectionSummary } from '../chart-view.ts';
import { dayNumber, newestFirst, plainDate } from './dates.ts';
import type { Section } from './open-chart.ts';
import { type ChartResource, plainRow } from './resource.ts';

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
export function summarize(opened: OpenedRecords, parts: Parts, words: ModelWords): ChartSummary {
  const { classNames, dayName, listOf, purposes } = words.terms;
  const { grant, list, head, openedAt, failures, facts, actingFor } = opened;
  const { terms, expires } = grant;
  const { resources, sections, sources, patient, confirmed } = parts;
  const classes = classesOfScopes(terms.scopes);
  const section = (id: SectionId) => sections.find((candidate) => candidate.id === id)!;
  const labs = section('labs').rows;
  const newest = [...resources].filter(({ written }) => written !== undefined).sort(newestFirst)[0];
  return {
    ...(patient ? { who: whoOf(patient, words) } : {}),
    ...(confirmed === undefined ? {} : { confirmed }),
    until: dayName(expires),
    purpose: purposes[terms.purpose] ?? terms.purpose,
    what: listOf(nameClasses(spokenClasses(terms.scopes), words.terms)),
    dates: datesOf(terms.dataFrom, terms.dataUntil, openedAt, words),
    leftOut: list.leftOut.map((name) => classNames[name] ?? name),
    ...(actingFor ? { representative: rightOf(actingFor, words) } : {}),
    ...(terms.labels.includes('ETH') ? { partTwo: true } : {}),
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
    changes: changesOf(section('medications'), section('problems'), openedAt, words),
    ...(newest ? { newest: newestOf(newest, sources, words) } : {}),
    sections: sections.filter(({ rows }) => rows.length > 0).map((one) => sectionSummary(one, list.leftOut)),
  };
}

const rightOf = (actingFor: ActingFor, { terms }: ModelWords): string =>
  actingFor.authority === 'other' ? actingFor.words : terms.authorityNames[actingFor.authority];

const whoOf = (patient: ChartResource, words: ModelWords) => {
  const { birthDate } = identityOf(patient.json);
  return { name: plainRow(patient, words).title, birthDate: birthDate === '' ? '' : plainDate(birthDate, words.terms) };
};

const datesOf = (from: string, until: string, now: number, { dates, terms }: ModelWords): string => {
  const today = monthAt(now);
  const start = from <= earliestMonth ? undefined : terms.monthName(from);
  const end = until === today ? terms.dayName(now) : terms.monthName(until);
  if (until > today) return start === undefined ? dates.anyOn(end) : dates.fromOn(start, end);
  return start === undefined ? dates.any(end) : dates.from(start, end);
};

const newestOf = ({ written, source }: ChartResource, sources: readonly string[], words: ModelWords) => ({
  date: plainDate(written!, words.terms),
  source: source === undefined ? words.byPatient : (sources[source] ?? ''),
});

/** Medicines started and problems found in the last 30 days, in words. */
function changesOf(medications: Section, problems: Section, now: number, words: ModelWords): string[] {
  const since = Math.floor(now / 86_400) - lately;
  const recent = ({ resources, rows }: Section, say: (title: string, date: string) => string) => {
    const written = new Map(resources.map((resource) => [resource.index, resource.written]));
    return rows.flatMap(({ resource, title, past, date }) => {
      const day = written.get(resource);
      return !past && day !== undefined && dayNumber(day) >= since && date !== undefined ? [say(title, date)] : [];
    });
  };
  return [...recent(medications, words.started), ...recent(problems, words.found)].slice(0, mostNames);
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
