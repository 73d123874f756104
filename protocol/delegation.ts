import type { Hex } from './bytes.ts';
import { ChartkeyError } from './errors.ts';
import { recoversTo } from './recover-address.ts';
import { type ChainContext, digestOf, type Messages } from './typed-data.ts';

/** Seconds: at most so long an institution's account may let its key desk sign delegations with an account of the desk's own. */
export const deskLifetime = 366 * 24 * 60 * 60;

export interface SignedDelegation {
  delegation: Messages['Delegation'];
  signature: Hex;
}

const zeros = `0x${'00'.repeat(12)}`;

/**
 * How a `Delegation` names the desk's account: its 20 bytes behind twelve zeros. A page's key stands there as its SHA-256, so
 * no desk that vouches for pages can be brought to name another desk: that would take a key whose hash begins with 96 zero
 * bits (K8).
 */
export const deskKeyOf = (account: Hex): Hex => `${zeros}${account.slice(2)}` as Hex;

/**
 * The account a key desk signs delegations with in the place of `grantee`, which named it for a time and by its own key. A
 * desk cannot name another in turn. `at` is unix seconds. Throws `DELEGATION_INVALID`.
 */
export function deskAccount(desk: SignedDelegation, grantee: Hex, chain: ChainContext, at: number): Hex {
  const { clinicianKey, from, until } = desk.delegation;
  if (desk.delegation.grantee !== grantee) throw refused('the desk is of another institution');
  if (!clinicianKey.startsWith(zeros)) throw refused('names no desk');
  if (until - from > deskLifetime) throw refused('the desk’s is longer than a year');
  if (at < from || at >= until) throw refused('the desk’s is not valid now');
  if (!recoversTo(digestOf('Delegation', desk.delegation, chain), desk.signature, grantee))
    throw refused('the desk’s is not signed by the grantee');
  return `0x${clinicianKey.slice(zeros.length)}`;
}

const refused = (detail: string) => new ChartkeyError('DELEGATION_INVALID', { detail });
