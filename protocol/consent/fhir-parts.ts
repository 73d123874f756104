import { toBase64url, utf8 } from '../bytes.ts';
import { canonicalJson } from '../canonical-json.ts';
import { type Grant, grantId } from '../typed-data.ts';
import { accountUri } from './account-uri.ts';
import type { ConsentObject } from './consent-json.ts';
import { instantOf } from './consent-time.ts';
import type { SignedGrant } from './signed-grant.ts';
import { typedDataOf } from './typed-data-receipt.ts';

/** What R4 and R5 say in the same words. */
export const uriSystem = 'urn:ietf:rfc:3986';
export const actReason = 'http://terminology.hl7.org/CodeSystem/v3-ActReason';
export const authorizationRule = 'https://www.ecfr.gov/current/title-45/section-164.508';

const participation = 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType';

export const concept = (system: string, code: string): ConsentObject => ({ coding: [{ system, code }] });

/** A party that is known by a URI and has no resource of its own here. */
export const party = (type: string, uri: string, display?: string): ConsentObject => ({
  type,
  identifier: { system: uriSystem, value: uri },
  ...(display === undefined ? {} : { display }),
});

/** The grant's id, twice: as a FHIR id (64 letters) and with the contract it belongs to. */
export const idsOf = ({ grant, chain }: SignedGrant): ConsentObject => ({
  id: grantId(grant).slice(2),
  identifier: [{ system: accountUri(chain.chainId, chain.grants), value: grantId(grant) }],
});

/** LOINC 59284-0 "Consent Document", and the kind of HIPAA authorization. */
export const categoriesOf = ({ terms }: Grant): ConsentObject[] => [
  concept('http://loinc.org', '59284-0'),
  concept(
    'http://terminology.hl7.org/CodeSystem/consentpolicycodes',
    terms.purpose === 'HRESCH' ? 'hipaa-research' : 'hipaa-auth',
  ),
];

export const patientOf = ({ grant, chain }: SignedGrant): ConsentObject =>
  party('Patient', accountUri(chain.chainId, grant.patient));

/** Who decided: the patient, or somebody whose right the signed statement names. */
export const deciderOf = (signed: SignedGrant): ConsentObject =>
  signed.actingFor
    ? party('RelatedPerson', accountUri(signed.chain.chainId, signed.grant.patient), 'Personal representative')
    : patientOf(signed);

export const granteeOf = ({ grant, chain }: SignedGrant): ConsentObject =>
  party('Organization', accountUri(chain.chainId, grant.terms.grantee), grant.terms.granteeName);

export const gatewayOf = ({ grant }: SignedGrant): ConsentObject => party('Organization', grant.terms.gateway);

/** The grantee as information recipient, and the gateway, which holds what is disclosed. */
export const actorsOf = (signed: SignedGrant): ConsentObject[] => [
  { role: concept(participation, 'IRCP'), reference: granteeOf(signed) },
  { role: concept(participation, 'CST'), reference: gatewayOf(signed) },
];

/** Access, and nothing wider. */
export const actions = (): ConsentObject[] => [
  concept('http://terminology.hl7.org/CodeSystem/consentaction', 'access'),
];

/** Standard base64, as FHIR wants it. */
function base64(text: string): string {
  const url = toBase64url(utf8(text)).replaceAll('-', '+').replaceAll('_', '/');
  return url.padEnd(Math.ceil(url.length / 4) * 4, '=');
}

/** The signed object itself, whole: whoever reads no extension still has everything. */
export const sourceOf = (signed: SignedGrant): ConsentObject => ({
  contentType: 'application/json',
  language: signed.language,
  data: base64(canonicalJson(typedDataOf(signed))),
  title: 'EIP-712 typed data and its signature',
  creation: instantOf(signed.at),
});

const scopeParts = (scopes: readonly string[]) =>
  scopes.map((scope) => {
    const [, type = '*', query = ''] = /^patient\/(\*|[A-Za-z]+)\.[a-z]+(?:\?category=(.*))?$/.exec(scope) ?? [];
    const [system = '', code = ''] = query.split('|');
    return { type, system, code };
  });

/** The resource types that the scopes name, as Codings; none for the whole chart. */
export const typesOf = (scopes: readonly string[], system: string): ConsentObject[] =>
  [...new Set(scopeParts(scopes).map(({ type }) => type))]
    .filter((type) => type !== '*')
    .map((code) => ({ system, code }));

/** The observation categories that the scopes are narrowed to. */
export const categoryCodes = (scopes: readonly string[]): ConsentObject[] =>
  scopeParts(scopes)
    .filter(({ code }) => code !== '')
    .map(({ system, code }) => concept(system, code));

export const recordsOf = ({ grant, chain }: SignedGrant): ConsentObject[] =>
  grant.terms.records.map((record) => ({
    meaning: 'instance',
    reference: { identifier: { system: accountUri(chain.chainId, chain.records), value: record } },
  }));
