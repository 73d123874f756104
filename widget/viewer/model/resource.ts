import { clinicalDate } from '../../../protocol/fhir/classes.ts';
import type { FhirResource } from '../../../protocol/fhir/fhir-json.ts';
import { titleOf } from '../../../protocol/fhir/title.ts';
import type { ProvenResource } from '../../decrypt/prove-resources.ts';
import type { ModelWords } from '../../strings/model-words.ts';
import type { Row } from '../chart-view.ts';
import { plainDate } from './dates.ts';
import { lexicalJson } from './lexical-json.ts';

/** A decrypted resource with what every section needs of it. */
export interface ChartResource {
  index: number;
  text: string;
  class: string;
  json: FhirResource;
  /** Index into the sources; absent when nobody vouches. */
  source?: number;
  /** Clinical date as written. */
  written?: string;
}

/** What is not readable as FHIR is kept, and shown as what it is; nothing is dropped. */
export function chartResource(
  proven: ProvenResource,
  index: number,
  sourceOf: (attestation: number) => number,
): ChartResource {
  const json = lexicalJson(proven.text) ?? { resourceType: 'Unreadable' };
  const written = clinicalDate(json);
  return {
    index,
    text: proven.text,
    class: proven.class,
    json,
    ...(proven.attestation === undefined ? {} : { source: sourceOf(proven.attestation) }),
    ...(written === undefined ? {} : { written }),
  };
}

/** A row with what every kind of item has: its name, date and source. */
export function plainRow(resource: ChartResource, words: ModelWords, more: Partial<Row> = {}): Row {
  const { index, json, source, written } = resource;
  return {
    resource: index,
    title: titleOf(json).title,
    ...(written === undefined ? {} : { date: plainDate(written, words.terms) }),
    ...(source === undefined ? {} : { source }),
    ...more,
  };
}

/** Drops the members that are undefined, which optional fields must not be. */
export function said<T extends object>(fields: { [K in keyof T]?: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}
