import { ChartkeyError } from '../../protocol/errors.ts';
import { checkGrant, type Days, expiresAt, isExpired, isNarrower } from '../../protocol/grant-rules.ts';
import type { Grant } from '../../protocol/typed-data.ts';
import type { AccessRequest } from '../../protocol/wire/agent.ts';

const day = 24 * 60 * 60;
const daysOf = (expires: number, now: number) => Math.floor((expires - now) / day);

/**
 * Whether a grant answers this very question: for this institution, key, origin, gateway and purpose, and nowhere wider than
 * asked. The agent is not trusted (W1). Throws `BAD_GRANT`, `WIDER_THAN_ASKED`, `GRANT_EXPIRED`.
 */
export function checkAnswer(asked: AccessRequest, grant: Grant, now: number): void {
  const { terms, expires } = grant;
  const { desk } = asked;
  checkGrant(grant);
  const ours =
    terms.grantee === desk.grantee &&
    terms.origin === desk.origin &&
    terms.gateway === desk.gateway &&
    terms.purpose === asked.purpose &&
    desk.keys.some(({ certificate }) => certificate.keyHash === terms.granteeKey);
  if (!ours) throw new ChartkeyError('BAD_GRANT', { detail: 'answers another question' });
  if (isExpired(grant, now)) throw new ChartkeyError('GRANT_EXPIRED');
  const given = { ...terms, days: daysOf(expires, now) };
  if (!isNarrower(given, { ...asked, scopes: [...asked.scopes, ...asked.optionalScopes] }))
    throw new ChartkeyError('WIDER_THAN_ASKED');
}

/** Whether the patient gave less than was asked. What was optional counts as extra, never as missing. */
export function isCounterOffer(asked: AccessRequest, { expires, terms }: Grant, now: number): boolean {
  const covers = isNarrower({ ...asked, days: 0 }, { ...terms, days: 0 });
  return !covers || terms.records.length > 0 || isShorter(asked, expires, now);
}

/** One day of grace: the answer may have been given before a midnight that has passed since. */
export const isShorter = (asked: AccessRequest, expires: number, now: number): boolean =>
  expires < expiresAt(now - day, asked.days as Days);
