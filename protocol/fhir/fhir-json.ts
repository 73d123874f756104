/** A resource as JSON.parse gives it: every field may be of any shape, because a chart is hostile input (W2). */
export interface FhirResource {
  readonly resourceType: string;
  readonly [field: string]: unknown;
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** The value when it is an object (not an array), else an empty one. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** The objects of an array; a lone object counts as an array of one, anything else as none. */
export function objectsOf(value: unknown): JsonObject[] {
  if (Array.isArray(value)) return value.filter(isObject);
  return isObject(value) ? [value] : [];
}

/** The value when it is a string that says something, else undefined. */
export function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
