import type { Hex } from '#protocol/bytes';
import { authorizeStated } from '#protocol/consent/authorization';
import { ChartkeyError } from '#protocol/errors';
import { checkGrant, type Days, expiresAt, isNarrower } from '#protocol/grant-rules';
import type { Language } from '#protocol/language';
import { canonicalScopes } from '#protocol/scopes';
import { statementHashOf } from '#protocol/statement';
import type { Grant } from '#protocol/typed-data';
import type { ActingFor } from '#protocol/wire/acting-for';
import type { AccessRequest } from '#protocol/wire/agent';
import type { CertifiedKey } from '#protocol/wire/desk';
import type { Choice } from '../messages/views.ts';

const zero32: Hex = `0x${'00'.repeat(32)}`;

export interface GrantInputs {
  request: AccessRequest;
  choice: Choice;
  /** From the browser, never from the request (X3). */
  origin: string;
  key: CertifiedKey;
  patient: Hex;
  salt: Hex;
  gateway: string;
  /** By what right, where somebody decides for another person. */
  actingFor?: ActingFor | undefined;
  /** In which the consent statement is shown: its hash is signed. */
  language?: Language | undefined;
  /** Unix seconds. */
  now: number;
}

/** Everything that may be asked for: what is required and what is optional. */
export const askedOf = ({ scopes, optionalScopes, dataFrom, dataUntil, days }: AccessRequest) => ({
  scopes: [...scopes, ...optionalScopes],
  dataFrom,
  dataUntil,
  days,
});

/**
 * The words of a grant for a choice, in canonical form, still without its capsule. Throws `WIDER_THAN_ASKED`, `BAD_SCOPE`,
 * `BAD_GRANT`, `AUTHORIZATION_INCOMPLETE`.
 */
export async function buildGrant(inputs: GrantInputs): Promise<Grant> {
  const { request, choice, origin, key, patient, salt, gateway, actingFor, language, now } = inputs;
  if (choice.scopes.length === 0) throw new ChartkeyError('NOTHING_TO_SHARE', { detail: 'no class chosen' });
  if (!isNarrower(choice, askedOf(request))) throw new ChartkeyError('WIDER_THAN_ASKED');
  const sorted = <T extends string>(list: readonly T[]): T[] => [...new Set(list)].sort();
  const grant: Grant = {
    patient,
    expires: expiresAt(now, choice.days as Days),
    terms: {
      grantee: request.desk.grantee,
      granteeKey: key.certificate.keyHash,
      granteeName: request.desk.profile.name,
      origin,
      gateway,
      purpose: request.purpose,
      scopes: canonicalScopes(choice.scopes),
      labels: sorted(choice.labels),
      dataFrom: choice.dataFrom,
      dataUntil: choice.dataUntil,
      records: sorted(choice.records),
      capsule: zero32,
      statement: await statementHashOf({ actingFor, language }),
      salt,
    },
  };
  checkGrant(grant);
  // Nothing is shown that could not be signed.
  await authorizeStated(grant, actingFor);
  return grant;
}
