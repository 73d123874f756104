import { objectOf, objectsOf, stringOf } from '../../../protocol/fhir/fhir-json.ts';
import type { Row } from '../chart-view.ts';
import { newestFirst, plainDate } from './dates.ts';
import { type ChartResource, plainRow, said } from './resource.ts';
import { concept, hasCode, join, line } from './words.ts';

const notMistaken = ({ json }: ChartResource): boolean =>
  json.status !== 'entered-in-error' && !hasCode(json.verificationStatus, 'entered-in-error');

const split = (rows: Row[]): Row[] => [...rows.filter(({ past }) => !past), ...rows.filter(({ past }) => past)];

/** Problems: active first, each list newest first. */
export const problemRows = (resources: readonly ChartResource[]): Row[] =>
  split(
    resources
      .filter(notMistaken)
      .toSorted(newestFirst)
      .map((resource) => {
        const { json } = resource;
        const ended = stringOf(json.abatementDateTime);
        const past = ended !== undefined || hasCode(json.clinicalStatus, 'resolved', 'inactive', 'remission');
        const refuted = hasCode(json.verificationStatus, 'refuted') ? 'ruled out' : undefined;
        const until = ended === undefined ? (past ? 'resolved' : undefined) : `until ${plainDate(ended)}`;
        return plainRow(resource, said<Row>({ detail: join([concept(json.severity), until, refuted], ' · '), past }));
      }),
  );

/** `severe` before `moderate` before `mild` before what does not say. */
const severities = ['severe', 'moderate', 'mild'];
const gravity = (row: Row, critical: boolean): number => {
  const at = severities.findIndex((word) => row.detail?.includes(word));
  return (critical ? -1 : 0) + (at < 0 ? severities.length : at);
};

/** Allergies: what happens, how badly; the worst first. Refuted ones are past. */
export function allergyRows(resources: readonly ChartResource[]): Row[] {
  const rows = resources.filter(notMistaken).map((resource) => {
    const { json } = resource;
    const reactions = objectsOf(json.reaction);
    const manifestations = reactions.flatMap(({ manifestation }) =>
      objectsOf(manifestation).map((one) => concept(one)),
    );
    const worst = severities.find((word) => reactions.some(({ severity }) => severity === word));
    const critical = json.criticality === 'high';
    const past = hasCode(json.clinicalStatus, 'inactive', 'resolved') || hasCode(json.verificationStatus, 'refuted');
    const detail = join(
      [line(join(manifestations, ', ')?.toLowerCase()), worst ?? (critical ? 'high risk' : undefined)],
      ' · ',
    );
    return { row: plainRow(resource, said<Row>({ detail, past })), critical };
  });
  rows.sort((a, b) => gravity(a.row, a.critical) - gravity(b.row, b.critical));
  return split(rows.map(({ row }) => row));
}

/** Vaccines, procedures: newest first, with how they ended where that is not the usual. */
export const doneRows = (resources: readonly ChartResource[]): Row[] =>
  resources
    .filter(notMistaken)
    .toSorted(newestFirst)
    .map((resource) => {
      const { json } = resource;
      const status = stringOf(json.status);
      const unusual = status !== undefined && status !== 'completed' ? status.replaceAll('-', ' ') : undefined;
      const dose = line(objectOf(objectsOf(json.protocolApplied)[0]).doseNumberPositiveInt, 4);
      return plainRow(resource, said<Row>({ detail: join([dose && `dose ${dose}`, unusual], ' · ') }));
    });

/** Visits: what for, where, how long. */
export const encounterRows = (resources: readonly ChartResource[]): Row[] =>
  resources
    .filter(notMistaken)
    .toSorted(newestFirst)
    .map((resource) => {
      const { json } = resource;
      const reason = concept(json.reasonCode);
      const place = line(objectOf(json.serviceProvider).display);
      return plainRow(resource, said<Row>({ detail: join([reason, place], ' · ') }));
    });

/** Whatever has no section of its own, under the name of its type. */
export const otherRows = (resources: readonly ChartResource[]): Row[] =>
  resources.toSorted(newestFirst).map((resource) => {
    const type = resource.json.resourceType.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
    const words = resource.class.startsWith('Observation') || type === 'observation' ? undefined : type;
    return plainRow(resource, said<Row>({ detail: line(words, 40) }));
  });
