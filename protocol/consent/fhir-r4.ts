import { accountOf } from './account-uri.ts';
import { type ConsentObject, listAt, textAt } from './consent-json.ts';
import { consentNarrative } from './consent-narrative.ts';
import { expiresOf, instantOf, lastInstantOf } from './consent-time.ts';
import { leftOverOf, readLeftOver } from './fhir-extension.ts';
import {
  actions,
  actorsOf,
  actReason,
  authorizationRule,
  categoriesOf,
  categoryCodes,
  concept,
  deciderOf,
  gatewayOf,
  idsOf,
  patientOf,
  recordsOf,
  sourceOf,
  typesOf,
} from './fhir-parts.ts';
import { grantedLabels, leftOutLabels } from './sensitive-codes.ts';
import { parseSignedGrant, type SignedGrant } from './signed-grant.ts';

/**
 * A grant as a FHIR R4 Consent (https://hl7.org/fhir/R4/consent.html). Pure, and the same for ever for the same grant: what is
 * published is never edited. The root provision permits; each sensitive topic that was not granted is an exception to it.
 */
export function toFhirR4(signed: SignedGrant): ConsentObject {
  const { grant, at, language, stopped } = signed;
  const { terms, expires } = grant;
  const codes = categoryCodes(terms.scopes);
  const types = typesOf(terms.scopes, 'http://hl7.org/fhir/resource-types');
  const records = recordsOf(signed);
  const exceptions = leftOutLabels(terms.labels).map((label) => ({ type: 'deny', securityLabel: [label] }));
  return {
    resourceType: 'Consent',
    ...idsOf(signed),
    language,
    text: { status: 'generated', div: consentNarrative(signed) },
    extension: [leftOverOf(signed)],
    status: stopped ? 'inactive' : 'active',
    scope: concept(
      'http://terminology.hl7.org/CodeSystem/consentscope',
      terms.purpose === 'HRESCH' ? 'research' : 'patient-privacy',
    ),
    category: categoriesOf(grant),
    patient: patientOf(signed),
    dateTime: instantOf(at),
    performer: [deciderOf(signed)],
    organization: [gatewayOf(signed)],
    sourceAttachment: sourceOf(signed),
    policy: [{ authority: 'https://www.hhs.gov', uri: authorizationRule }],
    policyRule: concept('http://terminology.hl7.org/CodeSystem/v3-ActCode', 'OPTIN'),
    verification: [{ verified: true, verifiedWith: deciderOf(signed), verificationDate: instantOf(at) }],
    provision: {
      type: 'permit',
      period: { start: instantOf(at), end: lastInstantOf(expires) },
      actor: actorsOf(signed),
      action: actions(),
      purpose: [{ system: actReason, code: terms.purpose }],
      ...(types.length > 0 ? { class: types } : {}),
      ...(codes.length > 0 ? { code: codes } : {}),
      dataPeriod: { start: terms.dataFrom, end: terms.dataUntil },
      ...(records.length > 0 ? { data: records } : {}),
      ...(exceptions.length > 0 ? { provision: exceptions } : {}),
    },
  };
}

/** The signed object back, from the elements and the extension. Throws `BAD_MESSAGE` where it is not one of ours. */
export function fromFhirR4(consent: unknown): SignedGrant {
  const { terms, chain, rest, ...proof } = readLeftOver(consent);
  const contract = accountOf(textAt(consent, 'identifier', 0, 'system'));
  const leftOut = listAt(consent, 'provision', 'provision').map((each) => textAt(each, 'securityLabel', 0, 'code'));
  return parseSignedGrant({
    v: 1,
    chain: { chainId: contract.chainId, grants: contract.address, ...chain },
    grant: {
      patient: accountOf(textAt(consent, 'patient', 'identifier', 'value')).address,
      expires: expiresOf(textAt(consent, 'provision', 'period', 'end')),
      terms: {
        ...terms,
        grantee: accountOf(textAt(consent, 'provision', 'actor', 0, 'reference', 'identifier', 'value')).address,
        granteeName: textAt(consent, 'provision', 'actor', 0, 'reference', 'display'),
        gateway: textAt(consent, 'organization', 0, 'identifier', 'value'),
        purpose: textAt(consent, 'provision', 'purpose', 0, 'code'),
        labels: grantedLabels(leftOut),
        dataFrom: textAt(consent, 'provision', 'dataPeriod', 'start'),
        dataUntil: textAt(consent, 'provision', 'dataPeriod', 'end'),
        records: listAt(consent, 'provision', 'data').map((each) => textAt(each, 'reference', 'identifier', 'value')),
      },
    },
    language: textAt(consent, 'language'),
    ...proof,
    ...rest,
  });
}
