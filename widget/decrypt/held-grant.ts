import type { Hex } from '../../protocol/bytes.ts';
import { ChartkeyError } from '../../protocol/errors.ts';
import { grantId } from '../../protocol/typed-data.ts';
import { heldGrants } from '../../protocol/wire/desk.ts';
import { callJson } from './call.ts';

/**
 * The grant the key desk holds under that id: this very grant, made for this page, and not over. Its signature is for the
 * caller to check. Throws `GRANT_UNKNOWN`, `BAD_GRANT`, `GRANT_REVOKED`, `GRANT_EXPIRED`.
 */
export async function heldGrant(desk: string, id: Hex, origin: string) {
  const { grants } = await callJson(heldGrants, `${desk}/grants?grant=${id}`);
  const held = grants[0];
  if (!held || grantId(held.grant) !== id) throw new ChartkeyError('GRANT_UNKNOWN');
  if (held.grant.terms.origin !== origin) throw new ChartkeyError('BAD_GRANT', { detail: 'made for another origin' });
  if (held.state === 'revoked') throw new ChartkeyError('GRANT_REVOKED');
  if (held.grant.expires * 1000 <= Date.now()) throw new ChartkeyError('GRANT_EXPIRED');
  return held;
}
