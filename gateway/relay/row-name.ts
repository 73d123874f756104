import type { Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import type { Kind } from './tables.ts';

/** The name of a row in GET /relay/{row}. */
export const rowName = (kind: Kind, id: Hex): string => `${kind}-${id}`;

/** Reads it back. Throws `NOT_FOUND`. */
export function readRowName(name: string): { kind: Kind; id: Hex } {
  const match = /^(grants|revocations|records)-(0x[0-9a-f]{64})$/.exec(name);
  if (!match) throw new ChartkeyError('NOT_FOUND', { detail: 'no such row' });
  return { kind: match[1] as Kind, id: match[2] as Hex };
}
