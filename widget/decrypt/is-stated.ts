import type { Hex } from '../../protocol/bytes.ts';
import { statementDigest } from '../../protocol/make-statement.ts';
import * as english from '../../protocol/statement/en.ts';
import type { ActingFor } from '../../protocol/wire/acting-for.ts';

/** Loaded only where a representative gave the grant and read the statement in another language than English. */
const others = [
  () => import('../../protocol/statement/es.ts'),
  () => import('../../protocol/statement/de.ts'),
  () => import('../../protocol/statement/zh.ts'),
  () => import('../../protocol/statement/ar.ts'),
];

/**
 * Whether a grant's signed statement says by what right it was given, in whichever language it was read; anything else told
 * about it is nobody's word (W1).
 */
export async function isStated(statement: Hex, actingFor: ActingFor): Promise<boolean> {
  for (const load of [async () => english, ...others])
    if ((await statementDigest(await load(), actingFor)) === statement) return true;
  return false;
}
