import { ChartkeyError } from '#protocol/errors';
import { type Warning, warningsOf } from './chart-warnings.ts';
import { elementsOf, membersOf, type Span } from './cut.ts';
import type { FhirResource } from './fhir-json.ts';
import { foreignVersion } from './foreign-version.ts';
import { scanValue, skipWhitespace } from './scan.ts';

export type { Warning } from './chart-warnings.ts';
export type { FhirResource } from './fhir-json.ts';

export interface SourceResource {
  /** Minified text, every token as the source wrote it. This is what is sealed and shown, never `json`. */
  text: string;
  /** JSON.parse of `text`: for classing and display only, since numbers lose their written form. */
  json: FhirResource;
  type: string;
  id?: string;
  fullUrl?: string;
}

export interface Chart {
  resources: SourceResource[];
  kind: 'bundle' | 'ndjson' | 'resource';
  warnings: Warning[];
}

type Note = [Warning['kind'], string?];

const defaultMaxBytes = 100 * 1024 * 1024;

/** A 100 MB chart holds about 40,000; millions of tiny ones would exhaust memory (W2). */
const mostResources = 250_000;

/**
 * Reads a FHIR R4 Bundle of any type, NDJSON, or one resource. Linear in the input; nothing is dropped silently.
 * A Bundle inside a Bundle is kept as one resource.
 * @param options.maxBytes limit on bytes (UTF-16 code units for a string), 100 MiB unless told; checked before
 * decoding.
 * @throws ChartkeyError FHIR_TOO_LARGE, FHIR_NOT_UTF8, FHIR_SYNTAX, FHIR_DUPLICATE_KEY, FHIR_TOO_DEEP, FHIR_NOT_FHIR,
 * FHIR_EMPTY, FHIR_VERSION
 */
export function readChart(input: Uint8Array | string, options: { maxBytes?: number } = {}): Chart {
  const maxBytes = options.maxBytes ?? defaultMaxBytes;
  if (input.length > maxBytes) throw new ChartkeyError('FHIR_TOO_LARGE', { detail: `over ${maxBytes} bytes` });
  const text = decode(input);
  const notes: Note[] = [];
  const resources: SourceResource[] = [];
  let values = 0;
  let sawBundle = false;
  for (let at = skipWhitespace(text, 0); at < text.length; ) {
    const value = scanValue(text, at);
    values += 1;
    const isBundle = addValue(value.text, resources, notes);
    sawBundle ||= isBundle;
    const next = skipWhitespace(text, value.end);
    if (next < text.length && !text.slice(value.end, next).includes('\n')) {
      throw new ChartkeyError('FHIR_SYNTAX', { detail: `text behind the value at character ${next}` });
    }
    at = next;
  }
  if (resources.length === 0) throw new ChartkeyError('FHIR_EMPTY');
  const kind = values > 1 ? 'ndjson' : sawBundle ? 'bundle' : 'resource';
  return { resources, kind, warnings: warningsOf(resources, notes) };
}

function decode(input: Uint8Array | string): string {
  if (typeof input === 'string') {
    if (!input.isWellFormed()) throw new ChartkeyError('FHIR_NOT_UTF8', { detail: 'lone surrogate' });
    return input.startsWith('\ufeff') ? input.slice(1) : input;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(input);
  } catch (cause) {
    throw new ChartkeyError('FHIR_NOT_UTF8', { cause });
  }
}

/** Adds the resources of one JSON value; true when it was a Bundle. */
function addValue(text: string, resources: SourceResource[], notes: Note[]): boolean {
  const members = membersOf(text, 0);
  const type = members && stringAt(text, members.get('resourceType'));
  if (!members || type === undefined) throw new ChartkeyError('FHIR_NOT_FHIR', { detail: 'no resourceType' });
  if (type !== 'Bundle') {
    resources.push(resourceOf(text, type, undefined, resources.length));
    return false;
  }
  const entries = members.get('entry');
  if (entries !== undefined && text.charCodeAt(entries.start) !== 0x5b) {
    throw new ChartkeyError('FHIR_NOT_FHIR', { detail: 'Bundle.entry is not a list' });
  }
  let index = 0;
  if (entries !== undefined) {
    for (const span of elementsOf(text, entries.start)) addEntry(text, span, index++, resources, notes);
  }
  return true;
}

function addEntry(text: string, span: Span, index: number, resources: SourceResource[], notes: Note[]): void {
  const entry = membersOf(text, span.start);
  if (entry === undefined) throw new ChartkeyError('FHIR_NOT_FHIR', { detail: `entry ${index} is not an object` });
  const at = entry.get('resource');
  if (at === undefined) {
    notes.push(['entry-without-resource']);
    refuseOver(notes.length);
    return;
  }
  const type = stringAt(text, membersOf(text, at.start)?.get('resourceType'));
  if (type === undefined) throw new ChartkeyError('FHIR_NOT_FHIR', { detail: `entry ${index} has no resourceType` });
  if (type === 'Bundle') notes.push(['nested-bundle', type]);
  resources.push(resourceOf(text.slice(at.start, at.end), type, stringAt(text, entry.get('fullUrl')), index));
}

function refuseOver(count: number): void {
  if (count > mostResources) throw new ChartkeyError('FHIR_TOO_LARGE', { detail: `over ${mostResources} resources` });
}

function resourceOf(text: string, type: string, fullUrl: string | undefined, index: number): SourceResource {
  refuseOver(index);
  const json = JSON.parse(text) as FhirResource;
  const version = foreignVersion(json);
  if (version !== undefined) throw new ChartkeyError('FHIR_VERSION', { detail: `resource ${index} is ${version}` });
  const id = typeof json.id === 'string' ? { id: json.id } : {};
  return { text, json, type, ...id, ...(fullUrl === undefined ? {} : { fullUrl }) };
}

/** The string a member holds; undefined when it is absent, empty or of another kind. */
function stringAt(text: string, span: Span | undefined): string | undefined {
  if (span === undefined || text.charCodeAt(span.start) !== 0x22) return undefined;
  return (JSON.parse(text.slice(span.start, span.end)) as string) || undefined;
}
