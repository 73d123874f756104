import { objectOf, objectsOf, stringOf } from '../../../protocol/fhir/fhir-json.ts';
import { titleOf } from '../../../protocol/fhir/title.ts';
import type { ModelWords } from '../../strings/model-words.ts';
import type { Row } from '../chart-view.ts';
import { newestFirst } from './dates.ts';
import { quantityOf } from './quantity.ts';
import type { ReferenceIndex } from './reference-index.ts';
import { type ChartResource, plainRow, said } from './resource.ts';
import { codeOf, concept, type JsonObject, join, line } from './words.ts';

const current = new Set(['active', 'on-hold', 'draft', 'unknown', 'intended', 'not-taken']);

/** `50 mg, daily`: the source's own sentence, else dose and timing as coded. */
function dosage(json: JsonObject, words: ModelWords): string | undefined {
  const [first] = objectsOf(json.dosageInstruction ?? json.dosage);
  if (!first) return undefined;
  const said = line(first.text) ?? line(first.patientInstruction);
  if (said !== undefined) return said;
  const quantity = quantityOf(objectOf(objectsOf(first.doseAndRate)[0]).doseQuantity);
  const dose = quantity && join([quantity.value, quantity.unit], ' ');
  const repeat = objectOf(objectOf(first.timing).repeat);
  const [frequency, period, unit] = [line(repeat.frequency, 6), line(repeat.period, 6), line(repeat.periodUnit, 6)];
  const isDaily = period === '1' && unit === 'd';
  const times = Number(frequency);
  const daily = isDaily && times > 0 ? (times === 1 ? words.daily : words.timesDaily(times)) : undefined;
  const every =
    unit !== undefined && Object.hasOwn(words.every, unit) ? words.every[unit as keyof typeof words.every] : undefined;
  const spaced = frequency && period && every && !isDaily ? every(frequency, period) : undefined;
  const needed = first.asNeededBoolean === true ? words.asNeeded : undefined;
  return join([dose, daily ?? spaced ?? concept(objectOf(first.timing).code), needed], words.comma);
}

/** States that a reader should see beside a medicine. */
const shownStatuses = ['on-hold', 'stopped', 'completed', 'cancelled', 'not-taken', 'draft'] as const;

/** Prescriptions and what the patient says they take, current first; the same medicine once, its newest prescription. */
export function medicationRows(
  resources: readonly ChartResource[],
  references: ReferenceIndex,
  words: ModelWords,
): Row[] {
  const rows = [...resources]
    .filter(({ json }) => json.status !== 'entered-in-error')
    .sort(newestFirst)
    .map((resource) => {
      const { json } = resource;
      const referenced = references.find(json.medicationReference);
      const name = concept(json.medicationCodeableConcept) ?? (referenced ? titleOf(referenced.json).title : undefined);
      const status = stringOf(json.status) ?? 'unknown';
      const past = !current.has(status);
      const shown = shownStatuses.find((name) => name === status);
      const dose = dosage(json, words);
      const detail = join([dose && words.isolate(dose), shown && words.statuses[shown]], ' · ');
      const key =
        codeOf(json.medicationCodeableConcept) ?? codeOf(referenced?.json.code) ?? name ?? String(resource.index);
      return { key, row: plainRow(resource, words, said<Row>({ title: name, detail, past })) };
    });
  const seen = new Set<string>();
  const unique = rows.filter(({ key, row }) => {
    const name = `${key}|${row.past}|${row.past ? row.date : row.detail}`;
    return !seen.has(name) && seen.add(name);
  });
  return [...unique.filter(({ row }) => !row.past), ...unique.filter(({ row }) => row.past)].map(({ row }) => row);
}
