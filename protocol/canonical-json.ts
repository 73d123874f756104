import { type Hex, sha256, toHex, utf8 } from './bytes.ts';
import { ChartkeyError } from './errors.ts';

/** RFC 8785 for our own JSON: strings, safe integers, booleans, lists and objects. Anything else is refused. */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string' && value.isWellFormed()) return JSON.stringify(value);
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.keys(value)
      .sort()
      .map((key) => `${canonicalJson(key)}:${canonicalJson((value as Record<string, unknown>)[key])}`)
      .join(',')}}`;
  throw new ChartkeyError('BAD_MESSAGE', { detail: 'not canonical JSON' });
}

/** SHA-256 over the canonical form, as `0x` hex: profile hashes, payload hashes. */
export const canonicalHash = async (value: unknown): Promise<Hex> => toHex(await sha256(utf8(canonicalJson(value))));
