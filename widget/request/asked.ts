import { ChartkeyError } from '../../protocol/errors.ts';
import { earliestMonth, monthAt } from '../../protocol/grant-rules.ts';
import { canonicalScopes } from '../../protocol/scopes.ts';
import type { AccessRequest } from '../../protocol/wire/agent.ts';
import { accessRequest } from '../../protocol/wire/agent.ts';
import type { DeskDocument } from '../../protocol/wire/desk.ts';
import { parseWire } from '../../protocol/wire/parse.ts';

/**
 * What the element's attributes ask for, in the protocol's own form. `now` is unix seconds; `noReason` stands where the page gives none.
 * Throws `BAD_SCOPE` or `BAD_MESSAGE` on attributes that nobody could grant: a mistake of the page, not of the patient.
 */
export function askedOf(
  element: Element,
  desk: DeskDocument,
  requestId: string,
  now: number,
  noReason: string,
): AccessRequest {
  const attribute = (name: string) => element.getAttribute(name)?.trim() || undefined;
  const scopes = (name: string) => canonicalScopes(attribute(name)?.split(/\s+/) ?? []);
  const asked = scopes('scopes');
  if (asked.length === 0) throw new ChartkeyError('BAD_SCOPE', { detail: 'the scopes attribute is empty' });
  return parseWire(accessRequest, {
    requestId,
    desk,
    scopes: asked,
    optionalScopes: scopes('optional-scopes').filter((scope) => !asked.includes(scope)),
    purpose: attribute('purpose') ?? 'TREAT',
    dataFrom: attribute('data-from') ?? earliestMonth,
    dataUntil: attribute('data-until') ?? monthAt(now),
    days: Number(attribute('days') ?? 30),
    reason: attribute('reason') ?? noReason,
  });
}
