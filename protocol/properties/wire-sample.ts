import * as v from 'valibot';
import { cidOfDigest } from '#protocol/cid';
import { sampleBytes, sampleHex } from '../vectors/sample.ts';

const texts: readonly string[] = [
  ...[20, 16, 32, 64, 65].map((length) => sampleHex('wire', length)),
  cidOfDigest(sampleBytes('wire')),
  '2024-01',
  'http://lakeview.localhost:8802',
  '00000000-0000-4000-8000-000000000000',
  'AAAA',
];

/** The parts of a valibot schema that its generic type does not show. */
interface Shape {
  type: string;
  entries?: Record<string, v.GenericSchema>;
  item?: v.GenericSchema;
  wrapped?: v.GenericSchema;
  options?: readonly unknown[];
  literal?: unknown;
}

/** A value the schema takes, with every optional field present, and of a variant every kind in turn. */
export function samplesOf(schema: v.GenericSchema): unknown[] {
  const shape = schema as unknown as Shape;
  switch (shape.type) {
    case 'strict_object':
      return combine(Object.entries(shape.entries!).map(([key, entry]) => [key, samplesOf(entry)]));
    case 'array':
      return [samplesOf(shape.item!)];
    case 'optional':
      return samplesOf(shape.wrapped!);
    case 'variant':
    case 'union':
      return (shape.options as v.GenericSchema[]).flatMap(samplesOf);
    case 'picklist':
      return [shape.options![0]];
    case 'literal':
      return [shape.literal];
    case 'number':
      return [1];
    case 'boolean':
      return [true];
    case 'unknown':
      return [{}];
    case 'string': {
      const found = texts.find((text) => v.is(schema, text));
      if (found !== undefined) return [found];
    }
  }
  throw new Error(`no sample for ${shape.type}`);
}

/** One object for each choice of one field, the other fields at their first choice. */
function combine(fields: [string, unknown[]][]): unknown[] {
  const most = Math.max(1, ...fields.map(([, choices]) => choices.length));
  return Array.from({ length: most }, (_, i) =>
    Object.fromEntries(fields.map(([key, choices]) => [key, choices[i % choices.length]])),
  );
}

/** Every place in a JSON value, outermost first. */
export function placesOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  return [[...path], ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...path, key]))];
}

export const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce((at, key) => (at as Record<string, unknown>)[key], value);

/** A copy with what is at `path` changed. */
export function changedAt(value: unknown, path: readonly string[], change: (old: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = changedAt(copy[key], rest, change);
  return copy;
}
