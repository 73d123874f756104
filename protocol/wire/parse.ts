import * as v from 'valibot';
import { ChartkeyError } from '../errors.ts';

/** Parses to a fresh object; unknown fields, wrong types and over-long values are refused with `BAD_MESSAGE` (V1). */
export function parseWire<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new ChartkeyError('BAD_MESSAGE', {
    detail: `${v.getDotPath(issue) ?? 'message'}: ${issue.expected ?? 'valid'}`,
  });
}

/** Parses JSON text of at most `limit` UTF-16 units, then the schema. Throws `TOO_LARGE` or `BAD_MESSAGE`. */
export function parseWireText<S extends v.GenericSchema>(schema: S, text: string, limit: number): v.InferOutput<S> {
  if (text.length > limit) throw new ChartkeyError('TOO_LARGE', { detail: `over ${limit}` });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ChartkeyError('BAD_MESSAGE', { cause, detail: 'not JSON' });
  }
  return parseWire(schema, value);
}
