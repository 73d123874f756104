import { objectOf, objectsOf, stringOf } from '../../../protocol/fhir/fhir-json.ts';
import type { ModelWords } from '../../strings/model-words.ts';
import type { Row } from '../chart-view.ts';
import { newestFirst, plainDate } from './dates.ts';
import { type ChartResource, plainRow, said } from './resource.ts';
import { concept, hasCode, join, line } from './words.ts';

const notMistaken = ({ json }: ChartResource): boolean =>
  json.status !== 'entered-in-error' && !hasCode(json.verificationStatus, 'entered-in-error');

const split = (rows: Row[]): Row[] => [...rows.filter(({ past }) => !past), ...rows.filter(({ past }) => past)];

/** Problems: active first, each list newest first. */
export const problemRows = (resources: readonly ChartResource[], words: ModelWords): Row[] =>
  split(
    resources
      .filter(notMistaken)
      .toSorted(newestFirst)
      .map((resource) => {
        const { json } = resource;
        const ended = stringOf(json.abatementDateTime);
        const past = ended !== undefined || hasCode(json.clinicalStatus, 'resolved', 'inactive', 'remission');
        const refuted = hasCode(json.verificationStatus, 'refuted') ? words.ruledOut : undefined;
        const until =
          ended === undefined ? (past ? words.resolved : undefined) : words.untilDay(plainDate(ended, words.terms));
        const severity = concept(json.severity);
        const detail = join([severity && words.isolate(severity), until, refuted], ' · ');
        return plainRow(resource, words, said<Row>({ detail, past }));
      }),
  );

/** `severe` before `moderate` before `mild` before what does not say. */
const severities = ['severe', 'moderate', 'mild'] as const;
const gravity = (worst: (typeof severities)[number] | undefined, critical: boolean): number =>
  (critical ? -1 : 0) + (worst === undefined ? severities.length : severities.indexOf(worst));

/** Allergies: what happens, how badly; the worst first. Refuted ones are past. */
export function allergyRows(resources: readonly ChartResource[], words: ModelWords): Row[] {
  const rows = resources.filter(notMistaken).map((resource) => {
    const { json } = resource;
    const reactions = objectsOf(json.reaction);
    const manifestations = reactions.flatMap(({ manifestation }) =>
      objectsOf(manifestation).map((one) => concept(one)),
    );
    const reaction = line(join(manifestations, words.comma)?.toLowerCase());
    const worst = severities.find((word) => reactions.some(({ severity }) => severity === word));
    const critical = json.criticality === 'high';
    const past = hasCode(json.clinicalStatus, 'inactive', 'resolved') || hasCode(json.verificationStatus, 'refuted');
    const detail = join(
      [reaction && words.isolate(reaction), worst ? words.severities[worst] : critical ? words.highRisk : undefined],
      ' · ',
    );
    return { row: plainRow(resource, words, said<Row>({ detail, past })), gravity: gravity(worst, critical) };
  });
  rows.sort((a, b) => a.gravity - b.gravity);
  return split(rows.map(({ row }) => row));
}

const statusName = (status: string, { statuses }: ModelWords): string =>
  Object.hasOwn(statuses, status) ? statuses[status as keyof typeof statuses] : status;

/** Vaccines, procedures: newest first, with how they ended where that is not the usual. */
export const doneRows = (resources: readonly ChartResource[], words: ModelWords): Row[] =>
  resources
    .filter(notMistaken)
    .toSorted(newestFirst)
    .map((resource) => {
      const { json } = resource;
      const status = stringOf(json.status);
      const unusual = status !== undefined && status !== 'completed' ? statusName(status, words) : undefined;
      const dose = line(objectOf(objectsOf(json.protocolApplied)[0]).doseNumberPositiveInt, 4);
      return plainRow(resource, words, said<Row>({ detail: join([dose && words.dose(dose), unusual], ' · ') }));
    });

/** Visits: what for, where, how long. */
export const encounterRows = (resources: readonly ChartResource[], words: ModelWords): Row[] =>
  resources
    .filter(notMistaken)
    .toSorted(newestFirst)
    .map((resource) => {
      const { json } = resource;
      const reason = concept(json.reasonCode);
      const place = line(objectOf(json.serviceProvider).display);
      return plainRow(
        resource,
        words,
        said<Row>({ detail: join([reason && words.isolate(reason), place && words.isolate(place)], ' · ') }),
      );
    });

/** Whatever has no section of its own, under the name of its type. */
export const otherRows = (resources: readonly ChartResource[], words: ModelWords): Row[] =>
  resources.toSorted(newestFirst).map((resource) => {
    const { resourceType } = resource.json;
    const isKnown = resource.class !== 'Other' && Object.hasOwn(words.terms.classNames, resource.class);
    const kind = isKnown ? words.terms.classNames[resource.class] : resourceType.replace(/([a-z])([A-Z])/g, '$1 $2');
    const isObserved = resource.class.startsWith('Observation') || resourceType === 'Observation';
    return plainRow(resource, words, said<Row>({ detail: isObserved ? undefined : line(kind, 40) }));
  });
