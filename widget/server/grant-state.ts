import { ChartkeyError } from '../../protocol/errors.ts';
import { isExpired } from '../../protocol/grant-rules.ts';
import { grantId } from '../../protocol/typed-data.ts';
import type { HeldGrant } from '../../protocol/wire/desk.ts';
import type { Desk } from './desk.ts';
import type { ShelvedGrant } from './grant-shelf.ts';

/** What the desk's own look at the chain says of a grant; nobody's word is taken for it. */
export function grantState({ watch, now }: Pick<Desk, 'watch' | 'now'>, { grant }: ShelvedGrant): HeldGrant['state'] {
  const id = grantId(grant);
  if (watch.wasRevoked(id)) return 'revoked';
  if (isExpired(grant, now())) return 'expired';
  return watch.wasGranted(id) ? 'live' : 'waiting';
}

/** Throws `GRANT_REVOKED` or `GRANT_EXPIRED`. One that still waits for its block may be opened: the gateway limits that. */
export function requireOpenable(desk: Desk, shelved: ShelvedGrant): void {
  const state = grantState(desk, shelved);
  if (state === 'revoked') throw new ChartkeyError('GRANT_REVOKED');
  if (state === 'expired') throw new ChartkeyError('GRANT_EXPIRED');
}
