import type { Hex } from '../../protocol/bytes.ts';
import type { Desk } from './desk.ts';
import { grantState } from './grant-state.ts';

/** The institution keys that grants which have not ended name. */
export function liveKeys(desk: Desk): ReadonlySet<Hex> {
  const live = desk.shelf.all().filter((entry) => !['expired', 'revoked'].includes(grantState(desk, entry)));
  return new Set(live.map(({ grant }) => grant.terms.granteeKey));
}
